"""A figure as a statement about a given attribute, where its unit allows one."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Final

from advisor.attributes import AttributeName
from bot.understanding.bare_numbers import is_added
from bot.understanding.context import Context
from bot.understanding.counts import period_after
from bot.understanding.cues import Role
from bot.understanding.figure import Figure, Shape
from bot.understanding.findings import WEAK, Finding, finding_of
from bot.understanding.groups import Group
from bot.understanding.labelling import labelled
from bot.understanding.leading_units import SMALL_MONEY
from bot.understanding.sharing import is_for_each
from bot.understanding.sure_readings import (
    share_right,
    surely_examples,
    surely_right,
    surely_traffic,
)
from bot.understanding.units import CURRENCY_PREFIXES, RATE_NOUNS, SHORT_TIMES, Noun
from bot.understanding.vocabulary import words_of

_PERIOD_REACH: Final = 3  # words between a count and its period
_TOUCHING: Final = 3
_LAKHS: Final = words_of("lakh lakhs lac lacs crore crores")
_UNNAMED: Final = "other"  # "€55k / end of November": a price for something, or a list
_KEPT: Final = frozenset({Noun.DOCUMENTS, Noun.ITEMS, Noun.PAGES, Noun.TOKENS})


def recast(
    context: Context, figure: Figure, name: AttributeName, *, surely: bool = False
) -> Finding | None:
    """Return what a figure states if it is about an attribute; None where it cannot be.

    What a lone figure means is asked back for, and what one corrects was told before; where it is
    `surely` about the attribute, it is read all the same, and so is one that says nothing of what
    it counts: "9 planners" are users.
    """
    alone, corrects = context.stands_alone(figure), context.is_correction(figure)
    if is_for_each(context, figure) or (alone and _is_all_that_is_said(context, figure)):
        return None
    if figure.shape is Shape.BARE and context.has(Group.HOPED_FOR, figure):
        return None  # "6k a day now, should be 10k next year"
    against = context.leans(name, figure) is Role.AGAINST
    if (alone and corrects) or (not surely and (alone or corrects or against)):
        return None
    if surely and name is not AttributeName.BUDGET and _is_in_lakhs(context, figure):
        figure = replace(figure, shape=Shape.BARE, unit="")
    readers = (_READERS, _SURELY) if surely else (_READERS,)
    for by_shape in readers:
        read = by_shape.get((name, figure.shape))
        found = read(context, figure) if read else None
        if found is not None:
            return replace(found, corrects=corrects)
    return None


def _is_all_that_is_said(context: Context, figure: Figure) -> bool:
    """Tell whether a figure that stands alone is all of a message: what it means is asked back for,
    never guessed.
    """
    return len(context.message.clauses) == 1 and figure.shape is Shape.BARE


def _is_in_lakhs(context: Context, figure: Figure) -> bool:
    """Tell whether an amount is taken for rupees as it is counted in lakhs or crores."""
    words = {context.word_at(at) for at in range(figure.first, figure.last + 1)}
    return (
        figure.shape is Shape.MONEY
        and not _LAKHS.isdisjoint(words)
        and words.isdisjoint(CURRENCY_PREFIXES)
    )


def _budget(context: Context, figure: Figure) -> Finding | None:
    spent = context.leans(AttributeName.BUDGET, figure) is Role.AGAINST  # "we turned over 4M"
    if spent or is_added(context, figure) or context.is_exchange_rate(figure):
        return None
    if figure.per and figure.per != _UNNAMED and not figure.is_spread:
        return None
    money = replace(figure, shape=Shape.MONEY, unit=figure.unit or "usd", per="")
    return finding_of(context.message, AttributeName.BUDGET, money)


def _bare_budget(context: Context, figure: Figure) -> Finding | None:
    """Read "85,000": so much of nothing named. What "38" of them are is asked back for.

    So is a sum of parts, "30k for validation and 20k for testing".
    """
    if figure.last - figure.first > _TOUCHING:
        return None
    large = isinstance(figure.low, Decimal) and (figure.scaled or figure.low >= SMALL_MONEY)
    return _budget(context, figure) if large else None


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


_Readers = Mapping[tuple[AttributeName, Shape], Callable[[Context, Figure], Finding | None]]

_READERS: Final[_Readers] = {
    (AttributeName.BUDGET, Shape.MONEY): _budget,
    (AttributeName.BUDGET, Shape.BARE): _bare_budget,
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
    (AttributeName.ACCURACY, Shape.COUNT): share_right,
    (AttributeName.ACCURACY, Shape.BARE): share_right,
}
_SURELY: Final[_Readers] = {
    (AttributeName.SCALABILITY, Shape.COUNT): surely_traffic,
    (AttributeName.SCALABILITY, Shape.BARE): surely_traffic,
    (AttributeName.SCALABILITY, Shape.RATE): surely_traffic,
    (AttributeName.LABELLED_EXAMPLES, Shape.COUNT): surely_examples,
    (AttributeName.LABELLED_EXAMPLES, Shape.BARE): surely_examples,
    (AttributeName.ACCURACY, Shape.BARE): surely_right,
}
