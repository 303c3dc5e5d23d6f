"""Reads "sorry, 3000" and "make it 90k" as corrections of what the last message told."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Final

from advisor.attributes import AttributeName, Statement
from bot.understanding.bare_numbers import named_beside
from bot.understanding.context import Context
from bot.understanding.figure import Figure, Shape
from bot.understanding.findings import Finding, statement_of

_FURTHEST: Final = Decimal(20)  # a slip is seldom wider than a digit too many, and a little


def correction_of(context: Context, told: Mapping[AttributeName, Statement]) -> Finding | None:
    """Return the told figure that a bare one replaces, in its unit: the one nearest in size."""
    for figure in context.figures:
        if not _corrects(context, figure):
            continue
        fitting = {
            name: ratio
            for name, said in told.items()
            for ratio in _ratios(figure, said)
            if ratio <= _FURTHEST
        }
        if fitting:
            name = min(fitting, key=lambda one: fitting[one])
            said = statement_of(context.message, figure, unit=told[name].unit)
            return Finding(name, said, figure.first, figure.last, corrects=True)
    return None


def _corrects(context: Context, figure: Figure) -> bool:
    """Tell whether a bare figure corrects something that its own message does not hold."""
    return (
        figure.shape is Shape.BARE
        and not figure.magnitude
        and context.is_correction(figure)
        and named_beside(context, figure, tuple(AttributeName)) is None
    )


def _ratios(figure: Figure, said: Statement) -> Iterator[Decimal]:
    """Yield how many times larger one figure is than the other; a level has none."""
    before = said.value if said.value is not None else said.max
    if isinstance(before, bool) or not isinstance(before, Decimal | int):
        return
    low = figure.low
    if isinstance(low, Decimal) and low > 0 and before > 0:
        yield max(low / before, before / low)
