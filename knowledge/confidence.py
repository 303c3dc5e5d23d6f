"""Confidence: how surely the best statement found answers a question, as a fitted probability."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from types import MappingProxyType

from knowledge.selection import Scored, weighed
from knowledge.signs import Signs

REFUSAL_THRESHOLD = 0.70
"""Confidence from which a question is answered; `advisor-bot eval` prints what others would do.

With each set held out of the fit in turn it refuses 96 % of what is unanswerable, and 3.8 % of what
is answerable: the most that we would have refused is 5 %.
"""

UNREAD_THRESHOLD = 0.56
"""The same where the signs are all there is, as with a team's documents.

It refuses 5 % of what is answerable too, but only 90 % of what is not.
"""

_UNDECIDED = (0.1, 0.95)
"""Confidence by the signs alone between which it is worth the time to read the statement.

Beyond them, where three in five questions are, reading would change the outcome of one in a
hundred, and as often for the worse.
"""

FITTED: Mapping[str, float] = MappingProxyType({
    "bias": 0.29,
    "meaning": 2.99,
    "words": 4.85,
    "row_named": 0.74,
    "week": 0.94,
    "from_article": 0.64,
    "wrong_kind_of_thing": -2.84,
    "focus_missing": -2.07,
    "counted_missing": -2.04,
    "name_missing": -2.22,
    "other_source": -0.81,
    "beyond_the_case": -2.41,
    "little_of_the_case": -1.07,
    "other_span": -0.94,
    "unit_missing": -0.66,
    "stranger": -2.11,
    "only_a_caveat": -1.12,
    "unanswered": -6.04,
    "gap_meaning": -1.95,
    "gap_words": -2.42,
    "read": 0.6,
    "answerability": 0.63,
})  # fmt: skip
"""Weights of a logistic regression over the shipped question sets (`bot.evaluation.calibration`).

The names are those of `Signs`, with "gap_" before those of the nearest known gap, and "bias". What
was read adds "read" and, for each of its log-odds, "answerability": evidence beside that of the
signs, which alone decide where nothing was read.
`advisor-bot eval --save` writes what a fit to today's corpus gives.
"""


@dataclass(frozen=True, slots=True)
class Standing:
    """What confidence is read from: the signs of the best statement and of the nearest gap.

    `answerability` is the log-odds that the statement answers, or None if it was not read.
    """

    statement: Signs
    gap: Signs
    answerability: float | None = None


def standing(best: Scored, gaps: Sequence[Scored]) -> Standing:
    """Return where a question stands whose best statement is known, by the signs."""
    nearest = max((gap.signs.meaning for gap in gaps), default=0.0)
    words = gaps[0].signs.words if gaps else 0.0
    return Standing(best.signs, Signs(nearest, words))


def confidence(found: Standing | None, weights: Mapping[str, float] = FITTED) -> float:
    """Return the probability, 0..1, that the sources answer; 0 where nothing was found."""
    if found is None:
        return 0.0
    of_gap = {sign.name: weights.get(f"gap_{sign.name}", 0.0) for sign in fields(Signs)}
    logit = (
        weights.get("bias", 0.0)
        + weighed(found.statement, weights)
        + weighed(found.gap, of_gap)
        + _of_reading(found.answerability, weights)
    )
    return 1 / (1 + math.exp(-logit))


def is_undecided(found: Standing) -> bool:
    """Tell whether the signs alone leave open whether the sources answer."""
    least, most = _UNDECIDED
    return least <= confidence(found) <= most


def suffices(sure: float, found: Standing | None) -> bool:
    """Tell whether a confidence is enough to answer, given what it was read from."""
    was_read = found is not None and found.answerability is not None
    return sure >= (REFUSAL_THRESHOLD if was_read else UNREAD_THRESHOLD)


def _of_reading(log_odds: float | None, weights: Mapping[str, float]) -> float:
    if log_odds is None:
        return 0.0
    return weights.get("read", 0.0) + weights.get("answerability", 0.0) * log_odds
