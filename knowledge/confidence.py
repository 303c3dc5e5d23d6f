"""Confidence: how surely the best statement found answers a question, as a fitted probability."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from types import MappingProxyType

from knowledge.selection import Scored, weighed
from knowledge.signs import Signs

REFUSAL_THRESHOLD = 0.65
"""Confidence from which a question is answered; `advisor-bot eval` prints what others would do."""

FITTED: Mapping[str, float] = MappingProxyType({
    "bias": -2.57,
    "meaning": 3.41,
    "words": 4.61,
    "row_named": 0.1,
    "week": 0.48,
    "from_article": 0.86,
    "wrong_kind_of_thing": -2.56,
    "focus_missing": -1.37,
    "counted_missing": -1.7,
    "name_missing": -1.92,
    "other_source": -0.41,
    "beyond_the_case": -1.65,
    "little_of_the_case": -1.34,
    "other_span": -0.54,
    "unit_missing": -0.33,
    "stranger": -1.48,
    "figure_missing": -1.25,
    "approach_missing": -1.69,
    "length": 1.83,
    "gap_meaning": -2.3,
    "gap_words": -2.65,
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
