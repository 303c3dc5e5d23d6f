"""The matrix by itself against a library that knows nothing of ours."""

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from advisor.attributes import FACTORS, AttributeName
from advisor.matrix import COLUMNS, score
from advisor.reading import read_all
from advisor.weights import normalised
from tests.advisor.projects import LEVELS, project
from tests.bench.peer import leader, weighted_sums

WEIGHTS = st.fixed_dictionaries({factor: st.floats(0.01, 100) for factor in FACTORS})


@given(LEVELS, WEIGHTS)
def test_a_weighted_sum_by_another_library_comes_to_the_same(
    levels: dict[str, int], weights: dict[AttributeName, float]
) -> None:
    attributes = project(**levels)
    matrix = score(attributes, read_all(attributes), normalised(weights))
    theirs = np.array([weights[factor] for factor in FACTORS])
    sums = weighted_sums(matrix, theirs)
    assert list(sums) == pytest.approx([matrix.totals[one] for one in COLUMNS])
    assume(matrix.recommendation is not None)
    assert leader(matrix, theirs) is matrix.recommendation
