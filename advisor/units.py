"""Turns figures in the unit said into the unit their scale is in; rough conversions are ranges.

A factor pair (low, high) means that one of the unit is between `low` and `high` of the scale's
unit. The rough pairs are ours: a page is 400 tokens (Anthropic equates 500 pages with 200,000
tokens) and a document anything from one page to ten.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from types import MappingProxyType

from advisor.attributes import AttributeName
from advisor.unit_names import CURRENCIES as CURRENCY_NAMES
from advisor.unit_names import normal_unit

WEEKS_PER_YEAR = Decimal(52)
DAYS_PER_YEAR = Decimal(365)
CURRENCIES = frozenset(CURRENCY_NAMES.values()) - {"usd"}
"""Currencies that are understood as money but not converted without a rate."""

SCALE_UNIT = "scale_1_5"
DATE_UNIT = "date"

DEFAULT_UNITS: Mapping[AttributeName, str] = MappingProxyType(
    {
        AttributeName.BUDGET: "usd",
        AttributeName.DATA_VOLUME: "documents",
        AttributeName.DEPLOYMENT_SPEED: "weeks",
        AttributeName.SCALABILITY: "queries/day",
        AttributeName.ACCURACY: "percent",
        AttributeName.LABELLED_EXAMPLES: "examples",
        AttributeName.LATENCY: "ms",
        AttributeName.KNOWLEDGE_TOKENS: "tokens",
        AttributeName.UNIT_COST: "usd/query",
    }
)
"""What a figure without a unit is in."""

_COUNTED = re.compile(r"[^\W\d]*(?:[-' ][^\W\d]+)*")
"""Words of letters: what stands before a rate's slash is no leftover of a number or a sign."""

Factors = tuple[Decimal, Decimal]


@dataclass(frozen=True, slots=True)
class Converted:
    """A figure in its scale's unit. `assumption` says which rough conversion was made, if any."""

    low: Decimal
    high: Decimal
    assumption: str = ""


def convert(name: AttributeName, low: Decimal, high: Decimal, unit: str | None) -> Converted | None:
    """Return `low` to `high` of `unit` in the unit of the attribute's scale.

    A missing unit is the scale's own. None means that the unit cannot measure this attribute.
    """
    factors = _factors(name, normal_unit(unit) if unit else "")
    if factors is None:
        return None
    rough = factors[0] != factors[1]
    counted = DEFAULT_UNITS[name]
    one = (unit or counted).removesuffix("s")
    assumption = f"each {one} read as {factors[0]:,f} to {factors[1]:,f} {counted}"
    return Converted(low * factors[0], high * factors[1], assumption if rough else "")


def is_other_currency(unit: str | None) -> bool:
    """Tell whether the unit is money that would need an exchange rate."""
    return unit is not None and normal_unit(unit).split("/")[0] in CURRENCIES


def examples_of_units(name: AttributeName) -> str:
    """Return the units an attribute takes, for a message."""
    if name is AttributeName.SCALABILITY:
        return "queries/second, queries/minute, queries/hour, queries/day, queries/month"
    return ", ".join(unit for unit in _UNITS.get(name, {}) if unit)


def _factors(name: AttributeName, unit: str) -> Factors | None:
    if name is AttributeName.SCALABILITY:
        return _rate(unit)
    return _UNITS.get(name, {}).get(unit)


def _rate(unit: str) -> Factors | None:
    """Read `<any words>/<period>`: what is counted does not matter, how often does."""
    if not unit:
        return _one(1)
    counted, slash, period = unit.rpartition("/")
    per_day = _PER_DAY.get(normal_unit(period))
    said = slash and _COUNTED.fullmatch(counted)
    return _one(per_day) if said and per_day is not None else None


def _one(factor: Decimal | int | str) -> Factors:
    exact = Decimal(factor)
    return exact, exact


_PER_DAY: Mapping[str, Decimal] = {
    "seconds": Decimal(86400),
    "minutes": Decimal(1440),
    "hours": Decimal(24),
    "days": Decimal(1),
    "weeks": 1 / Decimal(7),
    "months": 12 / DAYS_PER_YEAR,
    "quarters": 4 / DAYS_PER_YEAR,
    "years": 1 / DAYS_PER_YEAR,
}
_MONEY: Mapping[str, Factors] = {
    "usd": _one(1),
    "": _one(1),
    "usd/month": _one(12),
    "usd/year": _one(1),
}
_WEEKS: Mapping[str, Factors] = {
    "weeks": _one(1),
    "": _one(1),
    "hours": _one(1 / Decimal(168)),
    "days": _one(1 / Decimal(7)),
    "sprints": _one(2),
    "fortnights": _one(2),
    "months": _one(WEEKS_PER_YEAR / 12),
    "quarters": _one(WEEKS_PER_YEAR / 4),
    "years": _one(WEEKS_PER_YEAR),
}
_DOCUMENTS: Mapping[str, Factors] = {
    "documents": _one(1),
    "": _one(1),
    "pages": (Decimal("0.1"), Decimal(1)),
    "items": (Decimal("0.1"), Decimal(1)),
    "tokens": (Decimal("0.00025"), Decimal("0.0025")),
    "words": (Decimal("0.00033"), Decimal("0.0033")),
    "kb": (Decimal("0.001"), Decimal("0.1")),
    "mb": (Decimal(1), Decimal(100)),
    "gb": (Decimal(1000), Decimal(100_000)),
    "tb": (Decimal(1_000_000), Decimal(100_000_000)),
}
_MILLISECONDS: Mapping[str, Factors] = {
    "ms": _one(1),
    "": _one(1),
    "seconds": _one(1000),
    "minutes": _one(60_000),
    "hours": _one(3_600_000),
}
_TOKENS: Mapping[str, Factors] = {
    "tokens": _one(1),
    "": _one(1),
    "words": _one("1.3"),
    "pages": _one(400),
    # From files that are mostly pictures and layout to plain text at four bytes a token.
    "kb": (Decimal(5), Decimal(250)),
    "mb": (Decimal(5_000), Decimal(250_000)),
    "gb": (Decimal(5_000_000), Decimal(250_000_000)),
}
_UNITS: Mapping[AttributeName, Mapping[str, Factors]] = MappingProxyType(
    {
        AttributeName.BUDGET: _MONEY,
        AttributeName.DATA_VOLUME: _DOCUMENTS,
        AttributeName.DEPLOYMENT_SPEED: _WEEKS,
        AttributeName.ACCURACY: {"percent": _one(1), "": _one(1)},
        AttributeName.LABELLED_EXAMPLES: {
            "examples": _one(1),
            "": _one(1),
            "items": _one(1),
            "documents": _one(1),
        },
        AttributeName.LATENCY: _MILLISECONDS,
        AttributeName.KNOWLEDGE_TOKENS: _TOKENS,
        AttributeName.UNIT_COST: {"usd/query": _one(1), "usd": _one(1), "": _one(1)},
    }
)
