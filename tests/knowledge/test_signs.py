import pytest

from knowledge.passages import Passage
from knowledge.questions import read
from knowledge.retrieval import Candidate
from knowledge.signs import signs_of, strangers_in
from knowledge.vocabulary import Vocabulary

RETENTION = "article-benchmarks/knowledge-retention-3-months"


@pytest.fixture(scope="module")
def vocabulary(passages: tuple[Passage, ...]) -> Vocabulary:
    return Vocabulary(passages)


@pytest.mark.parametrize(
    ("question", "strangers"),
    [
        ("did Kubernetes help?", ("Kubernetes",)),
        ("does it run on Kubernetes?", ("Kubernetes",)),
        ("does Weaviate beat Qdrant?", ("Weaviate", "Qdrant")),
        ("What Does It Cost To Set Up Puny Servers", ()),
    ],
)
def test_a_stranger_is_a_name_inside_a_sentence_that_the_corpus_lacks(
    vocabulary: Vocabulary, question: str, strangers: tuple[str, ...]
) -> None:
    assert strangers_in(read(question), vocabulary) == strangers


@pytest.mark.parametrize("span", ["after a year", "after six months", "within two weeks"])
def test_retention_after_another_time_than_the_articles_is_another_question(
    vocabulary: Vocabulary, passages: tuple[Passage, ...], span: str
) -> None:
    row = next(passage for passage in passages if passage.id == RETENTION)
    asked = read(f"what is RAG's knowledge retention {span}?")
    assert signs_of(asked, Candidate(row, 0.9, 0, 0), vocabulary).other_span


def test_a_name_is_not_taken_for_a_misspelt_other_name(vocabulary: Vocabulary) -> None:
    assert "Mixtral" in vocabulary.spelt("how does Mixtral do?")
    assert "hallucination" in vocabulary.spelt("the halucination rate")


def test_a_word_that_is_not_mended_keeps_its_capitals(vocabulary: Vocabulary) -> None:
    assert vocabulary.spelt("is Kubernetes needed?") == "is Kubernetes needed?"
