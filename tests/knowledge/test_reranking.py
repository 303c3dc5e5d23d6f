from collections.abc import Sequence
from pathlib import Path

import pytest

from knowledge.entries import entries_of
from knowledge.errors import ModelError
from knowledge.keyword import KeywordIndex
from knowledge.passages import Passage
from knowledge.reranking import Reranker, open_reranker
from knowledge.retrieval import FusedRetriever
from tests.fakes.embedding import HashingEmbedder
from tests.fakes.index import ListIndex
from tests.tiny_models import save_tiny_reranker


class LongestFirst:
    """Takes longer texts for better answers, and remembers how many it read."""

    def __init__(self) -> None:
        self.read = 0

    def scores(self, question: str, texts: Sequence[str]) -> Sequence[float]:
        self.read += len(texts)
        return [len(text) for text in texts]


def retriever(passages: tuple[Passage, ...], reranker: Reranker | None) -> FusedRetriever:
    index, embedder = ListIndex(), HashingEmbedder()
    entries = entries_of(passages)
    index.add(entries, embedder.embed([entry.text for entry in entries]))
    keywords = KeywordIndex(passages)
    return FusedRetriever(
        passages, embedder=embedder, index=index, keywords=keywords, reranker=reranker
    )


def test_a_reranker_orders_what_was_found_and_loses_nothing(
    passages: tuple[Passage, ...],
) -> None:
    longest_first = LongestFirst()
    plain = retriever(passages, None).candidates("what does RAG cost")
    ordered = retriever(passages, longest_first).candidates("what does RAG cost")
    lengths = [len(one.passage.text) for one in ordered[: longest_first.read]]
    assert lengths == sorted(lengths, reverse=True)
    assert {one.passage.id for one in ordered} == {one.passage.id for one in plain}
    assert ordered != plain


def test_a_reranker_orders_keyword_candidates_too(passages: tuple[Passage, ...]) -> None:
    found = retriever(passages, LongestFirst()).keyword_candidates("hallucination rate")
    assert len(found[0].passage.text) == max(len(one.passage.text) for one in found[:32])


def test_nothing_found_is_nothing_reranked(passages: tuple[Passage, ...]) -> None:
    assert retriever(passages, LongestFirst()).keyword_candidates("zzz") == []


def test_a_real_cross_encoder_gives_one_score_a_text(tmp_path: Path) -> None:
    reranker = open_reranker(str(save_tiny_reranker(tmp_path / "tiny")))
    scores = reranker.scores("what does RAG cost", ["$50K", "a cat sat on a mat"])
    assert len(scores) == 2
    assert scores == reranker.scores("what does RAG cost", ["$50K", "a cat sat on a mat"])


def test_a_classifier_is_no_reranker(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="3 scores"):
        open_reranker(str(save_tiny_reranker(tmp_path / "tiny", labels=3)))


def test_a_reranker_that_cannot_be_loaded_names_its_folder(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match=str(tmp_path)):
        open_reranker(str(tmp_path))
