"""Reads one line of `advisor-bot assess -`: what is to be assessed, with what, and what beside."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from advisor.attributes import AttributeName, Attributes, Changes
from advisor.cost_terms import parse_cost_terms
from advisor.errors import BadValue, UnknownAttribute
from advisor.extras import Extra
from advisor.fields import Given, day, number, object_in, only_known, text
from advisor.parsing import name_of, parse_attributes, parse_changes
from advisor.price_list import CostTerms
from advisor.rates import parse_rates
from advisor.reading import Rates
from advisor.weight_words import weights_from_words
from advisor.weights import normalised

LONGEST_NAME = 100

_KEYS = (
    "id",
    "attributes",
    "said_by",
    "weights",
    "today",
    "rates",
    "what_if",
    "include",
    "start",
    "cost_terms",
)


@dataclass(frozen=True, slots=True)
class Request:
    """What is to be assessed, and with what.

    `what_if` are changes to compare with, where None forgets an attribute. `said_by` names who
    stated an attribute, for the decision record.
    """

    attributes: Attributes
    weights: Mapping[AttributeName, Decimal | float] | None = None
    today: date | None = None
    rates: Rates | None = None
    what_if: Changes | None = None
    include: tuple[Extra, ...] = ()
    start: date | None = None
    cost_terms: CostTerms | None = None
    said_by: Mapping[AttributeName, str] = field(default_factory=dict)


def parse_request(line: Given) -> Request:
    """Read one line of input. Raises InputError, naming every bad attribute at once."""
    only_known(line, _KEYS)
    return Request(
        attributes=parse_attributes(object_in(line, "attributes")),
        weights=_weights(line["weights"]) if "weights" in line else None,
        today=day("today", line["today"]) if "today" in line else None,
        rates=parse_rates(object_in(line, "rates", example='{"eur": 1.1}')),
        what_if=parse_changes(object_in(line, "what_if")) if "what_if" in line else None,
        include=_include(line.get("include", [])),
        start=day("start", line["start"]) if "start" in line else None,
        cost_terms=parse_cost_terms(object_in(line, "cost_terms", example='{"months": 24}')),
        said_by=_said_by(object_in(line, "said_by", example='{"budget": "Ana"}')),
    )


def _weights(given: object) -> Mapping[AttributeName, Decimal | float]:
    """Read weights as numbers by factor, or as words."""
    if isinstance(given, str):
        return weights_from_words(given)
    if not isinstance(given, Mapping):
        raise BadValue("weights", given, allowed="words or an object", example='{"accuracy": 2}')
    weights = {
        name_of(str(key)): number(f"weights.{key}", value, example="2")
        for key, value in given.items()
    }
    normalised(weights)
    return weights


def _include(given: object) -> tuple[Extra, ...]:
    if given == "all":
        return tuple(Extra)
    names = [str(extra) for extra in Extra]
    if not isinstance(given, list):
        raise BadValue("include", given, allowed='"all" or a list', example='["roadmap"]')
    for name in given:
        if name not in names:
            raise UnknownAttribute(f"include: {name}", names)
    return tuple(Extra(name) for name in given)


def _said_by(given: Given) -> Mapping[AttributeName, str]:
    return {
        name_of(key): text(f"said_by.{key}", who, longest=LONGEST_NAME, example="Ana")
        for key, who in given.items()
    }
