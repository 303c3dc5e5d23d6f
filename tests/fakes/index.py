"""A dense index in a list."""

from collections.abc import Collection, Sequence

import numpy as np

from knowledge.answers import EVERY_KIND, Kind
from knowledge.chroma import Hit, Nearest, nearest_of
from knowledge.embedding import Vectors
from knowledge.entries import Entry, is_near_miss
from knowledge.errors import IndexUnavailable


class ListIndex:
    """Compares with every entry."""

    def __init__(self) -> None:
        self._entries: list[tuple[Entry, Vectors]] = []

    def add(self, entries: Sequence[Entry], vectors: Vectors) -> None:
        """Add entries with their vectors, one row each."""
        self._entries.extend(zip(entries, vectors, strict=True))

    def nearest(self, vector: Vectors, count: int, kinds: Collection[Kind] = EVERY_KIND) -> Nearest:
        """Return at most `count` hits of those kinds, and the near misses no farther than those."""
        found = [
            (Hit(entry.passage_id, float(np.dot(vector, own))), is_near_miss(entry.id))
            for entry, own in self._entries
            if entry.kind in kinds
        ]
        found.sort(key=lambda pair: -pair[0].similarity)
        hits = [hit for hit, near_miss in found if not near_miss]
        return nearest_of(hits, [hit for hit, near_miss in found if near_miss], count)


class DownIndex:
    """An index that cannot be asked."""

    def nearest(self, vector: Vectors, count: int, kinds: Collection[Kind] = EVERY_KIND) -> Nearest:
        """Raise, whatever is asked."""
        raise IndexUnavailable("down", f"asked for {count} of {len(vector)}, {len(kinds)} kinds")
