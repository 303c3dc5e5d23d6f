"""What so many people or things in a time say: traffic, each person's share of it, or change."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from typing import Final

from advisor.attributes import AttributeName, Qualifier, Statement
from bot.understanding.context import Context
from bot.understanding.cues import Role
from bot.understanding.figure import Figure
from bot.understanding.findings import USUAL, WEAK, Finding, statement_of, tidy
from bot.understanding.groups import Group
from bot.understanding.units import Noun

_TOUCHING: Final = 2
ACCOUNTED: Final = frozenset({"quarter", "year"})
"""Periods in which people count money rather than questions, where they name neither."""


def is_served(context: Context, figure: Figure) -> bool:
    """Tell whether people or things of no known kind, so many a day, are what the bot serves."""
    if figure.noun not in {Noun.PEOPLE, Noun.OTHER}:
        return True
    lean = context.leans(AttributeName.SCALABILITY, figure)
    vague = figure.unit == "times" or (figure.rough and not figure.scaled)
    if vague or lean is Role.AGAINST or context.has(Group.NEW_THINGS, figure):
        return False
    return lean is Role.FOR or context.has(Group.SERVED, figure) or context.stands_alone(figure)


def is_of_change(context: Context, figure: Figure) -> bool:
    """Tell whether so many a day are new or changed: "20 new documents", "they change 40 lines"."""
    if figure.noun in {Noun.DOCUMENTS, Noun.ITEMS}:
        arrives = figure.noun is Noun.DOCUMENTS and context.has(Group.ARRIVING, figure)
        return arrives or context.has(Group.NEW_THINGS, figure)
    said = context.cues.here(AttributeName.KNOWLEDGE_VOLATILITY, Role.FOR, figure.first)
    return figure.noun is Noun.OTHER and any(
        0 < figure.first - cue.last <= _TOUCHING for cue in said
    )


def as_change(context: Context, figure: Figure) -> Iterator[Finding]:
    """Read "20 new documents a day" as how often knowledge changes."""
    level = "high" if figure.per in {"second", "minute", "hour", "day", "week"} else "moderate"
    raw = context.message.words(figure.first, figure.last)
    said = Statement(raw=raw, level=level)
    yield Finding(AttributeName.KNOWLEDGE_VOLATILITY, said, figure.first, figure.last, WEAK)


def derived(context: Context, figure: Figure, users: Figure | None) -> Finding:
    """Multiply "200 agents, each asks 10 questions a day"; a rough crowd leaves it open."""
    if figure.unit == "times":
        figure = replace(figure, noun=Noun.QUERIES)
    first = min(users.first, figure.first) if users else figure.first
    last = max(users.last, figure.last) if users else figure.last
    said = statement_of(context.message, figure, qualifier=Qualifier.DERIVE)
    ends: dict[str, object] = {"value": None, "min": None, "max": None}
    if users and not users.rough:
        low, high = (
            tidy(Decimal(str(crowd)) * Decimal(str(each)))
            for crowd, each in ((users.low, figure.low), (users.high, figure.high))
        )
        ends |= {"value": low} if low == high else {"min": low, "max": high}
    said = said.model_copy(update={"raw": context.message.words(first, last), **ends})
    return Finding(AttributeName.SCALABILITY, said, first, last, USUAL)
