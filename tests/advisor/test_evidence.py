import pytest
from hypothesis import given

from advisor import assess
from advisor.assessment import Approach, Recommendation, Verdict
from advisor.attributes import Attributes
from advisor.evidence import ORDER, weigh
from advisor.reading import read_all
from advisor.rules import RULES
from advisor.states import from_readings
from tests.advisor.projects import PROJECTS, project


def points(**given: object) -> dict[Approach, float]:
    return dict(weigh(from_readings(read_all(project(**given)))).points)


KNOWLEDGE_ONLY = {"knowledge_volatility": "high", "style_or_format_task": False, "data_volume": 4}
BEHAVIOUR_ONLY = {"knowledge_volatility": "low", "style_or_format_task": True, "scalability": 4}


def leader(**given: object) -> Recommendation:
    return assess(project(**given)).evidence.recommendation


def test_changing_facts_are_retrieved() -> None:
    assert leader(**KNOWLEDGE_ONLY) is Recommendation.RAG


def test_missing_behaviour_is_tuned() -> None:
    assert leader(**BEHAVIOUR_ONLY) is Recommendation.FINE_TUNING


def test_both_missing_is_a_hybrid() -> None:
    both = {**KNOWLEDGE_ONLY, "style_or_format_task": True}
    assert leader(**both) is Recommendation.HYBRID


def test_neither_missing_is_prompted() -> None:
    neither = {"knowledge_volatility": "low", "style_or_format_task": False, "data_volume": 2}
    assert leader(**neither) is Recommendation.PROMPTING


def test_knowledge_that_fits_a_prompt_is_put_there() -> None:
    assert leader(**KNOWLEDGE_ONLY, knowledge_tokens=150_000) is Recommendation.PROMPTING
    assert leader(**KNOWLEDGE_ONLY, knowledge_tokens=250_000) is Recommendation.RAG


def test_too_few_examples_take_tuning_off_the_table() -> None:
    assert leader(**BEHAVIOUR_ONLY, labelled_examples=20) is Recommendation.PROMPTING


def test_a_large_stable_body_without_a_behaviour_gap_is_still_retrieved() -> None:
    stable = {"knowledge_volatility": "low", "style_or_format_task": False, "data_volume": 5}
    assert leader(**stable) is Recommendation.RAG


def test_a_large_body_without_a_behaviour_gap_is_retrieved_however_often_it_changes() -> None:
    told = {"style_or_format_task": False, "data_volume": 4}
    assert leader(**told) is Recommendation.RAG
    assert {leader(**told, knowledge_volatility=one) for one in ("low", "moderate", "high")} == {
        Recommendation.RAG
    }


def test_behaviour_alone_is_prompted_first_and_tuned_once_traffic_or_examples_pay_for_it() -> None:
    told = {"knowledge_volatility": "low", "style_or_format_task": True, "scalability": 3}
    assert leader(**told) is Recommendation.PROMPTING
    assert leader(**told, labelled_examples=300) is Recommendation.FINE_TUNING
    assert leader(**{**told, "scalability": 4}) is Recommendation.FINE_TUNING


@pytest.mark.parametrize(
    ("told", "against"),
    [
        ({"access_control": True}, Approach.FINE_TUNING),
        ({"deletion_required": True}, Approach.FINE_TUNING),
        ({"ml_experience": "none"}, Approach.FINE_TUNING),
        ({"has_evaluation_set": False}, Approach.HYBRID),
        ({"deployment_speed": 5}, Approach.FINE_TUNING),
        ({"budget": 1}, Approach.HYBRID),
        ({"scalability": 1}, Approach.FINE_TUNING),
        ({"latency": 300}, Approach.RAG),
    ],
)
def test_each_requirement_speaks_against_what_it_makes_harder(
    told: dict[str, object], against: Approach
) -> None:
    assert points(**told)[against] < 0


def test_nothing_known_is_insufficient() -> None:
    evidence = assess(Attributes()).evidence
    assert evidence.verdict is Verdict.INSUFFICIENT
    assert evidence.recommendation is Recommendation.INSUFFICIENT_INFORMATION
    assert evidence.reasons == ()


def test_a_verdict_is_one_of_agreeing_qualifying_and_disagreeing() -> None:
    rag_by_matrix = {"budget": 2, "deployment_speed": 4, "scalability": 3}
    agrees = assess(project(**KNOWLEDGE_ONLY, budget=2, deployment_speed=4))
    qualifies = assess(project(**{**KNOWLEDGE_ONLY, "style_or_format_task": True}, **rag_by_matrix))
    disagrees = assess(project(**{**BEHAVIOUR_ONLY, **rag_by_matrix}, labelled_examples=5000))
    verdicts = [one.evidence.verdict for one in (agrees, qualifies, disagrees)]
    assert verdicts == [Verdict.AGREES, Verdict.QUALIFIES, Verdict.DISAGREES]


def test_a_half_applying_rule_counts_half() -> None:
    ranged = points(scalability={"min": 500, "max": 5_000, "unit": "queries/day"})
    low = points(scalability=2)
    assert ranged[Approach.PROMPTING] == pytest.approx(low[Approach.PROMPTING] / 2)


@given(PROJECTS)
def test_every_approach_is_ranked_once_best_first(attributes: Attributes) -> None:
    ranked = weigh(from_readings(read_all(attributes))).points
    assert set(ranked) == set(ORDER)
    assert list(ranked.values()) == sorted(ranked.values(), reverse=True)


def test_every_rule_has_a_reason_a_source_and_a_strength_of_the_scale() -> None:
    for rule in RULES:
        assert rule.text.endswith(".")
        assert rule.source
        assert rule.effects
        assert all(abs(effect) in {0.5, 1, 1.5, 2, 3} for effect in rule.effects.values())


@pytest.mark.parametrize(
    "reason",
    [
        {"use_case_complexity": 5},
        {"scalability": 5},
        {"style_or_format_task": True},
        {"style_or_format_task": None, "labelled_examples": 5_000},
    ],
)
def test_retrieval_becomes_a_hybrid_once_training_has_something_to_add(
    reason: dict[str, object],
) -> None:
    told = {**KNOWLEDGE_ONLY, **reason}
    assert leader(**{name: value for name, value in told.items() if value is not None}) is (
        Recommendation.HYBRID
    )


@pytest.mark.parametrize("reason", [{"use_case_complexity": 5}, {"scalability": 5}, {}])
def test_without_facts_to_look_up_nothing_makes_a_hybrid(reason: dict[str, object]) -> None:
    stable = {**KNOWLEDGE_ONLY, **reason, "knowledge_volatility": "low"}
    assert leader(**stable) is Recommendation.RAG
    assert leader(**{**stable, "style_or_format_task": True}) is not Recommendation.HYBRID
    assert leader(**{**stable, "knowledge_tokens": 150_000}) is Recommendation.PROMPTING


def test_knowledge_said_to_be_the_gap_is_looked_up_unless_it_fits_a_prompt() -> None:
    assert leader(style_or_format_task=False) is Recommendation.RAG
    assert leader(style_or_format_task=False, data_volume=2) is Recommendation.RAG
    assert leader(style_or_format_task=False, data_volume=1) is Recommendation.PROMPTING


def test_tuning_is_followed_by_prompting_not_hybrid_while_no_facts_are_known_missing() -> None:
    ranking = assess(project(style_or_format_task=True, scalability=4, needs_citations=False))
    assert ranking.ranking[:2] == (Approach.FINE_TUNING, Approach.PROMPTING)
