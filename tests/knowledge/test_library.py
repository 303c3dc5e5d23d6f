import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from knowledge.answering import Answerer
from knowledge.answers import EVERY_KIND, Kind, Mode
from knowledge.composition import LONGEST_ANSWER
from knowledge.keyword import KeywordIndex
from knowledge.library import KEYWORDS_ONLY, LONGEST_QUESTION, Library
from knowledge.passages import Passage
from knowledge.retrieval import FusedRetriever
from knowledge.vocabulary import Vocabulary
from tests.fakes.embedding import HashingEmbedder
from tests.fakes.index import DownIndex


def test_an_answer_cites_the_article(library: Library) -> None:
    answer = library.ask("what hallucination rates does the article give?")
    assert not answer.abstained
    assert answer.mode is Mode.EXTRACTIVE
    assert "5%" in answer.text
    assert "2%" in answer.text
    assert answer.citations[0].kind is Kind.ARTICLE


def test_what_the_sources_do_not_say_is_refused_with_the_nearest(library: Library) -> None:
    answer = library.ask("what did TechCorp pay?")
    assert answer.abstained
    assert "$" not in answer.text
    assert "30%" in answer.text


@pytest.mark.parametrize(
    ("near_miss", "statement", "way"),
    [
        (
            "what make of GPU with 48 GB did QLoRA tune the 65B model on",
            "literature-cost/training#2",
            "how big a model can QLoRA tune on one card",
        ),
        (
            "which cloud rented out the 512 A100s for BloombergGPT",
            "literature-cost/training#5",
            "how many days did Bloomberg's finance model train",
        ),
    ],
)
def test_beside_a_statement_is_refused_with_it_and_its_own_ways_are_answered(
    library: Library, passages: tuple[Passage, ...], near_miss: str, statement: str, way: str
) -> None:
    stated = next(passage.text for passage in passages if passage.id == statement)
    refused, answered = library.ask(near_miss), library.ask(way)
    assert refused.abstained
    assert stated in [citation.quote for citation in refused.citations]
    assert not answered.abstained
    assert answered.citations[0].quote == stated


def test_every_near_miss_is_refused_word_for_word(
    library: Library, passages: tuple[Passage, ...]
) -> None:
    asked = [miss for passage in passages for miss in passage.not_answered][::20]
    answered = [miss for miss in asked if not library.ask(miss).abstained]
    assert len(asked) > 50
    assert answered == []


@pytest.mark.parametrize(
    "question",
    [
        "Checkr: which base model for the background checks?",
        "Faire: what learning rate for the relevance model?",
        "Which factors does the matrix rate High for prompting?",
        "What would an InnovateAI-style system cost upfront?",
        "How far apart are the two on energy use?",
        "who signs off before full-scale deployment",
        "Who was in charge of the project at ServicePro?",
    ],
)
def test_an_attribute_that_is_not_stated_is_refused_however_alike_the_rest(
    library: Library, question: str
) -> None:
    assert library.ask(question).abstained


def test_two_lists_that_answer_alike_are_both_told(library: Library) -> None:
    text = library.ask("How do I measure success according to the article?").text
    assert "cost savings" in text
    assert "user satisfaction" in text


def test_the_article_not_saying_is_a_refusal_even_if_others_say(library: Library) -> None:
    answer = library.ask("how many training examples are needed according to the article?")
    assert answer.abstained


@pytest.mark.parametrize(
    "question", ["who won the world cup?", "what movies are on tonight", "tell me a joke"]
)
def test_off_every_subject_nothing_is_offered(library: Library, question: str) -> None:
    answer = library.ask(question)
    assert answer.abstained
    assert answer.citations == ()


@pytest.mark.parametrize("question", ["what did MedAssist pay?", "what did OmniBank gain?"])
def test_an_unknown_company_is_none_of_the_articles(library: Library, question: str) -> None:
    answer = library.ask(question)
    assert answer.abstained
    assert answer.citations == ()
    assert "never mention" in answer.text


def test_literature_is_cited_with_its_link(library: Library) -> None:
    answer = library.ask("How did Mistral 7B score on current events with RAG?")
    assert "0.875" in answer.text
    assert answer.citations[0].source == "https://arxiv.org/abs/2312.05934"


def test_a_follow_up_is_answered_in_its_thread(library: Library) -> None:
    answer = library.ask("and the other one?", earlier=["what is RAG's yearly upkeep?"])
    assert "$60K" in answer.text


def test_misspelt_words_are_understood(library: Library) -> None:
    assert "2%" in library.ask("halucination rate of fine tunning").text


def test_markers_match_citations(library: Library) -> None:
    answer = library.ask("What are the risks of the rollout and how are they mitigated?")
    assert all(f"[{n}]" in answer.text for n in range(1, len(answer.citations) + 1))


@pytest.mark.parametrize("text", ["", "   ", "??", "😀😀", "\x00\x07", "\u202e"])
def test_a_text_without_a_question_gets_a_word_of_help(library: Library, text: str) -> None:
    answer = library.ask(text)
    assert answer.abstained
    assert answer.citations == ()


@pytest.mark.parametrize(
    "text",
    ["word " * 10_000, "¿Cuánto cuesta RAG?", "RAG 的幻觉率是多少?", "{}[]()\\ %s {0} \n\r\t"],
)
def test_odd_texts_are_answered_or_refused(library: Library, text: str) -> None:
    assert 0 < len(library.ask(text).text) <= LONGEST_ANSWER


@settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow])
@given(text=st.text(max_size=200), earlier=st.lists(st.text(max_size=50), max_size=3))
def test_no_text_makes_it_raise(library: Library, text: str, earlier: list[str]) -> None:
    assert library.ask(text, earlier=earlier).text


def test_a_question_is_read_up_to_a_limit(library: Library) -> None:
    answer = library.ask("what is RAG? " + "x" * LONGEST_QUESTION * 50)
    assert answer.latency_ms >= 0


@pytest.fixture(scope="module")
def keyword_library(passages: tuple[Passage, ...]) -> Library:
    """A library whose dense index is away."""
    vocabulary = Vocabulary(passages)
    retriever = FusedRetriever(
        passages,
        embedder=HashingEmbedder(),
        index=DownIndex(),
        keywords=KeywordIndex(passages),
    )
    return Library(retriever, Answerer(passages, vocabulary), vocabulary)


@pytest.mark.parametrize(
    ("question", "fact"),
    [
        ("hallucination rate of RAG in the benchmark figures", "5%"),
        ("What is the yearly upkeep of fine-tuning?", "$60K"),
        ("How did Mistral 7B score on current events with RAG?", "0.875"),
    ],
)
def test_without_the_dense_index_keywords_answer_and_say_so(
    keyword_library: Library, question: str, fact: str
) -> None:
    answer = keyword_library.ask(question)
    assert not answer.abstained
    assert fact in answer.text
    assert answer.note == KEYWORDS_ONLY


def test_without_the_dense_index_what_is_not_said_is_still_refused(
    keyword_library: Library,
) -> None:
    assert keyword_library.ask("what did TechCorp pay?").abstained


@pytest.mark.parametrize(
    ("question", "kinds"),
    [
        ("what does the article say about hallucination?", {Kind.ARTICLE, Kind.CASE, Kind.CAVEAT}),
        ("what do published studies say about fine-tuning?", {Kind.LITERATURE, Kind.CAVEAT}),
        ("does the literature report a cost of RAG?", {Kind.LITERATURE, Kind.CAVEAT}),
    ],
)
def test_a_question_that_names_its_source_is_answered_from_it(
    library: Library, question: str, kinds: set[Kind]
) -> None:
    found = library.candidates(question)
    assert found
    assert {one.passage.front.kind for one in found} <= kinds
    answer = library.ask(question)
    assert answer.abstained or {one.kind for one in answer.citations} <= kinds


def test_no_sum_of_the_articles_figures_answers_for_published_studies(library: Library) -> None:
    answer = library.ask("what do published studies say the first year of RAG costs?")
    assert answer.abstained or Kind.ARTICLE not in {one.kind for one in answer.citations}


def test_candidates_of_a_kind_are_searched_among_that_kind(library: Library) -> None:
    found = library.candidates("what does RAG cost?", kinds={Kind.LITERATURE})
    assert len(found) > len(EVERY_KIND)
    assert {one.passage.front.kind for one in found} == {Kind.LITERATURE}
