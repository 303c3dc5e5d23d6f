"""Numbers whose unit or noun is said before them: "weeks = 5", "the pile is at 900"."""

from dataclasses import replace
from decimal import Decimal
from typing import Final

from advisor.attributes import AttributeName
from advisor.unit_names import CURRENCIES
from bot.understanding.context import Context
from bot.understanding.counts import period_after
from bot.understanding.cues import Role
from bot.understanding.figure import Figure, Shape
from bot.understanding.groups import Group
from bot.understanding.units import NOUNS, PERIODS, RATE_WORDS, TIMES, Noun
from bot.understanding.vocabulary import words_of

_LABELLED_REACH: Final = 2  # "annotated ultrasound scans"
_NOUN_BACK: Final = 2  # clauses in which to look for what a number counts
_STOCK: Final = words_of("pile heap stack stock shelf archive collection total")
_AT: Final = words_of("at is of to holds")
_SHORT_NAME: Final = 2
_MATERIAL: Final = frozenset({Noun.DOCUMENTS, Noun.PAGES, Noun.EXAMPLES})
_CHOICES: Final = words_of(
    "class classes category categories code codes label type types tag topic topics"
)
"""Of "each gets a fault class, 75 of those exist" it is the classes that are counted."""
_UNIT_JOINTS: Final = words_of(": = is are ~ about around < > - → at of")
SMALL_MONEY: Final = Decimal(1_000)  # below this a bare number is hardly an amount of money


def unit_ahead(context: Context, figure: Figure) -> Figure | None:
    """Return the figure with the unit that stands before it: "weeks=5", "queries/day: 300"."""
    at = figure.first - 1
    while at >= 0 and (context.word_at(at) in _UNIT_JOINTS or context.is_replaced(at)):
        at -= 1
    if context.word_at(at) == "," and context.word_at(at - 1) in CURRENCIES and figure.scaled:
        at -= 1  # "in dollars, thirty thousand"
    beside = at == figure.first - 1 and context.word_at(at) not in CURRENCIES  # "francs 90'000"
    if at < 0 or beside or not isinstance(figure.low, Decimal):
        return None
    return _with_unit(context, figure, at)


def _with_unit(context: Context, figure: Figure, at: int) -> Figure | None:
    word = context.word_at(at)
    joined = context.word_at(at - 1) in {"/", "per", "a"}
    if joined and word in PERIODS and context.word_at(at - 2) in NOUNS:
        noun = NOUNS[context.word_at(at - 2)]
        return replace(figure, shape=Shape.RATE, noun=noun, per=PERIODS[word], first=at - 2)
    if word in CURRENCIES and len(word) > _SHORT_NAME and _is_amount(figure):
        return replace(figure, shape=Shape.MONEY, unit=CURRENCIES[word], first=at)
    if word in RATE_WORDS:
        per = RATE_WORDS[word]
        return replace(figure, shape=Shape.RATE, noun=Noun.QUERIES, per=per, first=at)
    if word in TIMES and word.endswith("s"):
        return replace(figure, shape=Shape.DURATION, unit=TIMES[word], first=at)
    headed = context.word_at(at + 1) in {":", "="}
    if NOUNS.get(word) in _MATERIAL or (headed and NOUNS.get(word) is Noun.ITEMS):
        return replace(figure, shape=Shape.COUNT, noun=NOUNS[word], first=at)
    return None


def _is_amount(figure: Figure) -> bool:
    return isinstance(figure.low, Decimal) and (figure.scaled or figure.low >= SMALL_MONEY)


def noun_before(context: Context, figure: Figure) -> Figure | None:
    """Return "a dozen maybe" as a count of what the clause before was about."""
    number = context.message.clause_at[figure.first]
    of_them = _is_of_them(context, figure)
    if (
        number == 0
        or context.has(Group.GONE, figure)
        or not (context.stands_alone(figure) or of_them or _is_the_stock(context, figure))
    ):
        return None
    first = context.message.clauses[max(0, number - _NOUN_BACK)].first
    start = context.message.clauses[number].first
    for place in range(start - 1, first - 1, -1):
        word = context.word_at(place)
        noun = NOUNS.get(word)
        if of_them and word in _CHOICES:
            return None
        if noun in _MATERIAL or (of_them and noun is Noun.ITEMS):
            noun = Noun.EXAMPLES if _is_of_labelled(context, place) else noun
            counted = replace(figure, shape=Shape.COUNT, noun=noun)
            return _by_period(context, counted) if of_them else counted
    return None


def _is_of_labelled(context: Context, place: int) -> bool:
    """Tell whether the things named at a place are labelled ones: "tagged drill logs? 200"."""
    done = context.cues.here(AttributeName.LABELLED_EXAMPLES, Role.FOR, place)
    return any(0 < place - cue.last <= _LABELLED_REACH for cue in done)


def _by_period(context: Context, figure: Figure) -> Figure:
    """Read "4,200 of those a year" as so many a year."""
    period = period_after(context.message.tokens, figure.last + 3, reach=0)
    return figure if period is None else replace(figure, shape=Shape.RATE, per=period[0])


def _is_the_stock(context: Context, figure: Figure) -> bool:
    """Tell whether the things counted are the pile of them: "the pile now stands at 31,000"."""
    clause = context.message.clause_of(figure.first)
    words = {context.word_at(at) for at in range(clause.first, figure.first)}
    return not _STOCK.isdisjoint(words) and context.word_at(figure.first - 1) in _AT


def _is_of_them(context: Context, figure: Figure) -> bool:
    """Tell whether the things counted are named before: "there are 70,000 of them"."""
    words = [context.word_at(figure.last + 1), context.word_at(figure.last + 2)]
    return words[0] == "of" and words[1] in {"them", "those", "these", "it"}
