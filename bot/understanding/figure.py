"""One amount said in a message, before anyone asks what it is about."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from enum import Enum

from bot.understanding.tokens import Token, text_at
from bot.understanding.units import (
    Noun,
)


class Shape(Enum):
    """What kind of amount a figure is, from its unit alone."""

    MONEY = "money"
    RATE = "rate"
    DURATION = "duration"
    PERCENT = "percent"
    SIZE = "size"
    COUNT = "count"
    DATE = "date"
    SCALE = "scale"
    BARE = "bare"


@dataclass(frozen=True, slots=True)
class Figure:
    """An amount said by tokens first..last.

    `low` and `high` differ for a range. `unit` is the unit of money, time or size; `noun` what is
    counted; `per` the period of a rate, or what a price is for ("queries"). `is_spread` marks an
    amount a year that was said for several, `is_reckoned` a day reckoned from another; `crowd` is
    what was counted where the amount was said for each of them.
    """

    shape: Shape
    low: Decimal | date
    high: Decimal | date
    first: int
    last: int
    unit: str = ""
    noun: Noun | None = None
    per: str = ""
    rough: bool = False
    magnitude: bool = False
    at_least: bool = False
    scaled: bool = False
    is_spread: bool = False
    is_reckoned: bool = False
    crowd: "Figure | None" = None

    @property
    def is_range(self) -> bool:
        """Tell whether two ends were said."""
        return self.low != self.high


def with_plus(tokens: Sequence[Token], figure: Figure) -> Figure:
    """Take in the sign of "500+", which makes the figure the least."""
    if text_at(tokens, figure.last + 1) == "+":
        return replace(figure, last=figure.last + 1, at_least=True)
    return figure
