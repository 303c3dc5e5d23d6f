"""Says a statement in a few words: what was understood, and the words it came from."""

from datetime import date
from decimal import Decimal

from advisor.attributes import Figure, Statement
from advisor.figures import number, usd
from advisor.unit_names import normal_unit
from advisor.units import SCALE_UNIT


def told(statement: Statement | None) -> str:
    """Return what was understood: 2,000 examples, $60,000, high, yes; "unknown" for nothing."""
    if statement is None:
        return "unknown"
    if statement.level is not None:
        return statement.level.replace("_", " ")
    if isinstance(statement.value, bool):
        return "yes" if statement.value else "no"
    ends = [statement.value] if statement.value is not None else [statement.min, statement.max]
    known = [end for end in ends if end is not None]
    return " to ".join(_figure(end, statement.unit) for end in known) or "not a figure yet"


def with_words(understood: str, statement: Statement | None) -> str:
    """Return what was understood with the words behind it, where they differ."""
    words = " ".join((statement.raw or "").split()) if statement else ""
    return understood if words in ("", understood) else f"{understood} (“{words}”)"


def _figure(end: Figure, unit: str | None) -> str:
    if isinstance(end, date):
        return end.isoformat()
    plain, money = number(Decimal(end)), usd(Decimal(end))
    said = normal_unit(unit) if unit else ""
    written = {
        "": plain,
        "usd": money,
        "usd/query": f"{money} a query",
        "percent": f"{plain}%",
        SCALE_UNIT: f"{plain} of 5",
    }
    return written.get(said, f"{plain} {said}")
