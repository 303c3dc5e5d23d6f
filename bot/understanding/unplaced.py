"""A number that might count anything: "we have 400". What it may mean is asked, never guessed."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Final

from advisor.attributes import AttributeName, Statement
from bot.understanding.context import Context
from bot.understanding.figure import Figure, Shape
from bot.understanding.findings import statement_of
from bot.understanding.groups import FILLERS
from bot.understanding.serving import ACCOUNTED
from bot.understanding.sharing import whole
from bot.understanding.tokens import Kind
from bot.understanding.vocabulary import words_of

_AROUND: Final = FILLERS | words_of(
    "got get there hmm well oh so ok okay hi hello say says expect these make made mean meant "
    "sorry wait no actually each per every"
)
_LEAST_MONEY: Final = Decimal(1_000)
_MOST_WEEKS: Final = Decimal(52)
_COUNTS: Final[Mapping[AttributeName, str]] = {
    AttributeName.DATA_VOLUME: "documents",
    AttributeName.SCALABILITY: "queries/day",
    AttributeName.LABELLED_EXAMPLES: "examples",
}


def unplaced(context: Context) -> dict[AttributeName, Statement]:
    """Return what the message's one bare number may mean; nothing where more is said."""
    figure = _only_one(context)
    if figure is None or figure.magnitude or not _is_all(context, figure):
        return {}
    return {name: statement_of(context.message, figure, unit=unit) for name, unit in _units(figure)}


def _only_one(context: Context) -> Figure | None:
    """Return the one bare number, or what "2k each for 3 products" comes to."""
    match context.figures:
        case (one,) if one.shape is Shape.BARE or _names_only_a_period(one):
            return one
        case (one, other) if one.shape is Shape.BARE:
            both = whole(context, one)
            return both if both and both.crowd is other else None
        case _:
            return None


def _names_only_a_period(figure: Figure) -> bool:
    """Tell whether "50k a year" may be money or questions."""
    return figure.shape is Shape.RATE and figure.noun is None and figure.per in ACCOUNTED


def _is_all(context: Context, figure: Figure) -> bool:
    parts = (figure, figure.crowd or figure)
    return all(
        any(part.first <= place <= part.last for part in parts)
        or token.kind is Kind.SIGN
        or token.text in _AROUND
        for place, token in enumerate(context.message.tokens)
    )


def _units(figure: Figure) -> Iterator[tuple[AttributeName, str]]:
    low = figure.low
    if not isinstance(low, Decimal) or low <= 0:
        return
    if figure.shape is Shape.RATE:
        yield AttributeName.BUDGET, f"usd/{figure.per}"
        yield AttributeName.SCALABILITY, f"queries/{figure.per}"
        return
    if figure.scaled or low >= _LEAST_MONEY:
        yield AttributeName.BUDGET, "usd"
    elif low <= _MOST_WEEKS:
        yield AttributeName.DEPLOYMENT_SPEED, "weeks"
    yield from _COUNTS.items()
