from collections.abc import Sequence

import pytest

from bot.evaluation.questions import (
    FOURTH,
    FRESH,
    GIVEN,
    SECOND,
    THIRD,
    Asked,
    QuestionType,
    Result,
    rows,
    shipped,
)
from knowledge.answers import Answer, Mode
from knowledge.claims import Draft
from knowledge.documents import load_corpus
from knowledge.passages import passages_of
from knowledge.retrieval import Candidate

COST = Asked(
    id="1",
    type=QuestionType.ANSWERABLE,
    question="what does RAG cost to set up?",
    key_facts=("$50K|50,000", "RAG"),
    must_not_contain=(),
)
SECRET = Asked(
    id="2",
    type=QuestionType.UNANSWERABLE,
    question="what did TechCorp pay?",
    key_facts=(),
    must_not_contain=("$50K",),
)


class OneAnswer:
    """Says the same to everything."""

    def __init__(self, text: str, *, abstained: bool) -> None:
        self._answer = Answer(text, abstained, (), Mode.EXTRACTIVE, 0.0)

    def ask(self, question: str, *, earlier: Sequence[str] = ()) -> Answer:
        del question, earlier
        return self._answer

    def draft(self, question: str, *, earlier: Sequence[str] = ()) -> Draft:
        del question
        return Draft((), abstained=self._answer.abstained, confidence=0.9)

    def candidates(self, question: str) -> list[Candidate]:
        del question
        setup = next(p for p in passages_of(load_corpus()) if p.id == "article-cost/initial-setup")
        return [Candidate(setup, 1.0, 1.0, 1.0)]


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
    assert Result(asked, answer, confidence=0.5).right is right


def test_rows_count_answers_refusals_and_retrieval() -> None:
    figures = {
        row.measure: (row.figure, row.baseline)
        for row in rows(
            OneAnswer("RAG: $50K.", abstained=False), [COST, SECRET], lambda _: ["RAG", "$50K"]
        )
    }
    assert figures["all key facts in the answer, one section"][0].startswith("1 of 1")
    assert figures["unanswerable refused"][0].startswith("0 of 1")
    assert figures["answers that hold what they must not"][0].startswith("1 of 2")
    assert [text[:6] for text in figures["retrieval: key facts in the best 1"]] == [
        "1 of 1",
        "0 of 1",
    ]
    assert figures["retrieval: mean reciprocal rank"] == ("1.00", "0.50")


@pytest.mark.parametrize("name", [GIVEN, FRESH, SECOND, THIRD, FOURTH])
def test_the_shipped_sets_can_be_read_and_have_every_type(name: str) -> None:
    questions = shipped(name)
    assert {question.type for question in questions} == set(QuestionType)
    assert len({question.id for question in questions}) == len(questions)
