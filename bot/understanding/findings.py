"""What a message was found to say of one attribute, and where."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Final

from advisor.attributes import AttributeName, Qualifier, Statement
from bot.understanding.figure import Figure, Shape
from bot.understanding.magnitudes import level_of_magnitude
from bot.understanding.message import Message
from bot.understanding.qualifiers import qualifier_of
from bot.understanding.units import RATE_NOUNS, Noun

FIRM, USUAL, WEAK, DISTANT = 4, 3, 2, 1
"""Weights: a figure beside its attribute's name, with a cue, without one, only hoped for."""


@dataclass(frozen=True, slots=True)
class Finding:
    """A statement about one attribute, said by tokens first..last; None takes it back.

    Of two findings of one attribute the last that `corrects` wins, else the one with more
    `weight`, else the earlier.
    """

    attribute: AttributeName
    statement: Statement | None
    first: int
    last: int
    weight: int = 0
    corrects: bool = False

    @property
    def is_exact(self) -> bool:
        """Tell whether it is a figure or takes something back, rather than a level or a yes."""
        said = self.statement
        return said is None or not (said.level is not None or isinstance(said.value, bool))


def statement_of(
    message: Message,
    figure: Figure,
    *,
    unit: str | None = None,
    qualifier: Qualifier | None = None,
) -> Statement:
    """Write a figure as a statement in the unit it was said in, or in the unit given."""
    both = (figure, figure.crowd or figure)
    raw = message.words(min(one.first for one in both), max(one.last for one in both))
    firm = qualifier or qualifier_of(message, figure)
    said = unit if unit is not None else unit_of(figure)
    if figure.is_range:
        low = _from_today(figure.low, message.today)
        return Statement(raw=raw, min=tidy(low), max=tidy(figure.high), unit=said, qualifier=firm)
    return Statement(raw=raw, value=tidy(figure.low), unit=said, qualifier=firm)


def _from_today(low: Decimal | date, today: date) -> Decimal | date:
    """Return the first day of a period that is still to come: "this quarter" is its rest."""
    return max(low, today) if isinstance(low, date) else low


def unit_of(figure: Figure) -> str:
    """Return the unit's one spelling."""
    match figure.shape:
        case Shape.RATE:
            return f"{RATE_NOUNS.get(figure.noun or Noun.QUERIES, 'queries')}/{figure.per}"
        case Shape.COUNT if figure.unit in _SAID_AS_THEY_ARE:
            return figure.unit
        case Shape.COUNT:
            return figure.noun.value if figure.noun else "items"
        case Shape.MONEY:
            return f"{figure.unit}/{figure.per}" if figure.per in _PAID_BY else figure.unit
        case _:
            return _FIXED_UNITS.get(figure.shape, figure.unit)


_SAID_AS_THEY_ARE: Final = frozenset({"rows", "records"})  # items of a table
_PAID_BY: Final = frozenset({"week", "month", "quarter", "year"})
_FIXED_UNITS: Final = {Shape.PERCENT: "percent", Shape.DATE: "date", Shape.SCALE: "scale_1_5"}


def tidy(value: Decimal | date) -> Decimal | date:
    """Drop trailing zeros, so that 1.5M is 1500000 and not 1500000.0."""
    if isinstance(value, Decimal):
        return (
            value.to_integral_value() if value == value.to_integral_value() else value.normalize()
        )
    return value


def finding_of(
    message: Message,
    attribute: AttributeName,
    figure: Figure,
    weight: int = USUAL,
    *,
    unit: str | None = None,
) -> Finding:
    """Return what a figure states of an attribute; an order of magnitude states a level."""
    said = statement_of(message, figure, unit=unit)
    if figure.magnitude:
        said = level_of_magnitude(attribute, figure, said)
        weight -= 1  # "thousands, maybe 8,000"
    return Finding(attribute, said, figure.first, figure.last, weight)
