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
    "bias": -1.96,
    "meaning": 3.82,
    "words": 4.39,
    "row_named": 0.11,
    "week": 0.16,
    "from_article": 0.76,
    "wrong_kind_of_thing": -2.39,
    "focus_missing": -2.15,
    "counted_missing": -1.31,
    "uncounted": -1.48,
    "name_missing": -2.01,
    "other_source": -0.81,
    "beyond_the_case": -1.77,
    "little_of_the_case": -1.39,
    "other_span": -0.5,
    "unit_missing": -0.33,
    "stranger": -1.54,
    "only_a_caveat": -0.37,
    "figure_missing": -1.29,
    "approach_missing": -1.75,
    "length": 1.29,
    "gap_meaning": -2.72,
    "gap_words": -2.89,
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
