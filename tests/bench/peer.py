"""The same matrix by a library of decision methods, pymcdm, as a plain weighted sum."""

import numpy as np
from numpy.typing import NDArray
from pymcdm.methods import WSM

from advisor.assessment import Approach, Matrix
from advisor.matrix import COLUMNS

Numbers = NDArray[np.float64]


def weighted_sums(matrix: Matrix, weights: Numbers) -> Numbers:
    """Return the peer's total of each column, in the order of COLUMNS.

    `weights` has an entry a factor. The fits are on one scale already, so nothing is normalised.
    """
    fits = np.array([[factor.fits[one] for factor in matrix.factors] for one in COLUMNS])
    gains = np.ones(len(matrix.factors))
    totals: Numbers = _SUM(fits, weights / weights.sum(), gains, validation=False)
    return totals


def leader(matrix: Matrix, weights: Numbers) -> Approach:
    """Return the column that leads by the peer."""
    return COLUMNS[int(weighted_sums(matrix, weights).argmax())]


def _as_it_is(column: Numbers, cost: bool = False) -> Numbers:  # noqa: ARG001, FBT001, FBT002 -- the peer's signature
    return column


_SUM = WSM(normalization_function=_as_it_is)
