"""The dense index: the seam, and its adapter, a Chroma collection in a folder."""

from collections.abc import Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

import numpy as np

from knowledge.embedding import Vectors
from knowledge.entries import Entry
from knowledge.errors import IndexUnavailable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from chromadb.api import ClientAPI
    from chromadb.api.collection_configuration import CreateCollectionConfiguration

_COLLECTION = "passages"
_SPACE: "CreateCollectionConfiguration" = {"hnsw": {"space": "cosine", "ef_search": 200}}
"""A wide search: with a few thousand vectors it costs under a millisecond and misses nothing."""


@dataclass(frozen=True, slots=True)
class Hit:
    """An entry's passage and its cosine similarity to the question, -1..1."""

    passage_id: str
    similarity: float


class PassageIndex(Protocol):
    """Finds the entries nearest to a vector."""

    def nearest(self, vector: Vectors, count: int) -> list[Hit]:
        """Return at most `count` hits, nearest first. Raises `IndexUnavailable`."""
        ...


class ChromaIndex:
    """An embedded Chroma collection. Only one process may write, and none while another reads."""

    def __init__(self, folder: Path) -> None:
        """Open the collection in `folder`, creating it if there is none."""
        self._folder = folder
        with _translated(folder):
            self._collection = _client(folder).get_or_create_collection(
                _COLLECTION, configuration=_SPACE, embedding_function=None
            )

    def add(self, entries: Sequence[Entry], vectors: Vectors) -> None:
        """Add entries with their vectors, one row each."""
        with _translated(self._folder):
            self._collection.add(
                ids=[entry.id for entry in entries],
                embeddings=vectors,
                metadatas=[{"passage": entry.passage_id} for entry in entries],
            )

    def nearest(self, vector: Vectors, count: int) -> list[Hit]:
        """Return at most `count` hits, nearest first."""
        with _translated(self._folder):
            found = self._collection.query(
                query_embeddings=vector.reshape(1, -1),
                n_results=count,
                include=["metadatas", "distances"],
            )
        metadatas, distances = found["metadatas"], found["distances"]
        if metadatas is None or distances is None:
            raise IndexUnavailable(self._folder, "a query brought no metadata")
        return [
            Hit(str(metadata["passage"]), 1.0 - distance)
            for metadata, distance in zip(metadatas[0], distances[0], strict=True)
        ]

    def count(self) -> int:
        """Return how many entries the collection holds."""
        with _translated(self._folder):
            return self._collection.count()

    def finds_its_own(self) -> bool:
        """Tell whether an entry is found by its own vector; false means a broken graph."""
        with _translated(self._folder):
            first = self._collection.get(limit=1, include=["embeddings", "metadatas"])
        embeddings, metadatas = first["embeddings"], first["metadatas"]
        if embeddings is None or metadatas is None or len(embeddings) == 0:
            return False
        own = np.asarray(embeddings[0], dtype=np.float32)
        return self.nearest(own, 1)[0].passage_id == metadatas[0]["passage"]


def _client(folder: Path) -> "ClientAPI":
    # Imported here because it takes over a second, and a front-end process never needs it.
    import chromadb  # noqa: PLC0415
    from chromadb.config import Settings  # noqa: PLC0415

    return chromadb.PersistentClient(str(folder), Settings(anonymized_telemetry=False))


@contextmanager
def _translated(folder: Path) -> "Iterator[None]":
    # Chroma's Rust core raises several unrelated classes; all of them mean the same here.
    try:
        yield
    except IndexUnavailable:
        raise
    except Exception as problem:
        raise IndexUnavailable(folder, f"{type(problem).__name__}: {problem}") from problem
