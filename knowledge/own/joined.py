"""Several dense indexes asked as one."""

from collections.abc import Collection, Sequence

from knowledge.answers import EVERY_KIND, Kind
from knowledge.chroma import Hit, PassageIndex
from knowledge.embedding import Vectors


class JoinedIndex:
    """A `PassageIndex` over others, whose passages have ids of their own."""

    def __init__(self, indexes: Sequence[PassageIndex]) -> None:
        self._indexes = indexes

    def nearest(
        self, vector: Vectors, count: int, kinds: Collection[Kind] = EVERY_KIND
    ) -> list[Hit]:
        """Return at most `count` hits of all, nearest first. Raises `IndexUnavailable`."""
        hits = [hit for index in self._indexes for hit in index.nearest(vector, count, kinds)]
        return sorted(hits, key=lambda hit: -hit.similarity)[:count]
