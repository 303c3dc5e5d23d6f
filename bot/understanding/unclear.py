"""Figures whose attribute is clear and whose meaning is not: asked back, never guessed."""

from collections.abc import Collection, Iterator, Mapping
from decimal import Decimal
from typing import Final

from advisor.attributes import AttributeName
from bot.understanding.assignment import assign
from bot.understanding.bare_numbers import named_beside
from bot.understanding.context import Context
from bot.understanding.cues import Role
from bot.understanding.figure import Figure, Shape
from bot.understanding.findings import Finding
from bot.understanding.leading_periods import with_period
from bot.understanding.sharing import whole
from bot.understanding.units import Noun
from bot.understanding.validation import is_sound
from bot.understanding.vocabulary import words_of

_NEED_A_UNIT: Final = (
    AttributeName.BUDGET,
    AttributeName.DATA_VOLUME,
    AttributeName.DEPLOYMENT_SPEED,
    AttributeName.SCALABILITY,
    AttributeName.LATENCY,
    AttributeName.ACCURACY,
)


def unclear(
    context: Context,
    settled: Mapping[AttributeName, Finding],
    *,
    impossible: Collection[AttributeName] = (),
) -> tuple[AttributeName, ...]:
    """Return the attributes to ask about again, each once, without those that are settled.

    `impossible` are those known to have been given a figure that no project has. "2,000 old
    tickets" are what there is to search, and asked of no more.
    """
    stock = settled.get(AttributeName.DATA_VOLUME)
    names = (*_without_unit(context, stock), *_impossible(context), *sorted(impossible))
    return tuple(dict.fromkeys(name for name in names if name not in settled))


def _without_unit(context: Context, stock: Finding | None) -> Iterator[AttributeName]:
    for figure in context.figures:
        if stock and _is_stock(context, stock, figure):
            continue
        if whole(context, figure) is None:
            yield from _for_each(context, figure)
        elif figure.shape is Shape.BARE:
            named = named_beside(context, figure, _NEED_A_UNIT)
            if named is not None:
                yield named
        elif _lacks_a_period(context, figure) or _counts_users(context, figure):
            yield AttributeName.SCALABILITY


def _is_stock(context: Context, stock: Finding, figure: Figure) -> bool:
    """Tell whether a figure was taken for what there is to search and says that it is past."""
    if not (stock.first <= figure.first <= stock.last and stock.statement):
        return False
    words = {one.text for one in context.message.tokens[stock.first : stock.last + 1]}
    return figure.low in {stock.statement.value, stock.statement.min} and not words.isdisjoint(
        _PAST
    )


_PAST: Final = words_of(
    "old older past archived historic historical closed resolved solved answered previous earlier"
)


def _for_each(context: Context, figure: Figure) -> Iterator[AttributeName]:
    """Yield what an amount for each of unknown many things is about: "250 letters per clinic"."""
    against = context.cues.here(AttributeName.DATA_VOLUME, Role.AGAINST, figure.first)
    limits = any(cue.last != figure.last + 1 for cue in against)  # beyond the "per" itself
    if figure.noun in {Noun.DOCUMENTS, Noun.PAGES} and not limits:
        yield AttributeName.DATA_VOLUME
    elif context.leans(AttributeName.BUDGET, figure) is Role.FOR and figure.noun is None:
        yield AttributeName.BUDGET


def _lacks_a_period(context: Context, figure: Figure) -> bool:
    """Tell whether queries are counted without saying in which time."""
    if figure.shape is not Shape.COUNT or figure.noun is not Noun.QUERIES:
        return False
    if with_period(context, figure) is not None:
        return False
    labelled = context.leans(AttributeName.LABELLED_EXAMPLES, figure) is Role.FOR
    return not labelled and isinstance(figure.low, Decimal) and figure.low >= _MANY


def _counts_users(context: Context, figure: Figure) -> bool:
    """Tell whether people are counted who will use it, without how much: "hoping for 10k users"."""
    if figure.shape is not Shape.COUNT or figure.noun is not Noun.PEOPLE or figure.crowd:
        return False
    used = figure.unit in _USERS and not context.leans(AttributeName.BUDGET, figure)
    return used and isinstance(figure.low, Decimal) and figure.low >= _MANY


_USERS: Final = words_of(
    "users players visitors subscribers viewers readers shoppers callers guests learners mau dau "
    "wau customers members citizens passengers students"
)
_MANY: Final = Decimal(20)  # fewer queries than this are rather spoken of one by one


def _impossible(context: Context) -> Iterator[AttributeName]:
    for finding in assign(context):
        said = finding.statement
        if said and not is_sound(finding.attribute, said, context.message.today):
            yield finding.attribute
