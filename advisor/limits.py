"""What an attribute may be: the range each figure must lie in, and an example for messages."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from types import MappingProxyType

from advisor.attributes import FACTORS, AttributeName, Qualifier, Statement
from advisor.errors import BadValue
from advisor.scales import SCALES, YES_NO
from advisor.unit_names import normal_unit
from advisor.units import (
    DATE_UNIT,
    SCALE_UNIT,
    convert,
    examples_of_units,
    is_other_currency,
)

_LARGEST = Decimal(10) ** 12
"""No figure of a project is larger; what is, is a slip or an overflow."""


@dataclass(frozen=True, slots=True)
class Limit:
    """The largest figure in the scale's unit (the smallest is 0), and an example."""

    largest: Decimal
    example: str


LIMITS: Mapping[AttributeName, Limit] = MappingProxyType(
    {
        AttributeName.BUDGET: Limit(_LARGEST, '{"value": 50000, "unit": "usd"}'),
        AttributeName.DATA_VOLUME: Limit(_LARGEST, '{"value": 2000, "unit": "documents"}'),
        AttributeName.DEPLOYMENT_SPEED: Limit(Decimal(520), '{"value": 5, "unit": "weeks"}'),
        AttributeName.SCALABILITY: Limit(_LARGEST, '{"value": 3000, "unit": "queries/day"}'),
        AttributeName.ACCURACY: Limit(Decimal(100), '{"value": 90, "unit": "percent"}'),
        AttributeName.LABELLED_EXAMPLES: Limit(_LARGEST, "300"),
        AttributeName.LATENCY: Limit(Decimal(86_400_000), "200"),
        AttributeName.KNOWLEDGE_TOKENS: Limit(_LARGEST, "150000"),
        AttributeName.UNIT_COST: Limit(Decimal(1_000_000), "0.01"),
    }
)
"""Only what figures measure; the other attributes are words or yes and no."""

ABOVE_ZERO = frozenset(
    {AttributeName.DEPLOYMENT_SPEED, AttributeName.ACCURACY, AttributeName.LATENCY}
)
"""Nothing is built or answered in no time, and nobody aims at no right answer."""


def example(name: AttributeName) -> str:
    """Return a value that would do."""
    if name in LIMITS:
        return LIMITS[name].example
    if SCALES[name].words is YES_NO:
        return "true"
    return "3" if name in FACTORS else '"high"'


def allowed(name: AttributeName) -> str:
    """Say which values an attribute takes."""
    scale = SCALES[name]
    if scale.words is YES_NO:
        return "true or false"
    words = ", ".join(scale.words)
    level = "a level 1 to 5, " if name in FACTORS else ""
    if name not in LIMITS:
        return f"{level}{words}"
    least = "more than 0 and up to" if name in ABOVE_ZERO else "0 to"
    return f"{level}{words}, or {least} {_short(LIMITS[name].largest)} {scale.unit}"


def _short(largest: Decimal) -> str:
    return "10^12" if largest == _LARGEST else f"{largest:,f}"


def check(name: AttributeName, said: Statement, *, shown: object) -> Statement:
    """Return the statement if it can be used; raise BadValue, quoting `shown`, if it cannot."""
    if not _usable(name, said):
        raise BadValue(str(name), shown, allowed=_allowed_in(name, said), example=example(name))
    return said


def _usable(name: AttributeName, said: Statement) -> bool:
    scale = SCALES[name]
    if said.level is not None:
        return said.level in scale.words
    if isinstance(said.value, bool):
        return scale.words is YES_NO
    ends = [end for end in (said.value, said.min, said.max) if end is not None]
    if not ends:
        return False
    dates = [end for end in ends if isinstance(end, date)]
    if dates:
        right_unit = said.unit in (None, DATE_UNIT)
        return name is AttributeName.DEPLOYMENT_SPEED and right_unit and len(dates) == len(ends)
    figures = [Decimal(end) for end in ends if not isinstance(end, date)]
    if said.qualifier is Qualifier.MIN and name is AttributeName.ACCURACY and figures == [100]:
        return False  # nothing lies above all
    return figures == sorted(figures) and _in_range(name, said.unit, figures)


def _in_range(name: AttributeName, unit: str | None, figures: list[Decimal]) -> bool:
    positive = not figures[-1].is_zero() or name not in ABOVE_ZERO
    if not positive or any(not figure.is_finite() or figure < 0 for figure in figures):
        return False
    if unit is not None and normal_unit(unit) == SCALE_UNIT:
        return name in FACTORS and all(figure in SCALES[name].levels for figure in figures)
    if name not in LIMITS:
        return False
    if name is AttributeName.BUDGET and is_other_currency(unit):
        return figures[-1] <= LIMITS[name].largest
    if name is AttributeName.ACCURACY and 0 < figures[0] < 1:
        return False  # 0.9 surely means 90%, and reading it as under 1% would hide the slip
    converted = convert(name, figures[0], figures[-1], unit)
    return converted is not None and converted.low <= LIMITS[name].largest


def _allowed_in(name: AttributeName, said: Statement) -> str:
    if _is_upside_down(said):
        return "a min that is not above the max"
    text = allowed(name)
    unit = said.unit
    known = unit is None or normal_unit(unit) in (SCALE_UNIT, DATE_UNIT)
    if name not in LIMITS or known or is_other_currency(unit):
        return text
    if convert(name, Decimal(0), Decimal(0), unit) is None:
        return f"{text}, in one of these units: {examples_of_units(name)}"
    return text


def _is_upside_down(said: Statement) -> bool:
    low, high = said.min, said.max
    if isinstance(low, date) or isinstance(high, date):
        return isinstance(low, date) and isinstance(high, date) and low > high
    return low is not None and high is not None and low > high
