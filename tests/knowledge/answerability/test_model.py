import pytest

from knowledge.answerability import Answerability, open_answerability
from knowledge.answerability.model import MOST_LOG_ODDS

STATEMENT = (
    "The article claims that 73% of AI engineers pick the wrong LLM customization strategy at "
    "their first attempt."
)


@pytest.fixture(scope="module")
def answerability() -> Answerability:
    return open_answerability()


@pytest.mark.parametrize(
    ("answered", "beside"),
    [
        ("what share of engineers choose wrongly at first?", "what share choose wrongly in 2021?"),
        ("how many get it wrong the first time", "how long does it take them to notice"),
    ],
)
def test_a_question_that_is_answered_is_told_from_one_beside_it(
    answerability: Answerability, answered: str, beside: str
) -> None:
    assert answerability.log_odds(answered, STATEMENT) > 0
    assert answerability.log_odds(beside, STATEMENT) < 0


@pytest.mark.parametrize("question", ["", "word " * 10_000, "RAG 的幻觉率是多少?", "?" * 500])
def test_any_text_is_judged_within_bounds(answerability: Answerability, question: str) -> None:
    assert abs(answerability.log_odds(question, STATEMENT)) <= MOST_LOG_ODDS
