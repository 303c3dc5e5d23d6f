"""The arguments and options of `advisor-bot assess` as a request; what they mean is the core's."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from types import MappingProxyType

from advisor.assignments import parse_assigned_changes, parse_assignments
from advisor.attributes import AttributeName, Attributes, Changes
from advisor.cost_terms import parse_cost_terms, typed_overrides
from advisor.errors import BadValue
from advisor.extras import Extra
from advisor.fields import day, text
from advisor.price_list import CostTerms
from advisor.rates import parse_rates
from advisor.reading import Rates
from advisor.request import LONGEST_NAME, Request
from advisor.weight_words import weights_from_words
from bot.cli.library import settings_or_fail
from bot.understanding.choosing import interpreter_with

_OPTIONS: Mapping[str, str] = MappingProxyType(
    {
        "months": "--months",
        "growth_per_year": "--growth",
        "model.name": "--model",
        "model.tokens_in": "--tokens-in",
        "model.tokens_out": "--tokens-out",
        "model.cached_share": "--cached-share",
    }
)
"""What is typed for a field of the cost terms."""

EXAMPLE = "budget=60k weeks=5 queries=3k/day; or: about $60k, live in 5 weeks, 3k questions a day"


@dataclass(frozen=True, slots=True)
class Costs:
    """The options about costs, as typed; empty or None where not given."""

    months: int | None = None
    growth: str = ""
    lines: tuple[str, ...] = ()
    model: str = ""
    tokens_in: int | None = None
    tokens_out: int | None = None
    cached_share: float | None = None


@dataclass(frozen=True, slots=True)
class Words:
    """All that was typed; `what` is pairs or a sentence."""

    what: str
    today: date
    start: date | None = None
    what_if: str = ""
    weights: str = ""
    rates: tuple[str, ...] = ()
    said_by: str = ""
    show: tuple[Extra, ...] = ()
    costs: Costs = Costs()


def typed_request(typed: Words) -> Request:
    """Read what was typed. Raises InputError."""
    attributes, supposed = _known(typed)
    if typed.what_if:
        supposed = parse_assigned_changes(typed.what_if)
    costs = _cost_terms(typed.costs)
    return Request(
        attributes=attributes,
        weights=weights_from_words(typed.weights) if typed.weights else None,
        today=day("today", typed.today),
        rates=_rates(typed.rates),
        what_if=supposed,
        include=_shown(typed, costs),
        start=day("start", typed.start) if typed.start else None,
        cost_terms=costs,
        said_by=_said_by(attributes, typed.said_by),
    )


def _known(typed: Words) -> tuple[Attributes, Changes | None]:
    """Read pairs where there is an equals sign, else a sentence and what it supposes."""
    if "=" in typed.what:
        return parse_assignments(typed.what), None
    interpreter = interpreter_with(settings_or_fail().llm)
    found = interpreter.interpret(typed.what, asked=None, today=typed.today)
    known = Attributes().having(found.attributes)
    if not known and not found.hypothetical:
        raise BadValue("text", typed.what, allowed="what is known of a project", example=EXAMPLE)
    return known, found.hypothetical or None


def _shown(typed: Words, costs: CostTerms | None) -> tuple[Extra, ...]:
    """Show what the options speak of, though it was not asked for by name."""
    implied = [Extra.COST_PLAN] * (costs is not None) + [Extra.ROADMAP] * (typed.start is not None)
    return tuple(dict.fromkeys((*typed.show, *implied)))


def _rates(given: tuple[str, ...]) -> Rates:
    return parse_rates(dict(_rate(each) for each in given))


def _rate(given: str) -> tuple[str, object]:
    currency, _, value = given.partition("=")
    try:
        return currency.strip(), Decimal(value)
    except InvalidOperation:
        allowed = "CURRENCY=USD for one unit"
        raise BadValue("rate", given, allowed=allowed, example="eur=1.1") from None


def _said_by(attributes: Attributes, who: str) -> Mapping[AttributeName, str]:
    if not who:
        return {}
    return dict.fromkeys(attributes, text("said_by", who, longest=LONGEST_NAME, example="Ana"))


def _cost_terms(costs: Costs) -> CostTerms | None:
    if costs == Costs():
        return None
    model = {
        "name": costs.model or None,
        "tokens_in": costs.tokens_in,
        "tokens_out": costs.tokens_out,
        "cached_share": costs.cached_share,
    }
    given = {key: value for key, value in model.items() if value is not None}
    terms = {
        **({"months": costs.months} if costs.months is not None else {}),
        **({"growth_per_year": _growth(costs.growth)} if costs.growth else {}),
        **({"model": given} if given else {}),
        "overrides": typed_overrides(costs.lines),
    }
    try:
        return parse_cost_terms(terms)
    except BadValue as bad:
        raise bad.typed_as(_OPTIONS.get(bad.field, bad.field)) from None


def _growth(said: str) -> Decimal:
    share = said.strip().removesuffix("%")
    try:
        return Decimal(share) / (100 if "%" in said else 1)
    except InvalidOperation:
        raise BadValue("growth", said, allowed="a share of a year", example="50%") from None
