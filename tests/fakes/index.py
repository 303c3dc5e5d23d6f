"""A dense index in a list."""

from collections.abc import Sequence

import numpy as np

from knowledge.chroma import Hit
from knowledge.embedding import Vectors
from knowledge.entries import Entry
from knowledge.errors import IndexUnavailable


class ListIndex:
    """Compares with every entry."""

    def __init__(self) -> None:
        self._entries: list[tuple[str, Vectors]] = []

    def add(self, entries: Sequence[Entry], vectors: Vectors) -> None:
        """Add entries with their vectors, one row each."""
        pairs = zip(entries, vectors, strict=True)
        self._entries.extend((entry.passage_id, vector) for entry, vector in pairs)

    def nearest(self, vector: Vectors, count: int) -> list[Hit]:
        """Return at most `count` hits, nearest first."""
        hits = [Hit(passage, float(np.dot(vector, own))) for passage, own in self._entries]
        return sorted(hits, key=lambda hit: -hit.similarity)[:count]


class DownIndex:
    """An index that cannot be asked."""

    def nearest(self, vector: Vectors, count: int) -> list[Hit]:
        """Raise, whatever is asked."""
        raise IndexUnavailable("down", f"asked for {count} of {len(vector)}")
