import gc
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from chromadb.api.shared_system_client import SharedSystemClient
from hypothesis import given
from hypothesis import strategies as st

from knowledge.answers import Kind
from knowledge.chroma import ChromaIndex, PassageIndex, index_in
from knowledge.entries import Entry, entries_of
from knowledge.keyword import KeywordIndex
from knowledge.passages import Passage
from knowledge.retrieval import FusedRetriever, fuse
from tests.fakes.embedding import HashingEmbedder
from tests.fakes.index import ListIndex


@pytest.fixture(params=["chroma", "list"])
def index(request: pytest.FixtureRequest, tmp_path: Path) -> ChromaIndex | ListIndex:
    return index_in(tmp_path / "index") if request.param == "chroma" else ListIndex()


def filled(index: ChromaIndex | ListIndex, entries: Sequence[Entry]) -> PassageIndex:
    index.add(entries, HashingEmbedder().embed([entry.text for entry in entries]))
    return index


def test_every_index_finds_an_entry_by_its_own_text(
    index: ChromaIndex | ListIndex, passages: tuple[Passage, ...]
) -> None:
    entries = entries_of(passages[:5])
    vector = HashingEmbedder().embed([entries[0].text])[0]
    hits = filled(index, entries).nearest(vector, 3)
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
    hits = filled(index, entries_of(passages[:20])).nearest(vector, 7)
    assert len(hits) == 7
    assert [hit.similarity for hit in hits] == sorted((h.similarity for h in hits), reverse=True)


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
    every = all_filled.nearest(vector, 10_000)
    for kinds in ({Kind.LITERATURE}, {Kind.ARTICLE, Kind.CAVEAT}, {Kind.DOCUMENT}):
        scores = [hit.similarity for hit in every if kind_of[hit.passage_id] in kinds]
        found = all_filled.nearest(vector, 20, kinds)
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
