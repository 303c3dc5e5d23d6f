import pytest

from bot.evaluation.questions import (
    SETS,
    Asked,
    QuestionType,
    Result,
    shipped,
)
from knowledge.answers import Answer, Mode
from knowledge.claims import Draft
from tests.bot.evaluation.asking import COST, SECRET


@pytest.mark.parametrize(
    ("asked", "text", "abstained", "right"),
    [
        (COST, "RAG takes $50k.", False, True),
        (COST, "rag takes 50000 dollars.", False, True),
        (COST, "It takes $50K.", False, False),
        (COST, "The sources do not say. RAG: $50K", True, False),
        (SECRET, "The sources do not say.", True, True),
        (SECRET, "The sources do not say, perhaps $50K.", True, False),
        (SECRET, "It paid something.", False, False),
    ],
)
def test_an_answer_is_right_by_its_facts_and_a_refusal_by_inventing_nothing(
    *, asked: Asked, text: str, abstained: bool, right: bool
) -> None:
    answer = Answer(text, abstained, (), Mode.EXTRACTIVE, 0.0)
    draft = Draft((), abstained=abstained, confidence=0.5)
    assert Result(asked, answer, draft).right is right


@pytest.mark.parametrize("name", SETS.values())
def test_the_shipped_sets_can_be_read_and_have_every_type(name: str) -> None:
    questions = shipped(name)
    assert {question.type for question in questions} == set(QuestionType)
    assert len({question.id for question in questions}) == len(questions)
