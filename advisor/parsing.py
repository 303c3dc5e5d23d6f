"""Reads attributes from JSON: a level, a word, yes or no, or a figure with its unit."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal, InvalidOperation

from advisor.attributes import FACTORS, AttributeName, Attributes, Changes, Qualifier, Statement
from advisor.errors import BadValue, InputError, SeveralProblems, UnknownAttribute
from advisor.limits import allowed, check, example
from advisor.quantities import read_value
from advisor.units import DATE_UNIT, DEFAULT_UNITS, SCALE_UNIT

_PARTS = ("value", "min", "max", "level", "unit", "qualifier", "raw")
_NAMES = [str(name) for name in AttributeName]


def parse_attributes(given: Mapping[str, object]) -> Attributes:
    """Read attributes by name; null means unknown. Raises InputError naming every problem."""
    return Attributes().having(parse_changes(given))


def parse_changes(given: Mapping[str, object]) -> Changes:
    """Read changes by attribute's name; null forgets one. Raises InputError as above."""
    said: dict[AttributeName, Statement | None] = {}
    problems: list[InputError] = []
    for key, value in given.items():
        try:
            name = name_of(key)
            said[name] = None if value is None else _statement(name, value)
        except InputError as problem:
            problems.append(problem)
    if problems:
        raise problems[0] if len(problems) == 1 else SeveralProblems(problems)
    return said


def name_of(key: str) -> AttributeName:
    """Return the attribute of this name. Raises UnknownAttribute."""
    if key not in _NAMES:
        raise UnknownAttribute(key, _NAMES)
    return AttributeName(key)


def _statement(name: AttributeName, value: object) -> Statement:
    match value:
        case bool():
            said = Statement(raw=str(value).lower(), value=value)
        case int() | float() | Decimal():
            said = _plain(name, value)
        case str():
            said = _text(name, value)
        case Mapping():
            said = _parts(name, value)
        case _:
            raise _bad(name, value)
    return check(name, said, shown=value)


def _plain(name: AttributeName, value: float | Decimal) -> Statement:
    """Read a bare number: a level of the six factors, a figure of the others."""
    figure = _decimal(name, value)
    unit = SCALE_UNIT if name in FACTORS else DEFAULT_UNITS.get(name)
    return Statement(raw=str(value), value=figure, unit=unit)


def _text(name: AttributeName, value: str) -> Statement:
    try:
        return read_value(name, value)
    except BadValue:
        raise _bad(name, value) from None


def _parts(name: AttributeName, given: Mapping[object, object]) -> Statement:
    for key in given:
        if key not in _PARTS:
            raise UnknownAttribute(f"{name}.{key}", [f"{name}.{part}" for part in _PARTS])
    said = {str(key): part for key, part in given.items() if part is not None}
    if sum(("value" in said, "min" in said or "max" in said, "level" in said)) != 1:
        raise _bad(name, dict(given))
    if ("min" in said) != ("max" in said):
        return _one_sided(name, said)
    low, high = _end(name, said.get("min")), _end(name, said.get("max"))
    return Statement(
        raw=_word(name, said.get("raw")) or _as_said(said),
        value=_value(name, said.get("value")),
        min=low,
        max=high,
        level=_word(name, said.get("level")),
        unit=_unit(name, said),
        qualifier=_qualifier(name, said.get("qualifier")),
    )


def _one_sided(name: AttributeName, said: Mapping[str, object]) -> Statement:
    """Read a min without a max as "at least", and the other way round."""
    qualifier = Qualifier.MIN if "min" in said else Qualifier.MAX
    end = _end(name, said.get("min", said.get("max")))
    raw = _word(name, said.get("raw")) or _as_said(said)
    return Statement(raw=raw, value=end, unit=_unit(name, said), qualifier=qualifier)


def _as_said(said: Mapping[str, object]) -> str:
    """Return the parts in the order of the contract, as the words behind the statement."""
    return " ".join(
        f"{said[part]}" for part in ("level", "value", "min", "max", "unit") if part in said
    )


def _unit(name: AttributeName, said: Mapping[str, object]) -> str | None:
    unit = _word(name, said.get("unit"))
    if unit is not None or "level" in said or isinstance(said.get("value"), bool):
        return unit
    dated = any(isinstance(said.get(part), str) for part in ("value", "min", "max"))
    return DATE_UNIT if dated else DEFAULT_UNITS.get(name)


def _value(name: AttributeName, value: object) -> Decimal | date | bool | None:
    return value if isinstance(value, bool) else _end(name, value)


def _end(name: AttributeName, value: object) -> Decimal | date | None:
    match value:
        case None:
            return None
        case bool():
            raise _bad(name, value)
        case int() | float() | Decimal():
            return _decimal(name, value)
        case str():
            return _date(name, value)
        case _:
            raise _bad(name, value)


def _decimal(name: AttributeName, value: float | Decimal) -> Decimal:
    try:
        figure = Decimal(str(value))
    except (InvalidOperation, ValueError):
        raise _bad(name, value) from None
    if not figure.is_finite():
        raise _bad(name, value)
    return figure


def _date(name: AttributeName, value: str) -> date:
    try:
        return date.fromisoformat(value)
    except ValueError:
        raise _bad(name, value) from None


def _word(name: AttributeName, value: object) -> str | None:
    if value is not None and not isinstance(value, str):
        raise _bad(name, value)
    return value


def _qualifier(name: AttributeName, value: object) -> Qualifier | None:
    if value is None:
        return None
    try:
        return Qualifier(str(value))
    except ValueError:
        allowed_words = ", ".join(Qualifier)
        raise BadValue(
            f"{name}.qualifier", value, allowed=allowed_words, example=Qualifier.APPROX
        ) from None


def _bad(name: AttributeName, value: object) -> BadValue:
    return BadValue(str(name), value, allowed=allowed(name), example=example(name))
