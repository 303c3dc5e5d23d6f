"""Reads one line of `advisor-bot assess -`: what is to be assessed, with what, and what beside."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from advisor.assessment import Approach
from advisor.attributes import AttributeName, Attributes
from advisor.cost_plan import CostTerms, Override
from advisor.errors import BadValue, UnknownAttribute
from advisor.extras import Extra
from advisor.horizon import DEFAULT_MONTHS, LONGEST_MONTHS
from advisor.model_prices import ModelUse
from advisor.parsing import name_of, parse_attributes
from advisor.prices import ARTICLE_PRICES
from advisor.reading import Rates
from advisor.weight_words import weights_from_words
from advisor.weights import normalised

_KEYS = (
    "id",
    "attributes",
    "weights",
    "today",
    "rates",
    "what_if",
    "include",
    "start",
    "cost_terms",
)
_TERMS = ("months", "queries_per_day", "growth_per_year", "model", "overrides")
_MODEL = ("name", "tokens_in", "tokens_out", "cached_share")
_OVERRIDE = ("setup_usd", "upkeep_usd_per_year", "query_usd")
_LARGEST = Decimal(10) ** 12
_FASTEST_GROWTH = Decimal(100)
"""A hundredfold in a year."""

Given = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Request:
    """What is to be assessed, and with what. `what_if` are changes to compare with."""

    attributes: Attributes
    weights: Mapping[AttributeName, Decimal | float] | None = None
    today: date | None = None
    rates: Rates | None = None
    what_if: Attributes | None = None
    include: tuple[Extra, ...] = ()
    start: date | None = None
    cost_terms: CostTerms | None = None


def parse_request(line: Given) -> Request:
    """Read one line of input. Raises InputError, naming every bad attribute at once."""
    _only(line, _KEYS, "")
    return Request(
        attributes=parse_attributes(_object(line, "attributes")),
        weights=_weights(line["weights"]) if "weights" in line else None,
        today=_day("today", line["today"]) if "today" in line else None,
        rates=_rates(_object(line, "rates")),
        what_if=parse_attributes(_object(line, "what_if")) if "what_if" in line else None,
        include=_include(line.get("include", [])),
        start=_day("start", line["start"]) if "start" in line else None,
        cost_terms=_cost_terms(_object(line, "cost_terms")) if "cost_terms" in line else None,
    )


def _only(given: Given, keys: tuple[str, ...], prefix: str) -> None:
    for key in given:
        if key not in keys:
            raise UnknownAttribute(f"{prefix}{key}", [f"{prefix}{known}" for known in keys])


def _object(given: Given, key: str) -> Given:
    value = given.get(key, {})
    if not isinstance(value, Mapping):
        raise BadValue(key, value, allowed="an object", example='{"budget": 3}')
    return value


def _weights(given: object) -> Mapping[AttributeName, Decimal | float]:
    """Read weights as numbers by factor, or as words."""
    if isinstance(given, str):
        return weights_from_words(given)
    if not isinstance(given, Mapping):
        raise BadValue("weights", given, allowed="words or an object", example='{"accuracy": 2}')
    weights = {name_of(str(key)): _weight(str(key), value) for key, value in given.items()}
    normalised(weights)
    return weights


def _weight(key: str, value: object) -> float:
    return float(_number(f"weights.{key}", value, most=_LARGEST))


def _day(key: str, value: object) -> date:
    try:
        return date.fromisoformat(str(value))
    except ValueError:
        raise BadValue(key, value, allowed="an ISO date", example="2026-11-22") from None


def _rates(given: Given) -> Rates:
    return {currency.lower(): _rate(currency, value) for currency, value in given.items()}


def _rate(currency: str, value: object) -> Decimal:
    rate = _number(f"rates.{currency}", value, most=_LARGEST)
    if not rate:
        raise BadValue(f"rates.{currency}", value, allowed="USD for one unit", example="1.1")
    return rate


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


def _cost_terms(given: Given) -> CostTerms:
    _only(given, _TERMS, "cost_terms.")
    queries = given.get("queries_per_day")
    return CostTerms(
        months=_months(given.get("months", DEFAULT_MONTHS)),
        queries_per_day=None if queries is None else _number("queries_per_day", queries),
        growth_per_year=_number(
            "growth_per_year", given.get("growth_per_year", 0), most=_FASTEST_GROWTH
        ),
        model=_model(_object(given, "model")) if "model" in given else None,
        overrides=_overrides(_object(given, "overrides")),
    )


def _months(value: object) -> int:
    months = _number("months", value, most=Decimal(LONGEST_MONTHS))
    if months != int(months) or months < 1:
        raise BadValue("months", value, allowed=f"1 to {LONGEST_MONTHS}", example="36")
    return int(months)


def _model(given: Given) -> ModelUse:
    _only(given, _MODEL, "model.")
    name = given.get("name")
    if not isinstance(name, str):
        raise BadValue("model.name", name, allowed="a model's name", example='"gpt-4o-mini"')
    return ModelUse(
        name,
        int(_number("model.tokens_in", given.get("tokens_in"))),
        int(_number("model.tokens_out", given.get("tokens_out"))),
        _number("model.cached_share", given.get("cached_share", 0), most=Decimal(1)),
    )


def _overrides(given: Given) -> Mapping[Approach, Override]:
    names = [str(approach) for approach in ARTICLE_PRICES]
    _only(given, tuple(names), "overrides.")
    return {Approach(name): _override(name, _object(given, name)) for name in given}


def _override(name: str, given: Given) -> Override:
    _only(given, _OVERRIDE, f"overrides.{name}.")
    figures = {key: _number(f"overrides.{name}.{key}", value) for key, value in given.items()}
    return Override(
        figures.get("setup_usd"), figures.get("upkeep_usd_per_year"), figures.get("query_usd")
    )


def _number(field: str, value: object, *, most: Decimal = _LARGEST) -> Decimal:
    usable = isinstance(value, int | float | Decimal) and not isinstance(value, bool)
    figure = Decimal(str(value)) if usable else Decimal("nan")
    if not figure.is_finite() or not 0 <= figure <= most:
        raise BadValue(field, value, allowed=f"a number from 0 to {most:,f}", example="1")
    return figure
