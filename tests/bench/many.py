"""A hundred thousand added passages: what a question then takes beyond embedding it.

Vectors are synthetic: random unit vectors around the corpus's own, so that no model is run for
them. Texts are the corpus's, each under a number of its own.
"""

import resource
import tempfile
import time
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np

from bot.evaluation.questions import GIVEN, shipped
from knowledge.documents import load_corpus
from knowledge.embedding import Embedder, Vectors, packaged_minilm
from knowledge.entries import Entry
from knowledge.keyword import KeywordIndex
from knowledge.own.splitting import own_entries
from knowledge.passages import Passage, passages_of
from knowledge.retrieval import FusedRetriever
from knowledge.shelf import Shelf
from tests.bench.report import Row, percentile

ADDED = 100_000
LIMIT_MS = 50
_SPREAD = 0.5


class SyntheticEmbedder:
    """Embeds questions as the model does, and gives added texts a vector near one of the corpus."""

    def __init__(self, model: Embedder, near: Vectors) -> None:
        self._model = model
        self._near = near
        self._random = np.random.default_rng(1)
        self.embedding_s = 0.0

    @property
    def identity(self) -> str:
        """What the vectors depend on."""
        return "synthetic"

    def embed_question(self, question: str) -> Vectors:
        """Return the question's vector by the model."""
        started = time.perf_counter()
        vector = self._model.embed_question(question)
        self.embedding_s = time.perf_counter() - started
        return vector

    def embed(self, texts: Sequence[str]) -> Vectors:
        """Return one unit vector a text, made up."""
        count = len(texts)
        near = self._near[self._random.integers(0, len(self._near), count)]
        noise = self._random.normal(0, _SPREAD / near.shape[1] ** 0.5, near.shape)
        moved = near + noise
        return np.asarray(moved / np.linalg.norm(moved, axis=1, keepdims=True), dtype=np.float32)


def measure() -> list[Row]:
    """Return the time of a search among so many beyond its embedding, and the memory held."""
    model = packaged_minilm()
    passages = passages_of(load_corpus())
    near = model.embed([passage.text for passage in passages])
    before_mb = _resident_mb()
    with tempfile.TemporaryDirectory() as home:
        embedder = SyntheticEmbedder(model, near)
        added = _added(passages)
        retriever = _retriever(Path(home), added, own_entries(added), embedder)
        times = [_beyond_embedding(retriever, embedder, one.question) for one in shipped(GIVEN)]
        held_mb = _resident_mb() - before_mb
    return [
        Row(
            f"search among {ADDED:,} added passages, beyond embedding",
            f"p50 {percentile(times, 50):.1f} ms, p95 {percentile(times, 95):.1f} ms",
            f"limit p95 {LIMIT_MS} ms",
        ),
        Row("memory for them", f"{held_mb:,.0f} MB", "vectors, graph, keywords and texts"),
    ]


def _added(passages: Sequence[Passage]) -> tuple[Passage, ...]:
    return tuple(
        replace(
            passages[n % len(passages)],
            id=f"own/{n}",
            text=f"{n}. {passages[n % len(passages)].text}",
        )
        for n in range(ADDED)
    )


def _retriever(
    home: Path, passages: Sequence[Passage], entries: Sequence[Entry], embedder: Embedder
) -> FusedRetriever:
    index = Shelf(home).build(entries, embedder).open()
    return FusedRetriever(passages, embedder=embedder, index=index, keywords=KeywordIndex(passages))


def _beyond_embedding(
    retriever: FusedRetriever, embedder: SyntheticEmbedder, question: str
) -> float:
    """Return the ms that a search takes without its embedding."""
    started = time.perf_counter()
    retriever.candidates(question)
    return (time.perf_counter() - started - embedder.embedding_s) * 1000


def _resident_mb() -> float:
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * resource.getpagesize() / 1e6
