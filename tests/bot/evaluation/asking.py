"""Two questions, and a librarian that says the same to everything."""

from collections.abc import Sequence

from bot.evaluation.questions import Asked, QuestionType
from knowledge.answers import Answer, Mode
from knowledge.claims import Claim, Draft, stated
from knowledge.confidence import Standing
from knowledge.documents import load_corpus
from knowledge.passages import Passage, passages_of
from knowledge.retrieval import Candidate
from knowledge.signs import Signs

COST = Asked(
    id="1",
    type=QuestionType.ANSWERABLE,
    question="what does RAG cost to set up?",
    key_facts=("$50K|50,000", "RAG"),
    must_not_contain=(),
    sections=("cost",),
)
SECRET = Asked(
    id="2",
    type=QuestionType.UNANSWERABLE,
    question="what did TechCorp pay?",
    key_facts=(),
    must_not_contain=("$50K",),
)


def passage(passage_id: str) -> Passage:
    """Return that passage of the corpus."""
    return next(one for one in passages_of(load_corpus()) if one.id == passage_id)


SETUP, UPKEEP = "article-cost/initial-setup", "article-cost/ongoing-maintenance-annually"
LATENCY = "article-benchmarks/response-latency"


class OneAnswer:
    """Finds latency by meaning, setup by keyword, and upkeep third; its latency is 10 ms."""

    def __init__(self, text: str, *, abstained: bool, claims: Sequence[Claim] = ()) -> None:
        self._answer = Answer(text, abstained, (), Mode.EXTRACTIVE, 10.0)
        self._claims = tuple(claims) or (stated(passage(SETUP)),)

    def ask(self, question: str, *, earlier: Sequence[str] = ()) -> Answer:
        del question, earlier
        return self._answer

    def draft(self, question: str, *, earlier: Sequence[str] = ()) -> Draft:
        del question, earlier
        standing = Standing(Signs(0.8, 0.8), Signs(0.2, 0.2))
        return Draft(
            self._claims, abstained=self._answer.abstained, confidence=0.9, standing=standing
        )

    def candidates(self, question: str) -> list[Candidate]:
        del question
        return [
            Candidate(passage(LATENCY), dense=0.9, keyword=0.0, fused=0.2),
            Candidate(passage(SETUP), dense=0.8, keyword=5.0, fused=0.3),
            Candidate(passage(UPKEEP), dense=0.7, keyword=1.0, fused=0.1),
        ]
