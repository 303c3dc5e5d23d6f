"""Confidence: how surely the best statement found answers a question, as a fitted probability."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from types import MappingProxyType

from knowledge.selection import Scored, weighed
from knowledge.signs import Signs

REFUSAL_THRESHOLD = 0.6
"""Confidence from which a question is answered; `advisor-bot eval` prints what others would do.

Held out it refuses 3.6 % of answerable questions; sets that nothing here had seen lost more, so it
lies below the 5 % that 0.65 would come near to.
"""

FITTED: Mapping[str, float] = MappingProxyType({
    "bias": -0.32,
    "meaning": 3.1,
    "words": 4.41,
    "row_named": 0.54,
    "week": 0.04,
    "from_article": 0.05,
    "wrong_kind_of_thing": -2.3,
    "focus_missing": -2.89,
    "counted_missing": -1.21,
    "uncounted": -1.65,
    "name_missing": -2.04,
    "other_source": -0.98,
    "beyond_the_case": -2.1,
    "little_of_the_case": -1.27,
    "other_span": -0.82,
    "unit_missing": -0.23,
    "stranger": -1.51,
    "only_a_caveat": -0.56,
    "figure_missing": -1.71,
    "approach_missing": -1.33,
    "length": 1.29,
    "unanswered": -3.93,
    "gap_meaning": -1.84,
    "gap_words": -2.47,
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
