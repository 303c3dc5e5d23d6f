from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from advisor.attributes import AttributeName
from advisor.scales import SCALES


@pytest.mark.parametrize(
    ("name", "figure", "level"),
    [
        (AttributeName.BUDGET, 24_999, 1),
        (AttributeName.BUDGET, 25_000, 2),
        (AttributeName.BUDGET, 260_000, 4),
        (AttributeName.DATA_VOLUME, 99, 1),
        (AttributeName.DATA_VOLUME, 100_000, 5),
        (AttributeName.DEPLOYMENT_SPEED, 3, 5),
        (AttributeName.DEPLOYMENT_SPEED, 6, 4),
        (AttributeName.DEPLOYMENT_SPEED, 13, 3),
        (AttributeName.DEPLOYMENT_SPEED, 26, 2),
        (AttributeName.DEPLOYMENT_SPEED, 27, 1),
        (AttributeName.SCALABILITY, 3_000, 3),
        (AttributeName.ACCURACY, 75, 2),
        (AttributeName.ACCURACY, 80, 3),
        (AttributeName.ACCURACY, 85, 3),
        (AttributeName.ACCURACY, 90, 4),
        (AttributeName.ACCURACY, 92, 5),
        (AttributeName.LABELLED_EXAMPLES, 49, 1),
        (AttributeName.LABELLED_EXAMPLES, 1_000, 3),
        (AttributeName.KNOWLEDGE_TOKENS, 200_000, 1),
    ],
)
def test_a_figure_on_a_threshold_has_the_level_the_table_gives(
    name: AttributeName, figure: int, level: int
) -> None:
    assert SCALES[name].level_of(Decimal(figure)) == level


@given(st.sampled_from(list(AttributeName)), st.data())
def test_levels_are_monotone_in_the_figure(name: AttributeName, data: st.DataObject) -> None:
    scale = SCALES[name]
    low, high = sorted(data.draw(st.tuples(st.integers(0, 10**7), st.integers(0, 10**7))))
    levels = [scale.level_of(Decimal(low)), scale.level_of(Decimal(high))]
    assert levels == sorted(levels, reverse=scale.descending)


def test_every_attribute_has_a_scale_with_a_name_a_level_and_words_within_it() -> None:
    assert set(SCALES) == set(AttributeName)
    for scale in SCALES.values():
        assert not scale.bounds or len(scale.names) == len(scale.bounds) + 1
        assert all(set(levels) <= set(scale.levels) for levels in scale.words.values())
