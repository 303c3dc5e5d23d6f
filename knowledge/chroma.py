"""The dense index: the seam, and its adapter, a Chroma collection in a folder or on a server."""

from collections.abc import Collection as Several
from collections.abc import Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, cast
from weakref import finalize

import numpy as np

from knowledge.answers import EVERY_KIND, Kind
from knowledge.embedding import Vectors
from knowledge.entries import Entry, is_near_miss, passage_of
from knowledge.errors import IndexUnavailable
from knowledge.graph import GRAPH

if TYPE_CHECKING:
    from collections.abc import Iterator

    from chromadb.api.client import Client
    from chromadb.api.models.Collection import Collection
    from chromadb.api.types import Where

_COLLECTION = "passages"

_ROOM = 2
"""Entries asked of Chroma for each one wanted, since near misses lie among them."""


@dataclass(frozen=True, slots=True)
class Hit:
    """An entry's passage and its cosine similarity to the question, -1..1."""

    passage_id: str
    similarity: float


@dataclass(frozen=True, slots=True)
class Nearest:
    """What is nearest to a vector, nearest first: entries that lead to passages, and near misses.

    Apart, since a near miss must never make its passage found.
    """

    hits: Sequence[Hit]
    near_misses: Sequence[Hit]


def nearest_of(hits: Sequence[Hit], near_misses: Sequence[Hit], count: int) -> Nearest:
    """Return the first `count` hits and the near misses no farther; both come nearest first."""
    kept = hits[:count]
    farthest = kept[-1].similarity if len(kept) == count else -1.0
    return Nearest(kept, [miss for miss in near_misses if miss.similarity >= farthest])


class PassageIndex(Protocol):
    """Finds the entries nearest to a vector."""

    def nearest(self, vector: Vectors, count: int, kinds: Several[Kind] = EVERY_KIND) -> Nearest:
        """Return at most `count` hits of those kinds, and the near misses no farther than those.

        Raises `IndexUnavailable`.
        """
        ...


class ChromaIndex:
    """A Chroma collection. `place` says where it is, for messages."""

    def __init__(self, collection: "Collection", place: str) -> None:
        self._collection = collection
        self._place = place

    def add(self, entries: Sequence[Entry], vectors: Vectors) -> None:
        """Add entries with their vectors, one row each. Raises `IndexUnavailable`."""
        with translated(self._place):
            self._collection.add(
                ids=[entry.id for entry in entries],
                embeddings=vectors,
                metadatas=[{"kind": entry.kind.value} for entry in entries],
            )

    def nearest(self, vector: Vectors, count: int, kinds: Several[Kind] = EVERY_KIND) -> Nearest:
        """Return at most `count` hits of those kinds, and the near misses no farther than those.

        Both come out of one query for more than are wanted, and out of a wider one in the rare case
        that near misses fill it: a condition on what they are would take five times as long.
        """
        asked = _ROOM * count
        found = self._query(vector, asked, kinds)
        while len(found) == asked and sum(not near_miss for _, near_miss in found) < count:
            asked *= _ROOM
            found = self._query(vector, asked, kinds)
        return nearest_of(
            [hit for hit, near_miss in found if not near_miss],
            [hit for hit, near_miss in found if near_miss],
            count,
        )

    def _query(
        self, vector: Vectors, count: int, kinds: Several[Kind]
    ) -> Sequence[tuple[Hit, bool]]:
        """Return the nearest entries' hits, each with whether it is a near miss."""
        with translated(self._place):
            found = self._collection.query(
                query_embeddings=vector.reshape(1, -1),
                n_results=count,
                where=_of_kinds(kinds),
                include=["distances"],  # ids come anyway; reading metadata would double the time
            )
        distances = found["distances"]
        if distances is None:
            raise IndexUnavailable(self._place, "a query brought no distances")
        return [
            (Hit(passage_of(entry_id), 1.0 - distance), is_near_miss(entry_id))
            for entry_id, distance in zip(found["ids"][0], distances[0], strict=True)
        ]

    def count(self) -> int:
        """Return how many entries the collection holds."""
        with translated(self._place):
            return self._collection.count()

    def problem(self, entries: int) -> str | None:
        """Return what is wrong with a collection that should hold so many entries, or None.

        Raises `IndexUnavailable`.
        """
        found = self.count()
        if found != entries:
            return f"{found} entries instead of {entries}"
        return None if self._finds_its_own() else "an entry is not found by its own vector"

    def _finds_its_own(self) -> bool:
        """Tell whether an entry is found by its own vector; false means a broken graph."""
        with translated(self._place):
            first = self._collection.get(limit=1, include=["embeddings"])
        embeddings = first["embeddings"]
        if embeddings is None or len(embeddings) == 0:
            return False
        own = np.asarray(embeddings[0], dtype=np.float32)
        hit, _ = self._query(own, 1, EVERY_KIND)[0]
        return hit.passage_id == passage_of(first["ids"][0])


def index_in(folder: Path) -> ChromaIndex:
    """Open the collection in `folder`, creating it if there is none. Raises `IndexUnavailable`.

    Only one process may write to it, and none while another reads. It is closed once nobody holds
    the index any more.
    """
    with translated(str(folder)):
        client = _embedded_client(folder)
        collection = client.get_or_create_collection(
            _COLLECTION, configuration=GRAPH, embedding_function=None
        )
    index = ChromaIndex(collection, str(folder))
    # Chroma keeps what it opened until it is closed, and nobody else knows when that may be.
    finalize(index, client.close).atexit = False
    return index


def _of_kinds(kinds: Several[Kind]) -> "Where | None":
    """Return Chroma's condition for the kinds; None for all, since a condition costs time."""
    if EVERY_KIND.issubset(kinds):
        return None
    # Chroma's type for it is keyed by literals, which no comprehension has.
    return cast("Where", {"kind": {"$in": [kind.value for kind in kinds]}})


@contextmanager
def translated(place: str) -> "Iterator[None]":
    """Turn whatever Chroma raises into `IndexUnavailable`."""
    # Chroma's Rust core raises several unrelated classes; all of them mean the same here.
    try:
        yield
    except IndexUnavailable:
        raise
    except Exception as problem:
        raise IndexUnavailable(place, f"{type(problem).__name__}: {problem}") from problem


def _embedded_client(folder: Path) -> "Client":
    # Imported here because it takes over a second, and a front-end process never needs it.
    import chromadb  # noqa: PLC0415
    from chromadb.config import Settings  # noqa: PLC0415

    opened = chromadb.PersistentClient(str(folder), Settings(anonymized_telemetry=False))
    return cast("Client", opened)  # annotated as their interface, which cannot be closed
