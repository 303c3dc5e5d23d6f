"""A dense index in a list."""

from collections.abc import Collection, Sequence

import numpy as np

from knowledge.answers import EVERY_KIND, Kind
from knowledge.chroma import Hit
from knowledge.embedding import Vectors
from knowledge.entries import Entry
from knowledge.errors import IndexUnavailable


class ListIndex:
    """Compares with every entry."""

    def __init__(self) -> None:
        self._entries: list[tuple[Entry, Vectors]] = []

    def add(self, entries: Sequence[Entry], vectors: Vectors) -> None:
        """Add entries with their vectors, one row each."""
        self._entries.extend(zip(entries, vectors, strict=True))

    def nearest(
        self, vector: Vectors, count: int, kinds: Collection[Kind] = EVERY_KIND
    ) -> list[Hit]:
        """Return at most `count` hits of those kinds, nearest first."""
        hits = [
            Hit(entry.passage_id, float(np.dot(vector, own)))
            for entry, own in self._entries
            if entry.kind in kinds
        ]
        return sorted(hits, key=lambda hit: -hit.similarity)[:count]


class DownIndex:
    """An index that cannot be asked."""

    def nearest(
        self, vector: Vectors, count: int, kinds: Collection[Kind] = EVERY_KIND
    ) -> list[Hit]:
        """Raise, whatever is asked."""
        raise IndexUnavailable("down", f"asked for {count} of {len(vector)}, {len(kinds)} kinds")
