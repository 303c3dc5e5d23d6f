"""Counts of labelled examples, by what was done with them: "we labelled 600"."""

from typing import Final

from advisor.attributes import AttributeName
from bot.understanding.context import Context
from bot.understanding.cues import Role
from bot.understanding.figure import Figure
from bot.understanding.findings import Finding, finding_of
from bot.understanding.vocabulary import words_of

_LABELLED: Final = words_of(
    "labelled labeled annotated tagged graded marked categorised categorized"
)
_BESIDE: Final = 3


def is_labelled(context: Context, figure: Figure) -> bool:
    """Tell whether "we labelled 600" says how many there are without saying of what."""
    said = context.cues.here(AttributeName.LABELLED_EXAMPLES, Role.FOR, figure.first)
    done = [cue for cue in said if context.word_at(cue.last) in _LABELLED]
    beside = context.distance(done, figure) <= _BESIDE
    against = context.leans(AttributeName.LABELLED_EXAMPLES, figure) is Role.AGAINST
    return beside and not against and not figure.magnitude


def labelled(context: Context, figure: Figure) -> Finding:
    """Return a count as one of labelled examples."""
    return finding_of(context.message, AttributeName.LABELLED_EXAMPLES, figure, unit="examples")
