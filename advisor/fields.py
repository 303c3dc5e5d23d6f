"""Reads the fields of an object that came as JSON or as options: each kind once, with its error."""

from collections.abc import Collection, Mapping
from datetime import date
from decimal import Decimal

from advisor.errors import BadValue, UnknownAttribute

MOST = Decimal(10) ** 12
"""No figure is larger; what is, is a slip or an overflow."""

LAST_DAY = date(9000, 1, 1)
"""Plans and reviews count on from a day, and calendars end with the year 9999."""

Given = Mapping[str, object]


def only_known(given: Given, known: Collection[str], prefix: str = "") -> None:
    """Raise UnknownAttribute for the first key that is not known."""
    for key in given:
        if key not in known:
            raise UnknownAttribute(f"{prefix}{key}", [f"{prefix}{one}" for one in known])


def object_in(given: Given, key: str, *, example: str = '{"budget": 3}') -> Given:
    """Return the object under a key, empty when it is absent. Raises BadValue."""
    value = given.get(key, {})
    if not isinstance(value, Mapping):
        raise BadValue(key, value, allowed="an object", example=example)
    return value


def number(
    field: str,
    value: object,
    *,
    least: Decimal = Decimal(0),
    most: Decimal = MOST,
    example: str = "1",
) -> Decimal:
    """Return a finite number within bounds. Raises BadValue."""
    usable = isinstance(value, int | float | Decimal) and not isinstance(value, bool)
    figure = Decimal(str(value)) if usable else Decimal("nan")
    if not figure.is_finite() or not least <= figure <= most:
        raise BadValue(
            field, value, allowed=f"a number from {least:f} to {most:,f}", example=example
        )
    return figure


def day(field: str, value: object) -> date:
    """Return an ISO date. Raises BadValue."""
    try:
        found = date.fromisoformat(str(value))
    except ValueError:
        found = date.max
    if found > LAST_DAY:
        allowed = f"an ISO date up to {LAST_DAY}"
        raise BadValue(field, value, allowed=allowed, example="2026-11-22")
    return found


def text(field: str, value: object, *, longest: int, example: str) -> str:
    """Return a text that is neither empty nor endless. Raises BadValue."""
    if not isinstance(value, str) or not value.strip() or len(value) > longest:
        raise BadValue(field, value, allowed=f"a text of up to {longest} signs", example=example)
    return value.strip()
