import pytest
from hypothesis import given
from hypothesis import strategies as st

from advisor.assessment import Approach, Matrix
from advisor.attributes import FACTORS, AttributeName
from advisor.matrix import CELLS, TIE, built_in_lean, score
from advisor.reading import read_all
from advisor.weights import normalised
from tests.advisor.projects import LEVELS, project

WEIGHTS = st.fixed_dictionaries({factor: st.floats(0.01, 100) for factor in FACTORS})


def scored(**given: object) -> Matrix:
    return weighted(None, **given)


def weighted(weights: dict[AttributeName, float] | None, **given: object) -> Matrix:
    attributes = project(**given)
    return score(attributes, read_all(attributes), normalised(weights))


def margin(matrix: Matrix) -> float:
    return matrix.totals[Approach.RAG] - matrix.totals[Approach.FINE_TUNING]


def test_the_articles_first_example_high_scale_and_large_data_goes_to_fine_tuning() -> None:
    assert scored(scalability=4, data_volume=4).recommendation is Approach.FINE_TUNING


def test_the_articles_second_example_moderate_complexity_and_tight_budget_goes_to_rag() -> None:
    assert scored(use_case_complexity=3, budget=1).recommendation is Approach.RAG


def test_the_articles_faq_rules_hold() -> None:
    hurried = scored(budget=2, deployment_speed=5, use_case_complexity=2)
    precise = scored(use_case_complexity=5, accuracy=5)
    assert hurried.recommendation is Approach.RAG
    assert precise.recommendation is Approach.FINE_TUNING


def test_a_worked_example_adds_up() -> None:
    # Fits RAG 5, 5, 4, 4 and fine-tuning 3, 3, 4, 4, by the formula in advisor/matrix.py.
    matrix = scored(budget=2, deployment_speed=4, scalability=3, accuracy=4)
    assert matrix.totals[Approach.RAG] == pytest.approx(4.5)
    assert matrix.totals[Approach.FINE_TUNING] == pytest.approx(3.5)


@pytest.mark.parametrize("factor", FACTORS)
def test_the_margin_is_monotone_in_each_level(factor: AttributeName) -> None:
    cells = CELLS[factor]
    margins = [
        cells[Approach.RAG].fit(level) - cells[Approach.FINE_TUNING].fit(level)
        for level in range(1, 6)
    ]
    rising = factor is AttributeName.DEPLOYMENT_SPEED
    assert margins == sorted(margins, reverse=not rising)
    assert margins[0] != margins[-1]


@given(LEVELS, WEIGHTS, st.floats(0.001, 1000))
def test_scaling_all_weights_changes_nothing(
    levels: dict[str, int], weights: dict[AttributeName, float], by: float
) -> None:
    scaled = {factor: weight * by for factor, weight in weights.items()}
    assert margin(weighted(weights, **levels)) == pytest.approx(
        margin(weighted(scaled, **levels)), abs=1e-9
    )


@given(LEVELS, st.permutations([str(factor) for factor in FACTORS]))
def test_the_order_in_which_things_are_said_changes_nothing(
    levels: dict[str, int], order: list[str]
) -> None:
    assert scored(**levels).totals == scored(**{name: levels[name] for name in order}).totals


@given(LEVELS)
def test_fits_and_totals_stay_on_the_scale(levels: dict[str, int]) -> None:
    matrix = scored(**levels)
    assert all(1 <= fit <= 5 for factor in matrix.factors for fit in factor.fits.values())
    assert all(1 - TIE <= total <= 5 + TIE for total in matrix.totals.values())


def test_a_tie_is_told_as_a_tie() -> None:
    assert scored(scalability=3).recommendation is None


def test_an_unknown_factor_carries_no_weight() -> None:
    matrix = scored(budget=2, accuracy=5)
    assert {factor.factor: factor.weight for factor in matrix.factors if factor.weight} == {
        AttributeName.BUDGET: 0.5,
        AttributeName.ACCURACY: 0.5,
    }


def test_nothing_known_recommends_nothing() -> None:
    assert scored().recommendation is None


def test_the_built_in_lean_is_what_the_middle_of_every_scale_scores() -> None:
    middle = scored(**{str(factor): 3 for factor in FACTORS})
    assert margin(middle) == pytest.approx(built_in_lean())
    assert built_in_lean() > 0


def test_a_range_scores_the_mean_of_its_levels() -> None:
    matrix = scored(scalability={"min": 50, "max": 5_000, "unit": "queries/day"})
    row = next(one for one in matrix.factors if one.factor is AttributeName.SCALABILITY)
    assert row.levels == (1, 2, 3)
    assert row.fits[Approach.FINE_TUNING] == pytest.approx((2 + 3 + 4) / 3)
