"""A figure as a statement about a given attribute, where its unit allows one."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from typing import Final

from advisor.attributes import AttributeName
from bot.understanding.context import Context
from bot.understanding.counts import period_after
from bot.understanding.cues import Role
from bot.understanding.figure import Figure, Shape
from bot.understanding.findings import WEAK, Finding, finding_of
from bot.understanding.labelling import labelled
from bot.understanding.sharing import is_for_each
from bot.understanding.units import RATE_NOUNS, SHORT_TIMES, Noun

_PERIOD_REACH: Final = 3  # words between a count and its period
_KEPT: Final = frozenset({Noun.DOCUMENTS, Noun.ITEMS, Noun.PAGES, Noun.TOKENS})


def recast(context: Context, figure: Figure, name: AttributeName) -> Finding | None:
    """Return what a figure states if it is about an attribute; None where it cannot be."""
    if context.stands_alone(figure) or context.is_correction(figure):
        return None  # what a lone figure means is asked back for; what one corrects was told before
    if is_for_each(context, figure) or context.leans(name, figure) is Role.AGAINST:
        return None
    read = _READERS.get((name, figure.shape))
    return read(context, figure) if read else None


def _budget(context: Context, figure: Figure) -> Finding | None:
    if figure.per and not figure.is_spread:
        return None
    money = replace(figure, shape=Shape.MONEY, unit=figure.unit or "usd")
    return finding_of(context.message, AttributeName.BUDGET, money)


def _deadline(context: Context, figure: Figure) -> Finding | None:
    if isinstance(figure.high, date) and figure.high < context.message.today:
        return None
    return finding_of(context.message, AttributeName.DEPLOYMENT_SPEED, figure)


def _latency(context: Context, figure: Figure) -> Finding | None:
    if figure.unit not in SHORT_TIMES:
        return None
    return finding_of(context.message, AttributeName.LATENCY, figure)


def _traffic(context: Context, figure: Figure) -> Finding | None:
    if figure.noun is Noun.PEOPLE:  # "we hire 30 engineers a year"
        return None
    return finding_of(context.message, AttributeName.SCALABILITY, figure)


def _asked_in(context: Context, figure: Figure) -> Finding | None:
    """Read "40 of those a day", so many of anything in a period, else people as users."""
    period = period_after(context.message.tokens, figure.last + 1, reach=_PERIOD_REACH)
    if period is None:
        return _users(context, figure)
    noun = figure.noun if figure.noun in RATE_NOUNS else Noun.QUERIES
    return _traffic(context, replace(figure, shape=Shape.RATE, noun=noun, per=period[0]))


def _users(context: Context, figure: Figure) -> Finding | None:
    served = context.leans(AttributeName.SCALABILITY, figure) is Role.FOR
    if figure.noun is not Noun.PEOPLE or not served:
        return None
    return finding_of(context.message, AttributeName.SCALABILITY, figure, WEAK, unit="users")


def _size(context: Context, figure: Figure) -> Finding | None:
    return finding_of(context.message, AttributeName.DATA_VOLUME, figure)


def _kept(context: Context, figure: Figure) -> Finding | None:
    """Read so many of anything as documents, whatever they are called."""
    unit = None if figure.noun in _KEPT else "documents"
    counted = replace(figure, shape=Shape.COUNT)
    return finding_of(context.message, AttributeName.DATA_VOLUME, counted, unit=unit)


def _right(context: Context, figure: Figure) -> Finding | None:
    if context.is_error_rate(figure):
        return None
    return finding_of(context.message, AttributeName.ACCURACY, figure)


_READERS: Final[
    Mapping[tuple[AttributeName, Shape], Callable[[Context, Figure], Finding | None]]
] = {
    (AttributeName.BUDGET, Shape.MONEY): _budget,
    (AttributeName.BUDGET, Shape.BARE): _budget,
    (AttributeName.DEPLOYMENT_SPEED, Shape.DURATION): _deadline,
    (AttributeName.DEPLOYMENT_SPEED, Shape.DATE): _deadline,
    (AttributeName.LATENCY, Shape.DURATION): _latency,
    (AttributeName.SCALABILITY, Shape.RATE): _traffic,
    (AttributeName.SCALABILITY, Shape.COUNT): _asked_in,
    (AttributeName.SCALABILITY, Shape.BARE): _asked_in,
    (AttributeName.DATA_VOLUME, Shape.SIZE): _size,
    (AttributeName.DATA_VOLUME, Shape.COUNT): _kept,
    (AttributeName.DATA_VOLUME, Shape.BARE): _kept,
    (AttributeName.LABELLED_EXAMPLES, Shape.COUNT): labelled,
    (AttributeName.LABELLED_EXAMPLES, Shape.BARE): labelled,
    (AttributeName.ACCURACY, Shape.PERCENT): _right,
}
