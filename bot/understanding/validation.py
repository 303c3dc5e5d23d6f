"""What may be stated of an attribute: the checks that every interpreter's findings pass."""

from collections.abc import Mapping
from datetime import date, timedelta
from decimal import Decimal
from typing import Final

from advisor.attributes import AttributeName, Qualifier, Statement
from advisor.limits import LIMITS
from advisor.units import convert

# Nothing beyond these is a project: they keep slips of the unit and nonsense out of the record.
_LIMITS: Final[Mapping[AttributeName, tuple[Decimal, Decimal]]] = {
    AttributeName.ACCURACY: (Decimal(0), Decimal(100)),
}
# No time at all is a slip of the tongue, where no data and no users are facts.
_NEVER_NOTHING: Final = frozenset({AttributeName.DEPLOYMENT_SPEED, AttributeName.LATENCY})
_LARGEST: Final = Decimal(10) ** 15
_LONGEST: Final = timedelta(days=365 * 20)
_SCALE: Final = (Decimal(1), Decimal(5))


def is_sound(name: AttributeName, said: Statement, today: date) -> bool:
    """Tell whether a statement can be true of any project."""
    return all(
        _is_sound_figure(name, value, said.unit, today)
        for value in (said.value, said.min, said.max)
        if value is not None and not isinstance(value, bool)
    ) and not _asks_for_more_than_all(name, said)


def _asks_for_more_than_all(name: AttributeName, said: Statement) -> bool:
    """Tell whether at least 100 % is asked for: nothing can be more right than right."""
    least = said.qualifier is Qualifier.MIN and said.unit == "percent"
    return name is AttributeName.ACCURACY and least and said.value == _LIMITS[name][1]


def sound(
    statements: Mapping[AttributeName, Statement], today: date
) -> dict[AttributeName, Statement]:
    """Return the statements that pass."""
    return {name: said for name, said in statements.items() if is_sound(name, said, today)}


def _is_sound_figure(
    name: AttributeName, value: Decimal | date, unit: str | None, today: date
) -> bool:
    if isinstance(value, date):
        return today <= value <= today + _LONGEST
    if unit == "scale_1_5":
        low, high = _SCALE
    else:
        low, high = _LIMITS.get(name, (Decimal(0), _LARGEST))
    if _is_beyond_scale(name, value, unit):
        return False
    return low <= value <= high and not (value == 0 and name in _NEVER_NOTHING)


def _is_beyond_scale(name: AttributeName, value: Decimal, unit: str | None) -> bool:
    """Tell whether a figure, in its scale's unit, is more than the scoring core takes."""
    converted = convert(name, value, value, unit) if name in LIMITS else None
    return converted is not None and converted.low > LIMITS[name].largest
