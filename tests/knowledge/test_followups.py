import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.followups import standalone


@pytest.mark.parametrize(
    ("question", "before", "parts"),
    [
        ("and the other one?", "what does RAG cost to set up?", ["fine-tuning", "set up"]),
        ("what about fine-tuning?", "how fast is RAG to deploy?", ["fine-tuning", "deploy"]),
        ("and ServicePro?", "what did TechCorp achieve?", ["ServicePro", "achieve"]),
        ("how much is that a year?", "what does RAG upkeep cost?", ["year", "upkeep"]),
        ("why?", "is RAG cheaper?", ["why", "cheaper"]),
        ("and per query?", "what does RAG cost?", ["query", "RAG"]),
        ("and after that?", "what happens in weeks 3-4?", ["week 5"]),
        ("and then?", "what is on in week 6?", ["week 7"]),
    ],
)
def test_a_follow_up_takes_what_it_leaves_out(question: str, before: str, parts: list[str]) -> None:
    text = standalone(question, [before])
    assert all(part in text for part in parts), text


def test_a_question_that_stands_alone_is_unchanged() -> None:
    question = "What hallucination rate does the article give for RAG?"
    assert standalone(question, ["what did TechCorp achieve?"]) == question


@pytest.mark.parametrize(
    "question",
    [
        "and RAG's latency?",
        "and what about the hallucination rate?",
        "and is ServicePro any happier?",
        "and the risks of the rollout?",
    ],
)
def test_a_follow_up_with_its_own_subject_leaves_the_old_one(question: str) -> None:
    assert standalone(question, ["what did TechCorp pay?"]) == question


def test_a_chain_of_follow_ups_leads_back_to_its_question() -> None:
    text = standalone("and the other one?", ["what does RAG cost to set up?", "and upkeep?"])
    assert "upkeep" in text


@given(st.text(), st.lists(st.text(), max_size=3))
def test_any_texts_are_joined_without_failing(question: str, earlier: list[str]) -> None:
    assert isinstance(standalone(question, earlier), str)
