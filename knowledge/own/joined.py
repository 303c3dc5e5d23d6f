"""Several dense indexes asked as one."""

from collections.abc import Collection, Iterable, Sequence

from knowledge.answers import EVERY_KIND, Kind
from knowledge.chroma import Hit, Nearest, PassageIndex, nearest_of
from knowledge.embedding import Vectors


class JoinedIndex:
    """A `PassageIndex` over others, whose passages have ids of their own."""

    def __init__(self, indexes: Sequence[PassageIndex]) -> None:
        self._indexes = indexes

    def nearest(self, vector: Vectors, count: int, kinds: Collection[Kind] = EVERY_KIND) -> Nearest:
        """Return at most `count` hits of all, nearest first. Raises `IndexUnavailable`."""
        found = [index.nearest(vector, count, kinds) for index in self._indexes]
        hits = _nearest_first(hit for one in found for hit in one.hits)
        near_misses = _nearest_first(hit for one in found for hit in one.near_misses)
        return nearest_of(hits, near_misses, count)


def _nearest_first(hits: Iterable[Hit]) -> list[Hit]:
    return sorted(hits, key=lambda hit: -hit.similarity)
