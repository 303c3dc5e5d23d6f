"""Numbers beside the name of their attribute: "accuracy 4/5", "budget 60k", "speed 4"."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from typing import Final

from advisor.attributes import FACTORS, AttributeName, Statement
from bot.understanding.bare_numbers import (
    named_beside,
)
from bot.understanding.context import Context
from bot.understanding.figure import Figure, Shape
from bot.understanding.findings import FIRM, Finding, finding_of
from bot.understanding.groups import Group

Found = Iterator[Finding]
_SMALL_MONEY: Final = Decimal(1_000)  # "a budget of 40" may be thousands, or days


def read_scale(context: Context, figure: Figure) -> Found:
    """Read "accuracy 4/5"."""
    named = named_beside(context, figure, FACTORS)
    if named is not None:
        yield finding_of(context.message, named, figure, FIRM)
    elif context.has(Group.CORRECT, figure) and isinstance(figure.low, Decimal):
        share = replace(figure, shape=Shape.PERCENT, low=figure.low * 20, high=figure.low * 20)
        yield finding_of(context.message, AttributeName.ACCURACY, share)


def read_named(context: Context, figure: Figure, name: AttributeName) -> Found:
    """Read "budget 60k", "accuracy 95", "speed 4"; a scale value is 1 to 5 for the six factors."""
    low = figure.low
    if not isinstance(low, Decimal) or figure.magnitude:
        return
    if name in FACTORS and not figure.scaled and low in {1, 2, 3, 4, 5} and low == figure.high:
        yield finding_of(context.message, name, figure, FIRM, unit="scale_1_5")
        return
    if name in _RATED and low in {1, 2, 3, 4, 5}:
        said = Statement(raw=context.message.words(figure.first, figure.last), level=_RATED_AS[low])
        yield Finding(name, said, figure.first, figure.last, FIRM)
        return
    if name is AttributeName.ACCURACY and 0 < low < 1 and low == figure.high:
        share = replace(figure, low=low * 100, high=low * 100)
        yield finding_of(context.message, name, share, FIRM, unit="percent")
        return
    unit = UNITS_UNDERSTOOD.get(name)
    if unit is not None and _is_plausible(name, low, scaled=figure.scaled):
        spread = name is AttributeName.BUDGET and figure.per
        unit = f"{unit}/{figure.per}" if spread else unit
        yield finding_of(context.message, name, figure, FIRM, unit=unit)


# Attributes with three levels, for people who rate everything from 1 to 5.
_RATED: Final = frozenset({AttributeName.PRIVACY, AttributeName.KNOWLEDGE_VOLATILITY})


_RATED_AS: Final = {
    Decimal(1): "low",
    Decimal(2): "low",
    Decimal(3): "moderate",
    Decimal(4): "high",
    Decimal(5): "high",
}


def _is_plausible(name: AttributeName, value: Decimal, *, scaled: bool) -> bool:
    """Tell whether a number without a unit can only mean this attribute's usual unit."""
    if name is AttributeName.ACCURACY:
        return 50 <= value <= 100  # noqa: PLR2004 -- per cent, and nothing else
    return name is not AttributeName.BUDGET or scaled or value == 0 or value >= _SMALL_MONEY


# What a number means when the attribute is named and no other unit is in use for it.
UNITS_UNDERSTOOD: Final = {
    AttributeName.BUDGET: "usd",
    AttributeName.ACCURACY: "percent",
    AttributeName.LABELLED_EXAMPLES: "examples",
    AttributeName.KNOWLEDGE_TOKENS: "tokens",
}
