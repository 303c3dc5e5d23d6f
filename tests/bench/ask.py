"""Answers: asking, beside a bare embedding and a bare Chroma query of the same collection.

Bare and plain embed as a plain bot does, by the same model's own `encode`; beside that it is told
what they take with our embedder. Each question is asked in every way in turn, so that what slows
the machine slows all of them.
The build is compared with the model's encoding of the same texts and nothing else.
"""

import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import chromadb
import numpy as np
from chromadb.config import Settings
from sentence_transformers import SentenceTransformer

from bot.evaluation.plain_rag import plain_rag
from bot.evaluation.questions import FRESH, GIVEN, shipped
from knowledge.answerability import open_answerability
from knowledge.embedding import Embedder, Vectors, packaged_minilm, packaged_minilm_folder
from knowledge.entries import corpus_entries
from knowledge.opening import Models, open_library
from knowledge.shelf import Shelf, Shelved
from tests.bench.report import Row, percentile

FOUND = 8
LIMIT = 1.5
BATCH = 64


def measure() -> list[Row]:
    """Return the times of a question asked bare, of us and of a plain bot, and of the build."""
    embedder = packaged_minilm()
    with tempfile.TemporaryDirectory() as home:
        encoder = PlainEncoder()
        built_s, encoded_s = _build_and_encode(Path(home), embedder, encoder)
        library = open_library(Path(home), models=Models(embedder, open_answerability()))
        (shelved,) = Shelf(Path(home)).complete()
        ours, bare, plain, bare_packed, plain_packed = _asked(
            library.ask,
            _bare(shelved, encoder),
            plain_rag(encoder),
            _bare(shelved, embedder),
            plain_rag(embedder),
        )
    return [
        Row("bare embedding and Chroma query", f"{bare:.1f} ms", "median"),
        Row("ask", f"{ours:.1f} ms", "median"),
        Row("ask / bare", f"{ours / bare:.2f}x", f"limit {LIMIT}x"),
        Row("ask / bare with our embedder", f"{ours / bare_packed:.2f}x", f"limit {LIMIT}x"),
        Row("plain LangChain and Chroma retrieval", f"{plain:.1f} ms", "median"),
        Row("ask / plain", f"{ours / plain:.2f}x", "limit 1x"),
        Row("ask / plain with our embedder", f"{ours / plain_packed:.2f}x"),
        Row("index build / encoding alone", f"{encoded_s / built_s:.0%}", "limit 90% of its speed"),
    ]


class PlainEncoder:
    """The packaged model with nothing done to it, called as its documentation says."""

    identity = "plain"

    def __init__(self) -> None:
        self._model = SentenceTransformer(str(packaged_minilm_folder()), device="cpu")

    def embed(self, texts: Sequence[str]) -> Vectors:
        """Return one unit vector a text."""
        found = self._model.encode(list(texts), normalize_embeddings=True, show_progress_bar=False)
        return np.asarray(found, dtype=np.float32)

    def embed_question(self, question: str) -> Vectors:
        """Return the question's unit vector."""
        vector: Vectors = self.embed([question])[0]
        return vector


def _build_and_encode(home: Path, embedder: Embedder, plain: Embedder) -> tuple[float, float]:
    entries = corpus_entries()
    texts = sorted((entry.text for entry in entries), key=len, reverse=True)
    for one in (embedder, plain):
        one.embed(texts[:BATCH])
    encoded_s = _seconds(
        lambda: [plain.embed(texts[at : at + BATCH]) for at in range(0, len(texts), BATCH)]
    )
    return _seconds(lambda: Shelf(home).build(entries, embedder)), encoded_s


def _bare(shelved: Shelved, embedder: Embedder) -> Callable[[str], object]:
    client = chromadb.PersistentClient(str(shelved.folder), Settings(anonymized_telemetry=False))
    collection = client.get_collection("passages", embedding_function=None)
    return lambda question: collection.query(
        query_embeddings=embedder.embed_question(question).reshape(1, -1), n_results=FOUND
    )


def _asked(*ways: Callable[[str], object]) -> list[float]:
    """Return the median ms of each way."""
    times: list[list[float]] = [[] for _ in ways]
    # Each question once: the library keeps the vectors of questions it has seen.
    for asked in (*shipped(GIVEN), *shipped(FRESH)):
        for way, found in zip(ways, times, strict=True):
            started = time.perf_counter()
            way(asked.question)
            found.append((time.perf_counter() - started) * 1000)
    return [percentile(found, 50) for found in times]


def _seconds(work: Callable[[], object]) -> float:
    started = time.perf_counter()
    work()
    return time.perf_counter() - started
