import pytest

from knowledge.bridging import bridged
from knowledge.facts import FactTable
from knowledge.passages import Passage


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        ("InnovateAI's type of set-up: who takes the rare questions?",
         "the hybrid: who takes the rare questions?"),
        ("What patterns does the article name for the approach InnovateAI chose?",
         "What patterns does the article name for the hybrid?"),
        ("Is InnovateAI's approach shown in an example?", "Is the hybrid shown in an example?"),
    ],
)  # fmt: skip
def test_what_is_asked_of_a_companys_hybrid_is_asked_of_hybrids(
    passages: tuple[Passage, ...], question: str, asked: str
) -> None:
    company, rest = bridged(question, FactTable(passages))
    assert company.text == "Which approach did InnovateAI take?"
    assert rest.text == asked


@pytest.mark.parametrize(
    "question",
    [
        "What did InnovateAI achieve?",  # asks of the company
        "Which of the hybrid patterns did InnovateAI pick?",
        "What share of InnovateAI's queries goes to the RAG side of its hybrid?",
        "What does ServicePro's approach cost?",  # the tables tell
        "What does InnovateAI's approach cost beside TechCorp's?",
        "Which approach is a hybrid?",
    ],
)
def test_other_questions_stay_whole(passages: tuple[Passage, ...], question: str) -> None:
    assert bridged(question, FactTable(passages)) == ()
