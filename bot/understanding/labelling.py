"""Counts of labelled examples, by what was done with them: "we labelled 600"."""

from typing import Final

from advisor.attributes import AttributeName
from bot.understanding.context import Context
from bot.understanding.cues import Role
from bot.understanding.figure import Figure
from bot.understanding.findings import Finding, finding_of
from bot.understanding.groups import Group
from bot.understanding.reckoned import LABELLED
from bot.understanding.vocabulary import words_of

_MARKS: Final = words_of("label tag grade mark verdict rating score")
_BESIDE: Final = 3
_OPENING: Final = 3


def is_labelled(context: Context, figure: Figure) -> bool:
    """Tell whether "we labelled 600" says how many there are without saying of what."""
    said = context.cues.here(AttributeName.LABELLED_EXAMPLES, Role.FOR, figure.first)
    done = [cue for cue in said if context.word_at(cue.last) in LABELLED | _MARKS]
    beside = context.distance(done, figure) <= _BESIDE
    kept = context.has(Group.LEFT_OVER, figure) and bool(
        context.cues.near(AttributeName.LABELLED_EXAMPLES, Role.FOR, figure.first)
    )
    beside = beside or kept or _is_announced(context, figure) or _is_explained(context, figure)
    against = context.leans(AttributeName.LABELLED_EXAMPLES, figure) is Role.AGAINST
    return beside and not against and not figure.magnitude


def _is_announced(context: Context, figure: Figure) -> bool:
    """Tell whether "labelled so far: 1,320" leads to it."""
    number = context.message.clause_at[figure.first]
    clause = context.message.clauses[number]
    if number == 0 or context.word_at(clause.first) != ":":
        return False
    first = context.message.clauses[max(0, number - 2)].first  # "labelled so far:" is two clauses
    return any(context.word_at(at) in LABELLED for at in range(first, clause.first))


def _is_explained(context: Context, figure: Figure) -> bool:
    """Tell whether a clause follows such as "about 350, marked by the gardener"."""
    number = context.message.clause_at[figure.first]
    if number + 1 >= len(context.message.clauses) or not context.stands_alone(figure):
        return False
    after = context.message.clauses[number + 1]
    opening = range(after.first, after.first + _OPENING)
    return any(
        context.word_at(at) in LABELLED and context.word_at(at + 1) == "by" for at in opening
    )


def labelled(context: Context, figure: Figure) -> Finding:
    """Return a count as one of labelled examples."""
    return finding_of(context.message, AttributeName.LABELLED_EXAMPLES, figure, unit="examples")
