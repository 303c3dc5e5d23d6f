import pytest

from knowledge.facts import FactTable
from knowledge.lookups import Lookups
from knowledge.passages import Passage
from knowledge.questions import read


@pytest.fixture(scope="module")
def lookups(passages: tuple[Passage, ...]) -> Lookups:
    return Lookups(FactTable(passages))


@pytest.mark.parametrize(
    ("question", "said", "cited"),
    [
        ("Which factors is tuning rated High on?", "complexity, budget constraints and scal", 3),
        ("Which factors does tuning get Very High for?", "on accuracy requirements.", 1),
        ("Which ratings of RAG are Low anywhere?", "scalability needs", 2),
        ("Which factors is RAG rated Very High on?", "none of these", 6),
        ("On how many benchmarks does RAG win?", "ahead on one of four: response latency", 4),
        ("On which metrics does tuning lose to RAG?", "behind on one of four: response lat", 4),
        ("Which approach is ahead on most benchmarks?", "Fine-tuning is ahead on three", 4),
        ("Where does RAG win?", "ahead on one of four", 4),
        ("In which rows of the matrix do both have the same grade?", "none of these", 6),
        ("Which case studies give a number?", "TechCorp and DataSolutions", 2),
        ("Which cases come without figures?", "Three of the article's five", 3),
    ],
)
def test_rows_are_found_by_what_their_cells_hold(
    lookups: Lookups, question: str, said: str, cited: int
) -> None:
    first = lookups.claims(read(question))[0]
    assert said in first.text
    assert len(first.passages) == cited


@pytest.mark.parametrize(
    "question",
    [
        "On how many benchmarks does GPT-5 beat RAG?",  # neither column
        "Which factors are rated High for a hybrid?",
        "Which metrics did ServicePro lead on?",
        "Where do models lose information in a long prompt?",
        "With a tight budget, who wins and on which two points?",
        "What is RAG's scalability rating?",  # reads a cell, not back from it
    ],
)
def test_what_the_tables_do_not_compare_is_not_looked_up(lookups: Lookups, question: str) -> None:
    assert lookups.claims(read(question)) == ()
