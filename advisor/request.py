"""Reads one line of `advisor-bot assess -`: what is to be assessed, and with what."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from advisor.attributes import AttributeName, Attributes
from advisor.errors import BadValue, UnknownAttribute
from advisor.parsing import name_of, parse_attributes
from advisor.reading import Rates
from advisor.weights import normalised

_KEYS = ("id", "attributes", "weights", "today", "rates")


@dataclass(frozen=True, slots=True)
class Request:
    """What is to be assessed, and with what."""

    attributes: Attributes
    weights: Mapping[AttributeName, Decimal | float] | None = None
    today: date | None = None
    rates: Rates | None = None


def parse_request(line: Mapping[str, object]) -> Request:
    """Read one line of input. Raises InputError naming every problem, nothing else."""
    for key in line:
        if key not in _KEYS:
            raise UnknownAttribute(str(key), _KEYS)
    return Request(
        attributes=parse_attributes(_object(line, "attributes")),
        weights=_weights(_object(line, "weights")) if "weights" in line else None,
        today=_today(line["today"]) if "today" in line else None,
        rates=_rates(_object(line, "rates")),
    )


def _object(line: Mapping[str, object], key: str) -> Mapping[str, object]:
    value = line.get(key, {})
    if not isinstance(value, Mapping):
        raise BadValue(key, value, allowed="an object", example='{"budget": 3}')
    return value


def _weights(given: Mapping[str, object]) -> Mapping[AttributeName, Decimal | float]:
    weights = {name_of(key): _weight(key, value) for key, value in given.items()}
    normalised(weights)
    return weights


def _weight(key: str, value: object) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise BadValue(f"weights.{key}", value, allowed="a number of 0 or more", example="2")
    return float(value)


def _today(value: object) -> date:
    try:
        return date.fromisoformat(str(value))
    except ValueError:
        raise BadValue("today", value, allowed="an ISO date", example="2026-11-22") from None


def _rates(given: Mapping[str, object]) -> Rates:
    return {currency.lower(): _rate(currency, value) for currency, value in given.items()}


def _rate(currency: str, value: object) -> Decimal:
    usable = isinstance(value, int | float) and not isinstance(value, bool)
    rate = Decimal(str(value)) if usable else Decimal(0)
    if not rate.is_finite() or rate <= 0:
        raise BadValue(f"rates.{currency}", value, allowed="USD for one unit", example="1.1")
    return rate
