"""Confidence: how surely the best statement found answers a question, as a fitted probability."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from types import MappingProxyType

from knowledge.selection import Scored, weighed
from knowledge.signs import Signs

REFUSAL_THRESHOLD = 0.70
"""Confidence from which a question is answered; `advisor-bot eval` prints what others would do.

With each set held out of the fit in turn it refuses 96 % of what is unanswerable, and 4.9 % of what
is answerable: the most that we would have refused is 5 %.
"""

UNREAD = 0.0
"""The log-odds of a statement that was not read: they tell nothing, and let no near miss by."""

FITTED: Mapping[str, float] = MappingProxyType({
    "bias": 2.22,
    "meaning": 1.16,
    "words": 3.18,
    "row_named": 1.16,
    "week": 0.41,
    "from_article": 0.4,
    "wrong_kind_of_thing": -1.18,
    "focus_missing": -1.14,
    "counted_missing": -0.67,
    "name_missing": -1.54,
    "other_source": -0.59,
    "beyond_the_case": -1.88,
    "little_of_the_case": -0.9,
    "other_span": -0.9,
    "unit_missing": -0.18,
    "stranger": -1.26,
    "only_a_caveat": 0.85,
    "unanswered": -4.25,
    "gap_meaning": -2.19,
    "gap_words": -1.69,
    "answerability": 0.58,
})  # fmt: skip
"""Weights of a logistic regression over the shipped question sets (`bot.evaluation.calibration`).

The names are those of `Signs`, with "gap_" before those of the nearest known gap, and "bias".
`advisor-bot eval --save` writes what a fit to today's corpus gives.
"""


@dataclass(frozen=True, slots=True)
class Standing:
    """What confidence is read from: the signs of the best statement and of the nearest gap.

    `answerability` is the log-odds that the statement answers, read beside the question.
    """

    statement: Signs
    gap: Signs
    answerability: float = UNREAD


def standing(best: Scored, gaps: Sequence[Scored], answerability: float = UNREAD) -> Standing:
    """Return where a question stands whose best statement is known."""
    nearest = max((gap.signs.meaning for gap in gaps), default=0.0)
    words = gaps[0].signs.words if gaps else 0.0
    return Standing(best.signs, Signs(nearest, words), answerability)


def confidence(found: Standing | None, weights: Mapping[str, float] = FITTED) -> float:
    """Return the probability, 0..1, that the sources answer; 0 where nothing was found."""
    if found is None:
        return 0.0
    of_gap = {sign.name: weights.get(f"gap_{sign.name}", 0.0) for sign in fields(Signs)}
    logit = (
        weights.get("bias", 0.0)
        + weights.get("answerability", 0.0) * found.answerability
        + weighed(found.statement, weights)
        + weighed(found.gap, of_gap)
    )
    return 1 / (1 + math.exp(-logit))
