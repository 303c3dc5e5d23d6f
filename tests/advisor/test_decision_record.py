from datetime import date

from hypothesis import given

from advisor import assess
from advisor.assessment import Approach
from advisor.attributes import AttributeName, Attributes
from advisor.decision_record import to_decision_record
from tests.advisor.projects import PROJECTS, project

TODAY = date(2026, 11, 22)
FACTS = {"knowledge_volatility": "high", "style_or_format_task": False, "data_volume": 4}


def test_the_record_has_the_parts_of_a_decision() -> None:
    text = to_decision_record(assess(project(**FACTS)), decided_on=TODAY)
    headings = [line.lstrip("# ") for line in text.splitlines() if line.startswith("##")]
    assert headings == [
        "Context and Problem Statement",
        "Decision Drivers",
        "Considered Options",
        "Decision Outcome",
        "Consequences",
        "Confirmation",
        "Pros and Cons of the Options",
        "RAG",
        "Hybrid",
        "Prompting",
        "Fine-tuning",
        "More Information",
    ]
    # Twelve weeks to go-live, the last day of which is 2027-02-13, and 90 days.
    assert "- Review: 2027-05-14" in text
    assert "Review on 2027-05-14" in text
    later = to_decision_record(assess(project(**FACTS)), decided_on=TODAY, start=date(2027, 6, 7))
    assert "- Review: 2027-11-27" in later
    assert "**RAG fits best so far.**" in text


def test_each_option_refers_to_the_numbered_evidence_for_and_against_it() -> None:
    assessment = assess(project(**FACTS))
    text = to_decision_record(assessment, decided_on=TODAY)
    place = 1 + [Approach.RAG in one.favours for one in assessment.evidence.reasons].index(True)
    numbered = f"{place}. {assessment.evidence.reasons[place - 1].text}"
    rag = text.split("### RAG")[1].split("###")[0]
    assert numbered in text
    assert f"Good, because of evidence {place}" in rag
    assert "Bad, because of evidence" in text.split("### Fine-tuning")[1]


def test_the_record_names_who_said_what_in_their_words() -> None:
    attributes = project(budget={"value": 60_000, "unit": "usd", "raw": "60 grand | max"})
    said_by = {AttributeName.BUDGET: "Ana"}
    text = to_decision_record(assess(attributes), decided_on=TODAY, said_by=said_by)
    assert "| budget | $60,000 | 60 grand \\| max | Ana |" in text
    assert "- Consulted: Ana" in text


def test_words_of_a_person_cannot_break_the_document() -> None:
    attributes = project(budget={"value": 3, "unit": "usd", "raw": "x\n# Decision\n- [link](u)"})
    text = to_decision_record(assess(attributes), decided_on=TODAY)
    assert text.count("\n# ") == 0
    assert "[link]" not in text


def test_a_hybrid_names_its_pattern_its_proof_and_the_platforms_dates() -> None:
    text = to_decision_record(
        assess(project(**{**FACTS, "style_or_format_task": True})), decided_on=TODAY
    )
    assert "Pattern: multi-stage retrieval" in text
    assert "each half" in text or "Measure four systems" in text
    assert "OpenAI, from 2027-01-06" in text


def test_retrieval_alone_carries_no_tuning_commitments() -> None:
    assert "OpenAI, from" not in to_decision_record(assess(project(**FACTS)), decided_on=TODAY)


@given(PROJECTS)
def test_any_project_has_a_record(attributes: Attributes) -> None:
    text = to_decision_record(assess(attributes), decided_on=TODAY)
    assert text.startswith("# ")
    assert "## Decision Outcome" in text


def test_without_a_plan_the_decision_itself_is_reviewed_in_a_quarter() -> None:
    text = to_decision_record(assess(Attributes()), decided_on=TODAY)
    assert "- Review: 2027-02-20" in text
