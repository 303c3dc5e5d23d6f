import gc
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest
from chromadb.api.shared_system_client import SharedSystemClient
from hypothesis import given
from hypothesis import strategies as st

from knowledge.answers import Kind
from knowledge.chroma import ChromaIndex, PassageIndex, index_in
from knowledge.entries import Entry, entries_of
from knowledge.keyword import KeywordIndex
from knowledge.neighbours import USUAL_SHARE
from knowledge.passages import Passage
from knowledge.retrieval import FusedRetriever, fuse
from tests.fakes.embedding import HashingEmbedder
from tests.fakes.index import ListIndex

AT_ONCE = 2_000
"""Chroma takes about five thousand entries at most."""


@pytest.fixture(params=["chroma", "list"])
def index(request: pytest.FixtureRequest, tmp_path: Path) -> ChromaIndex | ListIndex:
    return index_in(tmp_path / "index") if request.param == "chroma" else ListIndex()


def filled(index: ChromaIndex | ListIndex, entries: Sequence[Entry]) -> PassageIndex:
    for start in range(0, len(entries), AT_ONCE):
        group = entries[start : start + AT_ONCE]
        index.add(group, HashingEmbedder().embed([entry.text for entry in group]))
    return index


def test_every_index_finds_an_entry_by_its_own_text(
    index: ChromaIndex | ListIndex, passages: tuple[Passage, ...]
) -> None:
    entries = entries_of(passages[:5])
    vector = HashingEmbedder().embed([entries[0].text])[0]
    hits = filled(index, entries).nearest(vector, 3).hits
    assert hits[0].passage_id == entries[0].passage_id
    assert hits[0].similarity == pytest.approx(1, abs=1e-4)


def test_an_index_that_nobody_holds_is_closed(
    tmp_path: Path, passages: tuple[Passage, ...]
) -> None:
    first, second = (index_in(tmp_path) for _ in range(2))
    filled(first, entries_of(passages[:3]))
    del first
    gc.collect()
    assert str(tmp_path) in SharedSystemClient._identifier_to_system
    assert second.count() > 0  # another one has it open still
    del second
    gc.collect()
    assert str(tmp_path) not in SharedSystemClient._identifier_to_system
    assert index_in(tmp_path).count() > 0


def test_every_index_returns_nearest_first_and_at_most_count(
    index: ChromaIndex | ListIndex, passages: tuple[Passage, ...]
) -> None:
    vector = HashingEmbedder().embed(["cost of RAG"])[0]
    hits = filled(index, entries_of(passages[:20])).nearest(vector, 7).hits
    assert len(hits) == 7
    assert [hit.similarity for hit in hits] == sorted((h.similarity for h in hits), reverse=True)


@pytest.fixture(scope="module")
def beside(passages: tuple[Passage, ...]) -> tuple[Passage, ...]:
    """Passages with so many near misses that they alone would fill what is asked of an index."""
    misses = tuple(f"who paid for the cost of RAG number {n}" for n in range(40))
    return tuple(replace(passage, not_answered=misses) for passage in passages[:8])


def test_every_index_keeps_near_misses_apart_however_many_are_nearer(
    index: ChromaIndex | ListIndex, beside: tuple[Passage, ...]
) -> None:
    vector = HashingEmbedder().embed(["who paid for the cost of RAG number 7"])[0]
    without = [replace(passage, not_answered=()) for passage in beside]
    plain = filled(ListIndex(), entries_of(without)).nearest(vector, 20)
    found = filled(index, entries_of(beside)).nearest(vector, 20)
    assert [h.similarity for h in found.hits] == pytest.approx(
        [h.similarity for h in plain.hits], abs=1e-4
    )
    assert len(found.near_misses) > 40
    assert found.near_misses[0].similarity == pytest.approx(1, abs=1e-4)
    assert all(miss.similarity >= found.hits[-1].similarity for miss in found.near_misses)


def test_a_near_miss_speaks_against_an_answer_but_never_makes_its_passage_found(
    beside: tuple[Passage, ...],
) -> None:
    only = "when was the zeppelin inaugurated"
    far, *others = beside
    with_miss = (replace(far, not_answered=(only,)), *others)
    retriever = FusedRetriever(
        with_miss,
        embedder=HashingEmbedder(),
        index=filled(ListIndex(), entries_of(with_miss)),
        keywords=KeywordIndex(with_miss),
    )
    found = {one.passage.id: one for one in retriever.candidates(only)}
    assert found[far.id].dense < 0.5
    assert {one.unanswered > 0.9 for one in found.values()} == {True}
    assert retriever.keyword_candidates("zeppelin inaugurated") == []


def test_near_misses_of_the_corpus_say_nothing_of_a_teams_own_passages(
    beside: tuple[Passage, ...],
) -> None:
    own, *others = beside
    of_team = own.front.model_copy(update={"kind": Kind.DOCUMENT})
    passages = (replace(own, front=of_team, not_answered=()), *others)
    retriever = FusedRetriever(
        passages,
        embedder=HashingEmbedder(),
        index=filled(ListIndex(), entries_of(passages)),
        keywords=KeywordIndex(passages),
    )
    found = retriever.candidates("who paid for the cost of RAG")
    shares = {one.passage.is_of_team: one.unanswered for one in found}
    assert shares[True] == USUAL_SHARE < shares[False]


def test_the_langchain_retriever_returns_passages_with_their_place(
    passages: tuple[Passage, ...],
) -> None:
    entries = entries_of(passages)
    retriever = FusedRetriever(
        passages,
        embedder=HashingEmbedder(),
        index=filled(ListIndex(), entries),
        keywords=KeywordIndex(passages),
    )
    retriever.count = 3
    first, *others = retriever.invoke("RAG hallucination rate")
    assert len(others) == 2
    assert first.metadata["section"]
    assert "hallucination" in first.page_content.lower()


def test_keywords_that_no_passage_has_find_nothing(passages: tuple[Passage, ...]) -> None:
    assert KeywordIndex(passages).best(["zzz", "qqq"], 5) == []


@given(st.lists(st.permutations(list("abcdef")), min_size=1, max_size=3))
def test_what_leads_every_ranking_leads_the_fusion(rankings: list[list[str]]) -> None:
    led = [["z", *ranking] for ranking in rankings]
    assert next(iter(fuse(led))) == "z"


@given(st.permutations(list("abcdef")))
def test_one_ranking_is_kept_as_it_is(ranking: list[str]) -> None:
    assert list(fuse([ranking])) == ranking


def test_a_question_asked_again_is_not_embedded_again(passages: tuple[Passage, ...]) -> None:
    embedder = HashingEmbedder()
    retriever = FusedRetriever(
        passages, embedder=embedder, index=ListIndex(), keywords=KeywordIndex(passages)
    )
    with ThreadPoolExecutor(4) as pool:
        list(pool.map(retriever.candidates, ["what does RAG cost"] * 50))
    assert embedder.embedded <= 4  # one for each thread that asked first


def test_every_index_finds_all_that_it_finds_of_a_kind_among_that_kind(
    index: ChromaIndex | ListIndex, passages: tuple[Passage, ...]
) -> None:
    kind_of = {passage.id: passage.front.kind for passage in passages}
    vector = HashingEmbedder().embed(["cost of RAG"])[0]
    all_filled = filled(index, entries_of(passages))
    every = all_filled.nearest(vector, 10_000).hits
    for kinds in ({Kind.LITERATURE}, {Kind.ARTICLE, Kind.CAVEAT}, {Kind.DOCUMENT}):
        scores = [hit.similarity for hit in every if kind_of[hit.passage_id] in kinds]
        found = all_filled.nearest(vector, 20, kinds).hits
        assert {kind_of[hit.passage_id] for hit in found} <= kinds
        assert [hit.similarity for hit in found] == pytest.approx(scores[:20], abs=1e-4)


@pytest.mark.parametrize("kinds", [{Kind.LITERATURE}, {Kind.ARTICLE, Kind.CASE}, {Kind.DOCUMENT}])
def test_keywords_among_kinds_are_those_of_the_kinds(
    passages: tuple[Passage, ...], kinds: set[Kind]
) -> None:
    keywords = KeywordIndex(passages)
    kind_of = {passage.id: passage.front.kind for passage in passages}
    every = keywords.best(["rag", "cost"], len(passages))
    assert keywords.best(["rag", "cost"], len(passages), kinds) == [
        hit for hit in every if kind_of[hit.passage_id] in kinds
    ]


def test_a_kind_is_searched_whole_and_not_what_the_others_leave_of_it(
    passages: tuple[Passage, ...],
) -> None:
    entries = entries_of(passages)
    retriever = FusedRetriever(
        passages,
        embedder=HashingEmbedder(),
        index=filled(ListIndex(), entries),
        keywords=KeywordIndex(passages),
    )
    question = "what does RAG cost a year"
    left = [c for c in retriever.candidates(question) if c.passage.front.kind is Kind.LITERATURE]
    found = retriever.candidates(question, {Kind.LITERATURE})
    assert {one.passage.front.kind for one in found} == {Kind.LITERATURE}
    assert len(found) > len(left)
