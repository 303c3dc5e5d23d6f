from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given

from advisor import InputError, assess
from advisor.assessment import Approach, Recommendation
from advisor.attributes import AttributeName, Attributes
from advisor.completions import complete
from advisor.evidence import weigh
from advisor.headlines import LIKELY
from advisor.reading import read_all
from advisor.states import from_readings
from advisor.weights import normalised
from tests.advisor.projects import PROJECTS, project

SIX_KNOWN = {
    "use_case_complexity": 2,
    "budget": 2,
    "data_volume": 3,
    "deployment_speed": 4,
    "scalability": 3,
    "accuracy": 3,
}


@given(PROJECTS)
def test_any_project_gets_a_whole_assessment(attributes: Attributes) -> None:
    assessment = assess(attributes)
    assert 0 <= assessment.stability <= 1
    assert set(assessment.ranking) == set(Approach)
    assert assessment.acts_on


@given(PROJECTS)
def test_the_recommendation_leads_the_ranking(attributes: Attributes) -> None:
    assessment = assess(attributes)
    if assessment.recommendation is not Recommendation.INSUFFICIENT_INFORMATION:
        assert Recommendation(assessment.ranking[0]) is assessment.recommendation


def test_the_matrix_alone_decides_while_the_evidence_cannot() -> None:
    assessment = assess(project(**SIX_KNOWN))
    assert assessment.recommendation is Recommendation.RAG
    assert "matrix" in assessment.acts_on


def test_two_factors_are_not_enough_to_act_on() -> None:
    assessment = assess(project(scalability=5, data_volume=5))
    assert assessment.matrix.recommendation is Approach.FINE_TUNING
    assert assessment.recommendation is Recommendation.INSUFFICIENT_INFORMATION
    assert assessment.stability == 0


def test_behaviour_alone_is_not_enough_to_act_on() -> None:
    assessment = assess(project(style_or_format_task=True, labelled_examples=500))
    assert assessment.recommendation is Recommendation.INSUFFICIENT_INFORMATION
    assert assessment.ranking[:2] == (Approach.FINE_TUNING, Approach.PROMPTING)


def test_behaviour_with_plenty_of_examples_leans_to_tuning_and_asks_for_the_facts() -> None:
    assessment = assess(project(style_or_format_task=True, labelled_examples=5_000))
    assert assessment.recommendation is Recommendation.FINE_TUNING
    assert assessment.stability < LIKELY
    assert assessment.next_question is not None
    assert assessment.next_question.attribute in (
        AttributeName.KNOWLEDGE_VOLATILITY,
        AttributeName.NEEDS_CITATIONS,
    )


def test_the_matrix_is_not_acted_on_against_an_argument_of_the_evidence() -> None:
    demanding = {"use_case_complexity": 4, "data_volume": 4, "accuracy": 5}
    assessment = assess(project(**demanding, labelled_examples=20))
    assert assessment.matrix.recommendation is Approach.FINE_TUNING
    assert assessment.recommendation is Recommendation.INSUFFICIENT_INFORMATION
    assert "against it" in assessment.acts_on


@given(PROJECTS)
def test_after_the_recommended_one_the_better_argued_approach_stands_first(
    attributes: Attributes,
) -> None:
    points = weigh(from_readings(read_all(attributes))).points
    behind = [round(points[one], 6) for one in assess(attributes).ranking[1:]]
    assert behind == sorted(behind, reverse=True)


def test_of_equally_argued_approaches_the_likelier_stands_first() -> None:
    attributes = project(needs_citations=False)
    shares = complete(read_all(attributes), normalised(None)).shares()
    assessment = assess(attributes)
    assert assessment.evidence.reasons == ()
    assert assessment.ranking == tuple(sorted(shares, key=lambda one: -shares[one]))


def test_a_conflict_is_told_with_what_is_acted_on() -> None:
    told = {"style_or_format_task": True, "knowledge_volatility": "low", "labelled_examples": 5000}
    assessment = assess(project(**SIX_KNOWN, **told))
    assert assessment.matrix.recommendation is Approach.RAG
    assert assessment.recommendation is Recommendation.FINE_TUNING
    assert "over the matrix's RAG" in assessment.acts_on


def test_weights_move_the_matrix_and_not_the_evidence() -> None:
    attributes = project(**{**SIX_KNOWN, "accuracy": 5}, knowledge_volatility="high")
    plain = assess(attributes)
    weighted = assess(attributes, weights={AttributeName.ACCURACY: 10, AttributeName.BUDGET: 1})
    assert weighted.matrix.recommendation is Approach.FINE_TUNING
    assert weighted.evidence.reasons == plain.evidence.reasons
    assert weighted.recommendation is plain.recommendation


def test_unusable_weights_are_refused_with_the_reason() -> None:
    with pytest.raises(InputError, match="at least one weight"):
        assess(Attributes(), weights={AttributeName.BUDGET: 0})
    with pytest.raises(InputError, match=r"weights\.budget"):
        assess(Attributes(), weights={AttributeName.BUDGET: float("nan")})


def test_contradictions_are_named() -> None:
    small = {"data_volume": {"value": 5, "unit": "documents"}, "knowledge_tokens": 10**10}
    past = {"deployment_speed": {"value": "2026-01-01", "unit": "date"}}
    dear = {
        "budget": {"value": 1000, "unit": "usd"},
        "scalability": {"value": 10_000, "unit": "queries/day"},
        "unit_cost": 0.5,
    }
    files = {
        "data_volume": {"value": 5, "unit": "documents"},
        "knowledge_tokens": {"value": 40, "unit": "gb"},
    }
    none = {"needs_citations": True, "data_volume": {"value": 0, "unit": "documents"}}
    today = date(2026, 11, 22)
    assert "5 documents" in assess(project(**small)).notes[0]
    assert "5 documents" in assess(project(**files)).notes[0]
    assert "passed" in assess(project(**past), today=today).notes[0]
    assert "a year, more than $1,000" in assess(project(**dear)).notes[0]
    assert "no documents to cite" in assess(project(**none)).notes[0]


def test_consistent_statements_give_no_contradiction() -> None:
    told = {"data_volume": {"value": 500, "unit": "documents"}, "knowledge_tokens": 10**6}
    assert not any("contradict" in note for note in assess(project(**told)).notes)


def test_a_small_margin_comes_with_the_matrixs_lean() -> None:
    assert any("leans to RAG" in note for note in assess(project(scalability=3)).notes)
    assert not any("leans to RAG" in note for note in assess(project(scalability=1)).notes)


def test_money_of_another_country_is_converted_by_the_given_rate_only() -> None:
    attributes = project(budget={"value": 60_000, "unit": "eur"})
    kept = assess(attributes)
    converted = assess(attributes, rates={"eur": Decimal("1.5")})
    assert any("EUR" in note for note in kept.notes)
    assert kept.matrix.factors[1].levels == ()
    assert converted.matrix.factors[1].levels == (3,)


def test_without_any_factor_the_matrix_is_told_to_know_nothing_yet() -> None:
    told = {"knowledge_volatility": "low", "style_or_format_task": True, "labelled_examples": 5000}
    assessment = assess(project(**told))
    assert "none of the matrix's factors" in assessment.acts_on
    assert not any("leans to RAG" in note for note in assessment.notes)
