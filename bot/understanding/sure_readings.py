"""Figures read as of an attribute that models say they are of, however little is beside them."""

from dataclasses import replace
from decimal import Decimal
from typing import Final

from advisor.attributes import AttributeName
from bot.understanding.context import Context
from bot.understanding.counts import period_after
from bot.understanding.figure import Figure, Shape
from bot.understanding.findings import WEAK, Finding, finding_of
from bot.understanding.numbers import read_number
from bot.understanding.shares import EACH
from bot.understanding.tokens import text_at
from bot.understanding.units import NOUNS, RATE_NOUNS, Noun
from bot.understanding.vocabulary import words_of

_ANYBODY: Final = frozenset({Noun.PEOPLE, Noun.OTHER, None})
_LEADS_TO_PERIOD: Final = words_of("a an each every per in on pro im am par daily weekly monthly")
_USE: Final = words_of(
    "use uses using used users user login logins folk people ask asks type access"
)
_FAIR, _ALL = Decimal(50), Decimal(100)
_HARDLY_AIMED_AT: Final = 10  # per cent: it counts what may be wrong
_BETWEEN: Final = 4
_JOINTS: Final = words_of("of out in per from")


def surely_traffic(context: Context, figure: Figure) -> Finding | None:
    """Read so many in a time named in the clause, else so many of anybody as users.

    What nothing is said of beside another rate is one like it: "they get 900 a day, we 40".
    """
    per, noun = _period_beside(context, figure), figure.noun
    like = _rate_before(context, figure) if figure.shape is Shape.BARE and per is None else None
    if like is not None:
        per, noun = like.per, like.noun
    counts_people = NOUNS.get(context.word_at(figure.last)) is Noun.PEOPLE
    if figure.shape is Shape.RATE and counts_people:  # "40k monthly actives"
        figure, per = replace(figure, shape=Shape.COUNT), None
    elif figure.shape is Shape.RATE or per is not None:
        noun = noun if noun in RATE_NOUNS.keys() - _ANYBODY else Noun.QUERIES
        rate = replace(figure, shape=Shape.RATE, noun=noun, per=per or figure.per)
        return finding_of(context.message, AttributeName.SCALABILITY, rate)
    if figure.noun not in _ANYBODY or not (
        figure.shape is Shape.COUNT or _names_people(context, figure)
    ):
        return None
    return finding_of(context.message, AttributeName.SCALABILITY, figure, WEAK, unit="users")


def _rate_before(context: Context, figure: Figure) -> Figure | None:
    """Return the last rate said before a figure."""
    before = (one for one in context.message.figures if one.first < figure.first)
    return max(
        (one for one in before if one.shape is Shape.RATE), key=lambda one: one.first, default=None
    )


def _names_people(context: Context, figure: Figure) -> bool:
    """Tell whether the sentence says that people use it: "stevedores shall use it, 400+"."""
    clauses = context.message.around(figure.first)
    words = {context.word_at(at) for one in clauses for at in range(one.first, one.last + 1)}
    return not words.isdisjoint(_USE) or any(NOUNS.get(word) is Noun.PEOPLE for word in words)


def _period_beside(context: Context, figure: Figure) -> str | None:
    """Return the one time that a clause names: "In a normal week 310", "1,700 ask each month"."""
    clause, tokens = context.message.clause_of(figure.first), context.message.tokens
    named = [
        found[0]
        for at in range(clause.first, clause.last + 1)
        if not figure.first <= at <= figure.last
        and text_at(tokens, at) in _LEADS_TO_PERIOD
        and (found := period_after(tokens, at, reach=0)) is not None
    ]
    return named[0] if len(set(named)) == 1 else None


def surely_examples(context: Context, figure: Figure) -> Finding | None:
    """Read so many of anything as examples, whatever was done with them."""
    return finding_of(context.message, AttributeName.LABELLED_EXAMPLES, figure, unit="examples")


def surely_right(context: Context, figure: Figure) -> Finding | None:
    """Read a bare 95 as per cent."""
    if not _is_fair(figure):
        return None
    percent = replace(figure, shape=Shape.PERCENT)
    return finding_of(context.message, AttributeName.ACCURACY, percent)


def share_right(context: Context, figure: Figure) -> Finding | None:
    """Read "998 of 1,000 right" and "one wrong in two hundred" as per cent right."""
    said = _share_said(context, figure)
    return finding_of(context.message, AttributeName.ACCURACY, said) if said else None


def _is_fair(figure: Figure) -> bool:
    """Tell whether an amount may be a percentage of right answers."""
    return all(
        isinstance(one, Decimal) and _FAIR <= one <= _ALL for one in (figure.low, figure.high)
    )


def _share_said(context: Context, figure: Figure) -> Figure | None:
    """Read "998 of 1,000 right" and "one wrong reading in two hundred" as per cent right.

    For a figure that is known to be about right answers: elsewhere "12 of 100" may be anything.
    """
    tokens = context.message.tokens
    for at in range(figure.last + 1, figure.last + 1 + _BETWEEN):
        start = at + 1 + (text_at(tokens, at) == "out")
        start += text_at(tokens, start) in EACH
        if text_at(tokens, at) not in _JOINTS or start >= len(tokens):
            continue
        whole = read_number(tokens, start)
        if whole is None or not isinstance(figure.low, Decimal):
            return None
        if not 0 < figure.low <= whole.value:
            return None
        share = figure.low * 100 / whole.value
        if share <= _FAIR and (context.is_error_rate(figure) or share < _HARDLY_AIMED_AT):
            share = 100 - share
        last = max(figure.last, whole.end - 1)
        return replace(figure, shape=Shape.PERCENT, low=share, high=share, last=last)
    return None
