from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from advisor.attributes import FACTORS, AttributeName
from advisor.errors import BadValue
from advisor.weight_words import weights_from_words
from advisor.weights import normalised


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("accuracy matters most", {AttributeName.ACCURACY: "3"}),
        (
            "cost and speed matter more than accuracy",
            {AttributeName.BUDGET: "2", AttributeName.DEPLOYMENT_SPEED: "2"},
        ),
        ("ignore scale", {AttributeName.SCALABILITY: "0"}),
        ("the deadline doesn't matter", {AttributeName.DEPLOYMENT_SPEED: "0"}),
        (
            "quality is key but cost is not that important",
            {AttributeName.ACCURACY: "2", AttributeName.BUDGET: "0.5"},
        ),
        (
            "Accuracy=4, data volume: 2",
            {AttributeName.ACCURACY: "4", AttributeName.DATA_VOLUME: "2"},
        ),
    ],
)
def test_words_say_how_much_a_factor_counts_and_the_rest_counts_1(
    text: str, said: dict[AttributeName, str]
) -> None:
    expected = {factor: Decimal(said.get(factor, "1")) for factor in FACTORS}
    assert weights_from_words(text) == expected


def test_percentages_leave_the_rest_to_the_others() -> None:
    shares = normalised(weights_from_words("accuracy 40%"))
    assert shares[AttributeName.ACCURACY] == pytest.approx(0.4)
    assert shares[AttributeName.BUDGET] == pytest.approx(0.12)


@pytest.mark.parametrize(
    "text", ["", "hello", "everything matters", "accuracy", "accuracy=-1", "x" * 301]
)
def test_words_that_weigh_nothing_are_refused_with_an_example(text: str) -> None:
    with pytest.raises(BadValue, match="accuracy matters most"):
        weights_from_words(text)


@given(st.sampled_from(list(FACTORS)))
def test_a_factors_own_name_is_understood(factor: AttributeName) -> None:
    weights = weights_from_words(f"{str(factor).replace('_', ' ')} matters most")
    assert max(weights, key=lambda name: weights[name]) is factor
