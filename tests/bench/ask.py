"""Answers: asking, beside a bare embedding and a bare Chroma query of the same collection.

Each question is asked in every way in turn, so that what slows the machine slows all of them.
The build is compared with encoding the same texts and nothing else.
"""

import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import chromadb
from chromadb.config import Settings

from bot.evaluation.plain_rag import plain_rag
from bot.evaluation.questions import FRESH, GIVEN, shipped
from knowledge.embedding import Embedder, packaged_minilm
from knowledge.entries import corpus_entries
from knowledge.library import Library
from knowledge.opening import open_library
from knowledge.shelf import Shelf, Shelved
from tests.bench.report import Row, percentile

FOUND = 8
LIMIT = 1.5
BATCH = 64


def measure() -> list[Row]:
    """Return the times of a question asked bare, of us and of a plain bot, and of the build."""
    embedder = packaged_minilm()
    with tempfile.TemporaryDirectory() as home:
        built_s, encoded_s = _build_and_encode(Path(home), embedder)
        library = open_library(Path(home), embedder=embedder)
        (shelved,) = Shelf(Path(home)).complete()
        bare, ours, plain = _asked(library, _bare(shelved, embedder), plain_rag(embedder))
    return [
        Row("bare embedding and Chroma query", f"{bare:.1f} ms", "median"),
        Row("ask", f"{ours:.1f} ms", "median"),
        Row("ask / bare", f"{ours / bare:.2f}x", f"limit {LIMIT}x"),
        Row("plain LangChain and Chroma retrieval", f"{plain:.1f} ms", "median"),
        Row("ask / plain", f"{ours / plain:.2f}x"),
        Row("index build / encoding alone", f"{encoded_s / built_s:.0%}", "limit 90% of its speed"),
    ]


def _build_and_encode(home: Path, embedder: Embedder) -> tuple[float, float]:
    entries = corpus_entries()
    texts = sorted((entry.text for entry in entries), key=len, reverse=True)
    embedder.embed(texts[:BATCH])
    encoded_s = _seconds(
        lambda: [embedder.embed(texts[at : at + BATCH]) for at in range(0, len(texts), BATCH)]
    )
    return _seconds(lambda: Shelf(home).build(entries, embedder)), encoded_s


def _bare(shelved: Shelved, embedder: Embedder) -> Callable[[str], object]:
    client = chromadb.PersistentClient(str(shelved.folder), Settings(anonymized_telemetry=False))
    collection = client.get_collection("passages", embedding_function=None)
    return lambda question: collection.query(
        query_embeddings=embedder.embed([question]), n_results=FOUND
    )


def _asked(library: Library, *others: Callable[[str], object]) -> tuple[float, float, float]:
    """Return the median ms of the first other way, of the library, and of the second other."""
    bare, plain = others
    ways = (bare, library.ask, plain)
    times: list[list[float]] = [[] for _ in ways]
    # Each question once: the library keeps the vectors of questions it has seen.
    for asked in (*shipped(GIVEN), *shipped(FRESH)):
        for way, found in zip(ways, times, strict=True):
            started = time.perf_counter()
            way(asked.question)
            found.append((time.perf_counter() - started) * 1000)
    first, ours, second = (percentile(found, 50) for found in times)
    return first, ours, second


def _seconds(work: Callable[[], object]) -> float:
    started = time.perf_counter()
    work()
    return time.perf_counter() - started
