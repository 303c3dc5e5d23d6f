import pytest

from knowledge.embedding import packaged_words
from knowledge.passages import Passage
from knowledge.places import THE_FIVE_COMPANIES
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


@pytest.mark.parametrize(
    ("question", "missing"),
    [
        ("what does it cost to tune GPT-5?", True),
        ("what does it cost to tune GPT-4.1 on 500 pairs?", False),
    ],
)
def test_a_figure_or_version_that_the_passage_lacks_is_a_sign_against(
    vocabulary: Vocabulary, passages: tuple[Passage, ...], question: str, *, missing: bool
) -> None:
    azure = next(passage for passage in passages if "GPT-4.1 on 500 pairs" in passage.text)
    found = signs_of(read(question), Candidate(azure, 0.9, 0, 0), vocabulary)
    assert bool(found.figure_missing) is missing


def test_a_number_in_words_is_the_same_figure(
    vocabulary: Vocabulary, passages: tuple[Passage, ...]
) -> None:
    five = next(passage for passage in passages if passage.id == THE_FIVE_COMPANIES)
    asked = read("which of the 5 companies used RAG?")
    assert not signs_of(asked, Candidate(five, 0.9, 0, 0), vocabulary).figure_missing


def test_an_approach_that_the_passage_does_not_speak_of_is_a_sign_against(
    vocabulary: Vocabulary, passages: tuple[Passage, ...]
) -> None:
    row = next(passage for passage in passages if passage.id == RETENTION)
    for question, missing in (("retention of RAG?", False), ("retention of a hybrid?", True)):
        signs = signs_of(read(question), Candidate(row, 0.9, 0, 0), vocabulary)
        assert bool(signs.approach_missing) is missing


@pytest.mark.parametrize(
    ("said", "question", "uncounted"),
    [
        ("over 60 LoRA adapters on one GPU", "how many adapters does Convirza serve?", False),
        ("over 60 LoRA adapters on one GPU", "how many clients does Convirza serve?", True),
        ("claims that 73% of AI engineers", "how many engineers pick wrong?", True),
        ("wastes $2.3M of a company's resources", "over how many companies is that?", True),
        ("compares RAG", "what is compared?", False),
    ],
)
def test_a_count_is_asked_of_a_passage_that_counts_it(
    vocabulary: Vocabulary,
    passages: tuple[Passage, ...],
    said: str,
    question: str,
    *,
    uncounted: bool,
) -> None:
    passage = next(one for one in passages if said in one.text)
    signs = signs_of(read(question), Candidate(passage, 0.9, 0, 0), vocabulary)
    assert bool(signs.uncounted) is uncounted
