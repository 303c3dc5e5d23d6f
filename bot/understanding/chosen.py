"""Counted things that are the project's data, and those an answer only weighs up."""

from decimal import Decimal
from typing import Final

from advisor.attributes import AttributeName
from bot.understanding.context import Context
from bot.understanding.figure import Figure
from bot.understanding.units import Noun
from bot.understanding.vocabulary import words_of

_FEW: Final = Decimal(10)  # more are hardly weighed against each other in one answer
_REACH: Final = 3
_COMPARES: Final = words_of(
    "compare compares comparing reconcile reconciles reconciling weigh weighs weighing contrast "
    "contrasts contrasting juggle juggles combine combines combining between against across match"
)
_AT_ODDS: Final = words_of(
    "contradicting contradictory conflicting overlapping competing clashing opposing rival"
)


def is_choice(context: Context, figure: Figure) -> bool:
    """Tell whether things are only chosen among: "which of four treaties wins"."""
    before = [context.word_at(figure.first - 2), context.word_at(figure.first - 1)]
    return before[1] == "of" and before[0] in {"which", "one", "any", "each"}


def is_compared(context: Context, figure: Figure) -> bool:
    """Tell whether a few things are set against each other: "compare two leases"."""
    if not isinstance(figure.high, Decimal) or figure.high > _FEW:
        return False
    clause = context.message.clause_of(figure.first)
    before = range(max(clause.first, figure.first - _REACH), figure.first)
    within = range(figure.first, figure.last)
    return any(context.word_at(at) in _COMPARES for at in before) or any(
        context.word_at(at) in _AT_ODDS for at in within
    )


def is_kept(context: Context, figure: Figure) -> bool:
    """Tell whether old tickets, or things of no known kind, are spoken of as data."""
    return figure.noun is Noun.QUERIES or context.touches(AttributeName.DATA_VOLUME, figure)
