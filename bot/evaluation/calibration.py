"""Calibration: the weights of confidence, fitted to questions whose answer is known to be there.

A logistic regression with a ridge. Every probability that is reported is that of a question whose
whole set was held out of the fit, since questions of one set were thought of together.
`advisor-bot eval --save` writes the weights, for `confidence.FITTED`.
"""

from collections.abc import Mapping, Sequence
from dataclasses import astuple, dataclass, fields
from typing import Any

import numpy as np
from numpy.typing import NDArray

from knowledge.confidence import Standing, confidence
from knowledge.signs import Signs

_RIDGE = 1.0
"""Strength of the pull of each weight towards zero; ten times more or less changes little."""

_STEPS = 50
"""Newton's method is done after about ten."""

NAMES = ("bias", *(sign.name for sign in fields(Signs)), "gap_meaning", "gap_words")
READ_NAMES = ("read", "answerability")
"""Of what reading a statement adds to what its signs tell."""

Vector = NDArray[np.floating[Any]]


@dataclass(frozen=True, slots=True)
class Known:
    """A question's standing, whether the sources do answer it, and the set that it is of."""

    standing: Standing
    answerable: bool
    of_set: str


def fitted(known: Sequence[Known]) -> Mapping[str, float]:
    """Return the weights that make the known answers likeliest.

    First those of the signs, as if nothing had been read; then, beside them, those of reading.
    """
    signs = np.array([_row(one.standing) for one in known])
    of_signs = _logistic(signs, _wanted(known), np.zeros(len(known)))
    read = [
        (one, (1.0, one.standing.answerability), logit)
        for one, logit in zip(known, signs @ of_signs, strict=True)
        if one.standing.answerability is not None
    ]
    of_reading: Sequence[float] = (0.0, 0.0)
    if read:
        ones, readings, logits = zip(*read, strict=True)
        of_reading = list(_logistic(np.array(readings), _wanted(ones), np.array(logits)))
    names = (*NAMES, *READ_NAMES)
    return dict(zip(names, map(float, (*of_signs, *of_reading)), strict=True))


def _logistic(rows: Vector, wanted: Vector, beside: Vector) -> Vector:
    """Return the weights of a row's values, the first unpenalised, for logits added to `beside`."""
    ridge = np.diag([0.0, *[_RIDGE] * (rows.shape[1] - 1)])
    weights: Vector = np.zeros(rows.shape[1])
    for _ in range(_STEPS):
        sure: Vector = 1 / (1 + np.exp(-(beside + rows @ weights)))
        slope = rows.T @ (wanted - sure) - ridge @ weights
        curvature = (rows * (sure * (1 - sure))[:, None]).T @ rows + ridge
        weights = weights + np.linalg.solve(curvature, slope)
    return weights


def _wanted(known: Sequence[Known]) -> Vector:
    return np.array([float(one.answerable) for one in known])


def held_out(known: Sequence[Known]) -> list[float]:
    """Return each question's confidence by weights fitted to the other sets, in the given order.

    There must be two sets or more.
    """
    weights = {
        name: fitted([one for one in known if one.of_set != name])
        for name in {one.of_set for one in known}
    }
    return [confidence(one.standing, weights[one.of_set]) for one in known]


def _row(standing: Standing) -> tuple[float, ...]:
    of_gap = (standing.gap.meaning, standing.gap.words)
    return (1.0, *astuple(standing.statement), *of_gap)
