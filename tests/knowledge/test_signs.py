import pytest

from knowledge.embedding import packaged_words
from knowledge.passages import Passage
from knowledge.questions import read
from knowledge.retrieval import Candidate
from knowledge.signs import signs_of, strangers_in
from knowledge.vocabulary import Vocabulary

RETENTION = "article-benchmarks/knowledge-retention-3-months"


@pytest.fixture(scope="module")
def vocabulary(passages: tuple[Passage, ...]) -> Vocabulary:
    return Vocabulary(passages, english=packaged_words())


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
    assert vocabulary.spelt("wich modle can qlroa tune") == "which model can qlora tune"


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("budjet", "budget"),
        ("hallucinaton", "hallucination"),
        ("inferrence", "inference"),
        ("deployement", "deployment"),
        ("lerning", "learning"),
        ("retentoin", "retention"),
    ],
)
def test_one_slip_in_a_longer_word_is_mended(
    vocabulary: Vocabulary, written: str, meant: str
) -> None:
    assert vocabulary.spelt(written) == meant


@pytest.mark.parametrize(
    "word", ["weather", "detention", "sailing", "Turing", "sales", "inspection"]
)
def test_another_english_word_is_no_misspelling(vocabulary: Vocabulary, word: str) -> None:
    assert vocabulary.spelt(word) == word


def test_a_word_that_is_not_mended_keeps_its_capitals(vocabulary: Vocabulary) -> None:
    assert vocabulary.spelt("is Kubernetes needed?") == "is Kubernetes needed?"
