"""Periods said before what is counted: "daily volume 4k", "every month we get 900 emails"."""

from dataclasses import replace
from typing import Final

from advisor.attributes import AttributeName
from advisor.unit_names import ADVERBS
from bot.understanding.context import Context
from bot.understanding.cues import Role
from bot.understanding.figure import Figure, Shape
from bot.understanding.groups import Group
from bot.understanding.tokens import text_at
from bot.understanding.units import PERIODS, Noun
from bot.understanding.vocabulary import words_of

_EACH: Final = words_of("per every each a an")
_BRINGS: Final = words_of("brings sees gets")  # "a match day brings 400"
_ASKED: Final = frozenset({Noun.QUERIES, Noun.ITEMS})
_REACH: Final = 9  # "every month we get around 900 emails"


def with_period(context: Context, figure: Figure) -> Figure | None:
    """Return a count, or a number beside the name of traffic, with the period said before it."""
    if not _may_be_a_rate(context, figure):
        return None
    period = _period_before(context, figure)
    return None if period is None else replace(figure, shape=Shape.RATE, per=period)


def _may_be_a_rate(context: Context, figure: Figure) -> bool:
    named = context.topic_near(AttributeName.SCALABILITY, figure)
    if figure.shape is Shape.BARE:
        return named or context.leans(AttributeName.SCALABILITY, figure) is Role.FOR
    if figure.shape is not Shape.COUNT or context.has(Group.NEW_THINGS, figure):
        return False
    return figure.noun in _ASKED or context.has(Group.SERVED, figure)


def _period_before(context: Context, figure: Figure) -> str | None:
    tokens = context.message.tokens
    number = context.message.clause_at[figure.first]
    clause = context.message.clauses[number]
    headed = number > 0 and text_at(tokens, clause.first) == ":"
    start = context.message.clauses[number - 1].first if headed else clause.first
    for at in range(figure.first - 1, max(start, figure.first - _REACH) - 1, -1):
        word = text_at(tokens, at)
        if word in ADVERBS:
            return ADVERBS[word]
        if word in {"days", "weekdays"} and "on" in (
            text_at(tokens, at - 1),
            text_at(tokens, at - 2),
        ):
            return "day"
        led = text_at(tokens, at - 1) in _EACH or text_at(tokens, at + 1) in _BRINGS
        led = led or (text_at(tokens, at - 3) == "on" and text_at(tokens, at - 2) in _EACH)
        if word in PERIODS and len(word) > 1 and led:
            return PERIODS[word]
    return None
