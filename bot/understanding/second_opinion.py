"""What the lexicons found and the learned model, reading the whole clause, thinks was never said.

A lexicon knows few words of a clause and nothing of those around them: "nothing new" is about how
knowledge changes, "nothing new from my side" is not. The model sees all of them. It is asked only
where no question was, since an answer leans on its question.
"""

from collections.abc import Mapping
from typing import Final

from advisor.attributes import AttributeName
from bot.understanding.context import Context
from bot.understanding.cues import Role
from bot.understanding.findings import Finding
from bot.understanding.learned import NOTHING, shipped_classifier
from bot.understanding.learned.features import words_of_clause
from bot.understanding.message import Message

REFUTED: Final = 0.01
"""Below this likelihood of the attribute a phrase is taken for another matter.

Among the best whichever shipped set of messages is left out: of the phrases in all of them it drops
5 of 22 that were misread and none of 526 that were not.
"""
IDLE: Final = 0.6
"""Above this likelihood of nothing, a message of one clause is small talk that has a cue word: 12
of 16 such among sixty of everyday talk, and none of 91 that told of a project."""


def upheld(
    found: Mapping[AttributeName, Finding], context: Context
) -> dict[AttributeName, Finding]:
    """Return what was found without levels, yes and no that the model thinks were never said.

    What is called by its name stays: "the complexity? very high".
    """
    return {
        name: one
        for name, one in found.items()
        if one.is_exact or _is_named(context, one) or not _is_refuted(context.message, one)
    }


def _is_named(context: Context, phrase: Finding) -> bool:
    ends = (phrase.first, phrase.last)
    return any(context.cues.here(phrase.attribute, Role.TOPIC, place) for place in ends)


def _is_refuted(message: Message, phrase: Finding) -> bool:
    first, last = message.clause_of(phrase.first), message.clause_of(phrase.last)
    words = words_of_clause(message.tokens[first.first : last.last + 1])
    said = words_of_clause(message.tokens[phrase.first : phrase.last + 1])
    classifier = shipped_classifier()
    if not classifier.knows(said):
        return False
    likely = classifier.likelihoods(words)
    if likely.get(phrase.attribute, 1.0) < REFUTED:
        return True
    alone = len(message.clauses) == 1 and len(words) > len(said)
    return alone and likely[NOTHING] > IDLE
