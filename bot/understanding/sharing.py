"""Amounts for each of several things: "250 letters per clinic", "2k each for 3 products"."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from typing import Final

from bot.understanding.context import Context
from bot.understanding.figure import Figure, Shape
from bot.understanding.groups import Group
from bot.understanding.tokens import Kind
from bot.understanding.units import NOUNS, PERIODS, SINGULAR_QUERIES, TIMES, Noun
from bot.understanding.vocabulary import words_of

_EACH: Final = words_of("each apiece")
_PER: Final = words_of("per each every")
_NO_THINGS: Final = (
    words_of("of other one time year the unit item cent capita head new and or so such way")
    | PERIODS.keys()
    | TIMES.keys()
    | SINGULAR_QUERIES
)
_TIMES: Final = words_of("x \u00d7")
_ARTICLES: Final = words_of("a an")
_NEAR: Final = 4  # clauses
_JOINING: Final = words_of(", and with where")
_OF_OUR: Final = words_of("of our the these those all")
_SHARED: Final = frozenset({Shape.COUNT, Shape.MONEY, Shape.BARE})


def crowd_of(context: Context, figure: Figure) -> Figure | None:
    """Return the things that a figure is for each of, when they are counted nearby."""
    if not _speaks_of_each(context, figure):
        return None
    others = tuple(_counted_things(context, figure))
    named = set(_things_after_per(context, figure))
    plurals = {plural for thing in named for plural in _plurals(thing)}
    people = any(NOUNS.get(plural) is Noun.PEOPLE for plural in plurals)
    for other in others:
        if other.unit in plurals or (people and other.noun is Noun.PEOPLE):
            return other
    if len(others) != 1:
        return None
    lone = others[0]
    return lone if _is_each(context, figure) or _leads(context, lone, figure) else None


def is_for_each(context: Context, figure: Figure) -> bool:
    """Tell whether a counted or paid amount is for each of some things, counted or not."""
    if figure.shape not in _SHARED or figure.per == "query":
        return False
    after = figure.last + 1
    if context.word_at(after) in _EACH:
        return True
    thing = context.word_at(after + 1)
    return context.word_at(after) in _PER and _names_a_thing(context, after + 1, thing)


def whole(context: Context, figure: Figure) -> Figure | None:
    """Return what an amount comes to for all of the things it is for each of.

    None where they are not counted; an amount that is for nothing in particular stays as it is.
    """
    crowd = crowd_of(context, figure) if figure.shape in _SHARED else None
    if crowd is None:
        return None if is_for_each(context, figure) else figure
    ends = (figure.low, figure.high, crowd.low, crowd.high)
    low, high, fewest, most = (Decimal(str(end)) for end in ends)
    return replace(
        figure,
        low=low * fewest,
        high=high * most,
        per="" if figure.per == "other" else figure.per,
        rough=figure.rough or crowd.rough,
        crowd=crowd,
    )


def _speaks_of_each(context: Context, figure: Figure) -> bool:
    """Tell whether there is a word to look for at all, since there may be thousands of figures."""
    if context.word_at(figure.last + 1) in _ARTICLES or context.word_at(figure.first - 1) in _TIMES:
        return True
    number = context.message.clause_at[figure.first]
    return any((at, Group.EACH) in context.groups for at in range(number - _NEAR, number + _NEAR))


def _counted_things(context: Context, figure: Figure) -> Iterator[Figure]:
    for clause in context.message.around(figure.first):
        for other in context.figures_at(clause.first):
            plain = other.shape is Shape.COUNT and not other.magnitude
            if other is not figure and plain and other.noun is not Noun.LANGUAGES:
                yield other
            elif other is not figure and _counts_us(context, other):
                yield replace(other, shape=Shape.COUNT, noun=Noun.PEOPLE, unit="people")


def _counts_us(context: Context, figure: Figure) -> bool:
    """Tell whether "we're 4,000" says how many people there are."""
    ahead = (context.word_at(figure.first - 2), context.word_at(figure.first - 1))
    ends = context.word_at(figure.last + 1) in {"", ",", "."}
    return figure.shape is Shape.BARE and ends and ahead in {("we", "'re"), ("we", "are")}


def _things_after_per(context: Context, figure: Figure) -> Iterator[str]:
    """Yield what the figure's clause says "per", "each" or "every" of."""
    clause = context.message.clause_of(figure.first)
    for at in range(clause.first, clause.last):
        thing = context.word_at(at + 1)
        if context.word_at(at) in _PER and _names_a_thing(context, at + 1, thing):
            yield thing
    beside = context.word_at(figure.last + 2)
    if context.word_at(figure.last + 1) in _ARTICLES and beside not in _NO_THINGS:
        yield beside


def _names_a_thing(context: Context, place: int, word: str) -> bool:
    tokens = context.message.tokens
    is_word = place < len(tokens) and tokens[place].kind is Kind.WORD
    return is_word and word not in _NO_THINGS and NOUNS.get(word) is not Noun.QUERIES


def _is_each(context: Context, figure: Figure) -> bool:
    return any(context.word_at(at) in _EACH for at in range(figure.first, figure.last + 2))


def _leads(context: Context, crowd: Figure, figure: Figure) -> bool:
    """Tell whether "each of our 40 clinics", "40 clinics, each" or "40 clinics x" leads to it."""
    if crowd.last > figure.first:
        return False
    at = crowd.first - 1
    while context.word_at(at) in _OF_OUR:
        at -= 1
    if crowd.last + 2 == figure.first and context.word_at(crowd.last + 1) in _TIMES:
        return True
    led = at < crowd.first - 1 and context.word_at(at) in _PER
    ends = (crowd.last, context.message.clause_of(crowd.last).last)  # "40 clinics up north, each"
    return led or any(context.word_at(_past_joining(context, end + 1)) in _EACH for end in ends)


def _past_joining(context: Context, place: int) -> int:
    while context.word_at(place) in _JOINING:
        place += 1
    return place


def _plurals(thing: str) -> tuple[str, ...]:
    return (f"{thing}s", f"{thing}es", f"{thing.removesuffix('y')}ies", thing)
