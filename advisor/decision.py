"""What to act on: the evidence where it can speak, else the matrix where it can, else neither.

The matrix is not acted on against an argument of the evidence, however little that knows.
"""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from advisor.assessment import Approach, Evidence, Matrix, Recommendation, Verdict
from advisor.attributes import FACTORS
from advisor.evidence import CLOSE, EFFECTS, ORDER, Weighed, applies, speaks
from advisor.labels import outcome_label
from advisor.matrix import CELLS, LEVELS, TIE
from advisor.states import COLUMN, Mask, States
from advisor.weights import Weights

LEAST_FACTORS = 3
"""The matrix alone is acted on when at least half of its six factors are known."""

LEAST_MARGIN = 0.25
"""... and when it leads by a quarter of a point: less is within the choice of thresholds."""

POINTS_PLACES = 6
"""Sums of halves over a range's rows that differ only beyond this are equal points."""

OUTCOMES = (*(Recommendation(one) for one in ORDER), Recommendation.INSUFFICIENT_INFORMATION)
"""What the numbers of `outcomes` stand for."""

Outcomes = NDArray[np.intp]
Numbers = NDArray[np.float64]

_RAG, _TUNING, _INSUFFICIENT = (
    ORDER.index(Approach.RAG),
    ORDER.index(Approach.FINE_TUNING),
    len(ORDER),
)
_MARGINS: Numbers = np.array(
    [
        [
            CELLS[factor][Approach.RAG].fit(level) - CELLS[factor][Approach.FINE_TUNING].fit(level)
            for level in LEVELS
        ]
        for factor in FACTORS
    ],
    dtype=np.float64,
)
_FACTOR_COLUMNS = [COLUMN[factor] for factor in FACTORS]


@dataclass(frozen=True, slots=True)
class Decision:
    """The recommendation, all approaches best first, and in one sentence what decided and why."""

    recommendation: Recommendation
    ranking: tuple[Approach, ...]
    acts_on: str


def decide(
    matrix: Matrix, evidence: Evidence, weighed: Weighed, shares: Mapping[Approach, float]
) -> Decision:
    """Decide for one project, given how often each approach comes out best over its completions.

    What is recommended comes first in the ranking; the rest stand by their points, then by that
    share, then by effort, least first. By the share first, a compromise such as hybrid would come
    last though it is everywhere the second choice.
    """
    ranking = tuple(sorted(ORDER, key=lambda one: _place(one, weighed, shares)))
    if weighed.leader is not None:
        text = _on_evidence(evidence, matrix)
        return Decision(Recommendation(weighed.leader), _first(weighed.leader, ranking), text)
    preferred = matrix.recommendation
    if preferred is None or not _matrix_decides(matrix):
        text = "Neither the matrix nor the evidence knows enough of this project to act on."
        return Decision(Recommendation.INSUFFICIENT_INFORMATION, ranking, text)
    if _is_opposed(weighed, preferred):
        text = (
            f"The matrix says {outcome_label(preferred)}, but the little evidence there is speaks "
            "against it: too little is known to act on either."
        )
        return Decision(Recommendation.INSUFFICIENT_INFORMATION, ranking, text)
    text = (
        "Acting on the article's matrix, because what would decide by evidence (whether facts "
        "or behaviour are missing) is not known yet."
    )
    return Decision(Recommendation(preferred), _first(preferred, ranking), text)


def outcomes(states: States, weights: Numbers, strengths: Numbers | None = None) -> Outcomes:
    """Decide for every row, as `decide` does for one.

    `weights` has a row or one for all, a column a factor; `strengths` scales each rule in each
    row and is 1 where missing. Returns indexes into OUTCOMES.
    """
    applied = applies(states)
    points = (applied if strengths is None else applied * strengths) @ EFFECTS
    by_evidence = speaks(states, points.max(axis=1))
    by_matrix = _by_matrix(states, weights)
    unopposed = np.where(_are_opposed(points, by_matrix), _INSUFFICIENT, by_matrix)
    return np.where(by_evidence, points.argmax(axis=1), unopposed)


def weight_row(weights: Weights) -> Numbers:
    """Return weights as `outcomes` takes them: one row, a column a factor."""
    return np.array([[weights[factor] for factor in FACTORS]])


def _by_matrix(states: States, weights: Numbers) -> Outcomes:
    levels = states.rows[:, _FACTOR_COLUMNS]
    known = ~np.isnan(levels)
    places = np.where(known, levels, 1).astype(np.intp) - 1
    margins = _MARGINS[np.arange(len(FACTORS)), places]
    shares = np.where(known, weights, 0.0)
    totals = shares.sum(axis=1)
    margin = (margins * shares).sum(axis=1) / np.where(totals > 0, totals, 1)
    return _by_margin(known.sum(axis=1), margin)


def _by_margin(known: Outcomes, margin: Numbers) -> Outcomes:
    """Decide by how many factors are known and by how much RAG leads: one rule, for one or many."""
    suffices = (known >= LEAST_FACTORS) & (np.abs(margin) >= LEAST_MARGIN - TIE)
    return np.where(suffices, np.where(margin > 0, _RAG, _TUNING), _INSUFFICIENT)


def _are_opposed(points: Numbers, by_matrix: Outcomes) -> Mask:
    """Tell where another approach than the matrix's leads it by an argument."""
    padded = np.column_stack([points, points.max(axis=1)])  # nothing opposes having no outcome
    opposed: Mask = points.max(axis=1) - padded[np.arange(len(points)), by_matrix] >= CLOSE
    return opposed


def _matrix_decides(matrix: Matrix) -> bool:
    known = sum(1 for factor in matrix.factors if factor.levels)
    margin = matrix.totals[Approach.RAG] - matrix.totals[Approach.FINE_TUNING]
    return int(_by_margin(np.array(known), np.array(margin))) != _INSUFFICIENT


def _is_opposed(weighed: Weighed, preferred: Approach) -> bool:
    points = np.array([[weighed.points[one] for one in ORDER]])
    return bool(_are_opposed(points, np.array([ORDER.index(preferred)]))[0])


def _place(
    approach: Approach, weighed: Weighed, shares: Mapping[Approach, float]
) -> tuple[float, float, int]:
    points = round(weighed.points[approach], POINTS_PLACES)
    return -points, -shares[approach], ORDER.index(approach)


def _first(recommended: Approach, ranking: tuple[Approach, ...]) -> tuple[Approach, ...]:
    return tuple(sorted(ranking, key=lambda one: one is not recommended))


def _on_evidence(evidence: Evidence, matrix: Matrix) -> str:
    by_evidence = outcome_label(evidence.recommendation)
    match evidence.verdict, matrix.recommendation:
        case Verdict.AGREES, _:
            return f"Matrix and evidence agree on {by_evidence}."
        case _, None:
            tie = any(factor.levels for factor in matrix.factors)
            why = "the matrix shows a tie" if tie else "none of the matrix's factors is known yet"
            return f"Acting on the evidence for {by_evidence}: {why}."
        case _, preferred if Recommendation(preferred) is evidence.recommendation:
            return f"Matrix and evidence both say {by_evidence}, the evidence by a narrow lead."
        case _, preferred:
            return (
                f"Acting on the evidence for {by_evidence} over the matrix's "
                f"{outcome_label(preferred)}: the matrix does not ask whether facts or behaviour "
                "are missing, which decides in documented projects."
            )
