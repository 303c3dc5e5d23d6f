from hypothesis import given
from hypothesis import strategies as st

from advisor import assess
from advisor.attributes import FACTORS, AttributeName, Attributes
from advisor.decision import OUTCOMES, outcomes, weight_row
from advisor.reading import read_all
from advisor.states import from_readings
from advisor.weights import normalised
from tests.advisor.projects import PROJECTS

WEIGHTS = st.none() | st.fixed_dictionaries(
    {factor: st.sampled_from([0.5, 1.0, 2.0, 4.0]) for factor in FACTORS}
)


@given(PROJECTS, WEIGHTS)
def test_many_rows_are_decided_as_one_project_is(
    attributes: Attributes, weights: dict[AttributeName, float] | None
) -> None:
    rows = from_readings(read_all(attributes))
    (index,) = outcomes(rows, weight_row(normalised(weights)))
    assert OUTCOMES[index] is assess(attributes, weights=weights).recommendation
