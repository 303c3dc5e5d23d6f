"""Confidence: how surely the best statement found answers a question, as a fitted probability."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from types import MappingProxyType

from knowledge.selection import Scored, weighed
from knowledge.signs import Signs

REFUSAL_THRESHOLD = 0.65
"""Confidence from which a question is answered; `advisor-bot eval` prints what others would do.

With each set held out of the fit in turn it refuses 93 % of what is unanswerable, and 4.7 % of what
is answerable: the most that we would have refused is 5 %.
"""

FITTED: Mapping[str, float] = MappingProxyType({
    "bias": 0.45,
    "meaning": 2.95,
    "words": 4.36,
    "row_named": 0.47,
    "week": 0.67,
    "from_article": 0.23,
    "wrong_kind_of_thing": -2.53,
    "focus_missing": -2.77,
    "counted_missing": -1.25,
    "uncounted": -1.76,
    "name_missing": -2.03,
    "other_source": -1.08,
    "beyond_the_case": -2.14,
    "little_of_the_case": -0.93,
    "other_span": -0.88,
    "unit_missing": -0.25,
    "stranger": -1.75,
    "only_a_caveat": -0.55,
    "figure_missing": -1.64,
    "approach_missing": -1.61,
    "length": 1.05,
    "unanswered": -4.71,
    "gap_meaning": -2.17,
    "gap_words": -2.17,
})  # fmt: skip
"""Weights of a logistic regression over the shipped question sets (`bot.evaluation.calibration`).

The names are those of `Signs`, with "gap_" before those of the nearest known gap, and "bias".
`advisor-bot eval --save` writes what a fit to today's corpus gives.
"""


@dataclass(frozen=True, slots=True)
class Standing:
    """What confidence is read from: the signs of the best statement and of the nearest gap."""

    statement: Signs
    gap: Signs


def standing(statements: Sequence[Scored], gaps: Sequence[Scored]) -> Standing | None:
    """Return where a question stands; None if no statement was found at all."""
    if not statements:
        return None
    nearest = max((gap.signs.meaning for gap in gaps), default=0.0)
    words = gaps[0].signs.words if gaps else 0.0
    return Standing(statements[0].signs, Signs(nearest, words))


def confidence(found: Standing | None, weights: Mapping[str, float] = FITTED) -> float:
    """Return the probability, 0..1, that the sources answer; 0 where nothing was found."""
    if found is None:
        return 0.0
    of_gap = {sign.name: weights.get(f"gap_{sign.name}", 0.0) for sign in fields(Signs)}
    logit = (
        weights.get("bias", 0.0) + weighed(found.statement, weights) + weighed(found.gap, of_gap)
    )
    return 1 / (1 + math.exp(-logit))
