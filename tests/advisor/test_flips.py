from hypothesis import given

from advisor import assess
from advisor.assessment import Recommendation
from advisor.attributes import AttributeName, Attributes
from advisor.flips import FARTHEST, MOST_FLIPS
from advisor.reading import read_all
from tests.advisor.projects import PROJECTS, project

SIX_KNOWN = {
    "use_case_complexity": 3,
    "budget": {"value": 100_000, "unit": "usd"},
    "data_volume": 4,
    "deployment_speed": {"value": 10, "unit": "weeks"},
    "scalability": {"value": 20_000, "unit": "queries/day"},
    "accuracy": 4,
}


def test_a_flip_names_the_figure_past_which_the_recommendation_changes() -> None:
    texts = [flip.text for flip in assess(project(**SIX_KNOWN)).flips]
    assert "Fine-tuning, if there are over 13 weeks to go-live" in texts


def test_a_flip_of_a_figure_comes_true_when_it_is_made() -> None:
    slower = {**SIX_KNOWN, "deployment_speed": {"value": 14, "unit": "weeks"}}
    promised = next(
        flip
        for flip in assess(project(**SIX_KNOWN)).flips
        if flip.attribute is AttributeName.DEPLOYMENT_SPEED
    )
    assert assess(project(**slower)).recommendation is promised.recommendation


@given(PROJECTS)
def test_flips_are_few_and_lead_elsewhere(attributes: Attributes) -> None:
    assessment = assess(attributes)
    assert len(assessment.flips) <= MOST_FLIPS
    for flip in assessment.flips:
        assert flip.recommendation is not assessment.recommendation
        assert flip.recommendation is not Recommendation.INSUFFICIENT_INFORMATION


@given(PROJECTS)
def test_what_is_known_is_not_supposed_to_be_something_quite_different(
    attributes: Attributes,
) -> None:
    readings = read_all(attributes)
    for flip in assess(attributes).flips:
        reading = readings.get(flip.attribute)
        if reading is not None and reading.levels:
            nearest = min(abs(level - flip.level) for level in reading.levels)
            assert nearest <= FARTHEST


def test_a_known_number_of_documents_is_not_contradicted_by_a_size_in_tokens() -> None:
    facts = {"knowledge_volatility": "high", "style_or_format_task": False}
    assert AttributeName.KNOWLEDGE_TOKENS in turned_by(**facts)
    assert AttributeName.KNOWLEDGE_TOKENS not in turned_by(**facts, data_volume=3)
    assert AttributeName.DATA_VOLUME in turned_by(**facts, data_volume=3)


def test_nothing_turns_on_ten_thousand_documents_that_fit_a_prompt() -> None:
    told = {"knowledge_volatility": "high", "style_or_format_task": False}
    sized = {**told, "data_volume": 4, "knowledge_tokens": 10**9}
    assert AttributeName.KNOWLEDGE_TOKENS not in turned_by(**sized)
    assert AttributeName.KNOWLEDGE_TOKENS in turned_by(**{**sized, "data_volume": 3})


def turned_by(**given: object) -> set[AttributeName]:
    return {flip.attribute for flip in assess(project(**given)).flips}
