import pytest
from hypothesis import given

from advisor import assess
from advisor.assessment import Approach, Recommendation
from advisor.attributes import AttributeName, Attributes
from advisor.completions import complete, is_open
from advisor.evidence import weigh
from advisor.questions import WHY
from advisor.reading import Reading, read_all
from advisor.states import from_readings
from advisor.weights import normalised
from tests.advisor.projects import PROJECTS, project


def test_the_same_project_has_the_same_stability_every_time() -> None:
    attributes = project(knowledge_volatility="high", budget=2)
    assert assess(attributes).stability == assess(attributes).stability


def test_more_known_on_the_same_side_makes_it_firmer() -> None:
    thin = project(knowledge_volatility="high", data_volume=4)
    full = project(
        knowledge_volatility="high",
        data_volume=4,
        style_or_format_task=False,
        needs_citations=True,
        access_control=True,
    )
    assert assess(full).stability > assess(thin).stability
    assert assess(full).stability > 0.95


@pytest.mark.parametrize(
    ("told", "asked"),
    [
        ({}, AttributeName.STYLE_OR_FORMAT_TASK),
        ({"budget": 2, "scalability": 3}, AttributeName.STYLE_OR_FORMAT_TASK),
        ({"needs_citations": False}, AttributeName.STYLE_OR_FORMAT_TASK),
        ({"style_or_format_task": False}, AttributeName.DATA_VOLUME),
        ({"knowledge_volatility": "moderate"}, AttributeName.STYLE_OR_FORMAT_TASK),
        ({"knowledge_volatility": "high"}, AttributeName.DATA_VOLUME),
    ],
)
def test_what_the_evidence_lacks_is_asked_first_and_then_what_tells_most(
    told: dict[str, object], asked: AttributeName
) -> None:
    question = assess(project(**told)).next_question
    assert question is not None
    assert question.attribute is asked


@given(PROJECTS)
def test_answering_all_that_the_evidence_lacks_makes_it_speak(attributes: Attributes) -> None:
    lacks = weigh(from_readings(read_all(attributes))).lacks
    answered = {
        "knowledge_volatility": "high",
        "needs_citations": True,
        "style_or_format_task": True,
    }
    more = project(**{name: answered[name] for name in lacks})
    assert weigh(from_readings(read_all(attributes.having(more)))).speaks


def test_an_answer_that_cannot_change_anything_is_not_asked_for() -> None:
    settled = project(
        knowledge_volatility="high",
        data_volume=4,
        style_or_format_task=False,
        needs_citations=True,
        access_control=True,
        deletion_required=True,
    )
    assert assess(settled).next_question is None


def test_a_budget_in_euros_is_not_asked_for_again_but_half_a_figure_is() -> None:
    readings = {
        AttributeName.BUDGET: Reading((), "unknown"),
        AttributeName.SCALABILITY: Reading((), "unknown", unfinished=True),
    }
    assert [name for name in readings if is_open(name, readings)] == [AttributeName.SCALABILITY]


@given(PROJECTS)
def test_only_unknowns_are_asked_for(attributes: Attributes) -> None:
    question = assess(attributes).next_question
    if question is not None:
        assert question.attribute not in attributes
        assert question.reason == WHY[question.attribute]
        assert 0 <= question.value <= 1


def test_the_project_as_it_stands_is_one_of_the_ways() -> None:
    # The matrix is acted on, and in nearly every completion the evidence speaks for another.
    found = assess(project(use_case_complexity=5, data_volume=5, accuracy=3, budget=3))
    assert found.recommendation is Recommendation.FINE_TUNING
    assert 0 < found.stability < 0.1


@given(PROJECTS)
def test_the_shares_of_the_approaches_leave_the_rest_to_not_enough_known(
    attributes: Attributes,
) -> None:
    shares = complete(read_all(attributes), normalised(None)).shares()
    assert set(shares) == set(Approach)
    assert 0 <= sum(shares.values()) <= 1 + 1e-9
