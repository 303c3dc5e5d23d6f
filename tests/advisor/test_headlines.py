import pytest
from hypothesis import given

from advisor import assess
from advisor.assessment import Recommendation
from advisor.attributes import Attributes
from advisor.headlines import (
    CLOSE_CALL,
    LIKELY,
    firmness,
    headline,
    shortfall,
    warnings_beside_shortfall,
)
from advisor.report import to_text
from tests.advisor.projects import PROJECTS, project


@given(PROJECTS)
def test_only_a_likely_recommendation_claims_to_fit(attributes: Attributes) -> None:
    found = assess(attributes)
    decided = found.recommendation is not Recommendation.INSUFFICIENT_INFORMATION
    assert (found.stability > 0) == decided
    assert ("fits" in headline(found)) == (found.stability >= LIKELY)


def test_an_unlikely_recommendation_is_told_as_a_leaning_only() -> None:
    unsure = assess(
        project(knowledge_volatility="moderate", style_or_format_task=True, scalability=3)
    )
    assert CLOSE_CALL < unsure.stability < LIKELY
    assert headline(unsure) == "Leaning to hybrid, not settled"
    assert "in only" in firmness(unsure)


def test_what_only_the_matrix_says_is_told_as_that() -> None:
    open_facts = project(use_case_complexity=5, data_volume=5, accuracy=3, budget=3)
    found = assess(open_facts)
    assert 0 < found.stability < CLOSE_CALL
    assert "the matrix alone says fine-tuning" in headline(found)
    assert "in only" in firmness(found)


def test_too_little_known_recommends_nothing_and_claims_no_firmness() -> None:
    nothing = assess(Attributes())
    assert "Not enough" in headline(nothing)
    assert firmness(nothing) == ""


TUNED = {"knowledge_volatility": "low", "style_or_format_task": True, "scalability": 5}


def test_a_recommendation_far_over_the_budget_says_so_at_once() -> None:
    found = assess(project(**TUNED, budget={"value": 60_000, "unit": "usd"}))
    assert found.recommendation is Recommendation.FINE_TUNING
    assert "times the budget" in headline(found)
    assert "$60,000" in shortfall(found)
    assert shortfall(found) in to_text(found).replace("\n", " ")


def test_a_recommendation_a_little_over_the_budget_keeps_its_headline() -> None:
    facts = {"knowledge_volatility": "high", "style_or_format_task": False}
    found = assess(project(**facts, budget={"value": 60_000, "unit": "usd"}))
    assert "budget" not in headline(found)
    assert "1.2 times the budget of $60,000" in shortfall(found)


def test_how_far_over_the_budget_is_told_in_one_place_and_names_each_approach_once() -> None:
    found = assess(project(**TUNED, budget={"value": 60_000, "unit": "usd"}))
    assert "times" not in shortfall(found)
    assert warnings_beside_shortfall(found) == ()
    for text in (shortfall(found), to_text(found).split("First year by")[0]):
        assert text.count("RAG ($") == 1
    unsure = assess(project(budget={"value": 60_000, "unit": "usd"}))
    assert shortfall(unsure) == ""
    assert warnings_beside_shortfall(unsure) == unsure.cost.warnings != ()


def test_no_budget_at_all_is_told_without_a_ratio() -> None:
    found = assess(project(**TUNED, labelled_examples=5_000, budget={"value": 0, "unit": "usd"}))
    assert "more than the budget of $0" in shortfall(found)


@pytest.mark.parametrize("told", [{}, {"budget": {"value": 10**9, "unit": "usd"}}])
def test_without_a_budget_or_within_it_no_shortfall_is_told(told: dict[str, object]) -> None:
    assert shortfall(assess(project(**TUNED, **told))) == ""
