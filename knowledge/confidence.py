"""Confidence: how surely the best statement found answers a question, as a fitted probability."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from types import MappingProxyType

from knowledge.selection import Scored, weighed
from knowledge.signs import Signs

REFUSAL_THRESHOLD = 0.63
"""Confidence from which a question is answered; `advisor-bot eval` prints what others would do.

Between 0.60, which held out refuses 90 % of what is unanswerable, and 0.65, which refuses 5 % of
what is answerable.
"""

FITTED: Mapping[str, float] = MappingProxyType({
    "bias": -0.35,
    "meaning": 3.07,
    "words": 4.39,
    "row_named": 0.37,
    "week": 0.66,
    "from_article": 0.21,
    "wrong_kind_of_thing": -2.29,
    "focus_missing": -2.86,
    "counted_missing": -1.12,
    "uncounted": -1.62,
    "name_missing": -1.94,
    "other_source": -1.02,
    "beyond_the_case": -1.85,
    "little_of_the_case": -0.93,
    "other_span": -0.85,
    "unit_missing": -0.25,
    "stranger": -1.55,
    "only_a_caveat": -0.27,
    "figure_missing": -1.73,
    "approach_missing": -1.38,
    "length": 1.21,
    "unanswered": -4.13,
    "gap_meaning": -1.72,
    "gap_words": -2.25,
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
