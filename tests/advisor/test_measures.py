import pytest

from advisor import assess
from advisor.assessment import Recommendation
from advisor.attributes import Attributes
from advisor.measures import BEATS_PROMPTING, Measure, measures_for
from tests.advisor.projects import project

FACTS = {"knowledge_volatility": "high", "style_or_format_task": False, "data_volume": 4}
BEHAVIOUR = {"knowledge_volatility": "low", "style_or_format_task": True, "scalability": 4}


def named(**told: object) -> dict[str, Measure]:
    return {measure.name: measure for measure in measures_for(assess(project(**told)))}


@pytest.mark.parametrize(
    ("told", "present", "absent"),
    [
        (FACTS, "right passage found", "drift"),
        (BEHAVIOUR, "drift", "right passage found"),
        ({**FACTS, "style_or_format_task": True}, "each half earns its keep", "prompt still fits"),
        ({**FACTS, "data_volume": 1}, "prompt still fits", "drift"),
    ],
)
def test_measures_fit_the_recommendation(
    told: dict[str, object], present: str, absent: str
) -> None:
    measures = named(**told)
    assert present in measures
    assert absent not in measures


def test_limits_come_from_the_projects_own_figures() -> None:
    own = named(
        **FACTS,
        accuracy={"value": 92, "unit": "percent"},
        latency=800,
        scalability={"value": 3000, "unit": "queries/day"},
    )
    assert own["right answers"].limit == "under 92%"
    assert own["time to answer"].limit == "over 800 ms"
    # (20,000 upkeep + 10,950 for queries) / 12
    assert "$2,579 a month" in own["cost a query"].limit
    assert "$0.02" in named(**FACTS, unit_cost=0.02)["cost a query"].limit


def test_without_figures_limits_are_relative() -> None:
    measures = named(**FACTS)
    assert BEATS_PROMPTING in measures["right answers"].limit
    assert measures["cost a query"].limit == "twice the pilot's"


def test_without_a_recommendation_only_graded_cases_are_asked_for() -> None:
    assert [one.name for one in measures_for(assess(Attributes()))] == ["right answers"]


def test_prompting_is_not_measured_against_itself() -> None:
    neither = {"knowledge_volatility": "low", "style_or_format_task": False, "data_volume": 2}
    assessment = assess(project(**neither))
    assert assessment.recommendation is Recommendation.PROMPTING
    assert "prompting" not in measures_for(assessment)[0].limit
