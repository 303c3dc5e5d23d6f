"""Neighbours: how much of what lies nearest to a question is known to be answered nowhere."""

import math
from collections.abc import Collection, Iterable

from knowledge.chroma import Hit, Nearest

_SHARPNESS = 15.0
"""An entry nearer by 0.05 counts about twice; 8 to 20 tell questions apart about as well."""

_SAME = 0.95
"""Cosine from which a near miss is taken for the question itself, in other words at most."""

USUAL_SHARE = 0.25
"""What is taken for the share where it cannot be measured: about that of an answerable question."""


def unanswered_share(nearest: Nearest, gaps: Collection[str]) -> float:
    """Return the share, 0..1, of near misses and ways to ask for gaps among what is nearest.

    The vote of the nearest neighbours, each weighted by exp(15 x its cosine); `gaps` are ids of
    passages. 1, which no vote comes to, where the question is a near miss itself; `USUAL_SHARE`
    where nothing is near.
    """
    if _is_near_miss(nearest):
        return 1.0
    beside = _weight(nearest.near_misses)
    beside += _weight(hit for hit in nearest.hits if hit.passage_id in gaps)
    stated = _weight(hit for hit in nearest.hits if hit.passage_id not in gaps)
    return beside / (beside + stated) if beside + stated else USUAL_SHARE


def _is_near_miss(nearest: Nearest) -> bool:
    nearest_miss = max((miss.similarity for miss in nearest.near_misses), default=-1.0)
    return nearest_miss >= _SAME and all(nearest_miss > hit.similarity for hit in nearest.hits)


def _weight(hits: Iterable[Hit]) -> float:
    return sum(math.exp(_SHARPNESS * hit.similarity) for hit in hits)
