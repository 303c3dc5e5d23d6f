"""The keyword index: BM25 over the same entries, in memory."""

from collections.abc import Collection, Sequence

import bm25s
import numpy as np

from knowledge.answers import EVERY_KIND, Kind
from knowledge.chroma import Hit
from knowledge.passages import Passage
from knowledge.words import terms


class KeywordIndex:
    """BM25 over each passage's text, heading and ways to ask. Immutable, so thread-safe."""

    def __init__(self, passages: Sequence[Passage]) -> None:
        self._ids = [passage.id for passage in passages]
        kinds = [passage.front.kind for passage in passages]
        self._of_kind = {kind: np.array([one is kind for one in kinds]) for kind in Kind}
        documents = [terms(searchable(passage)) for passage in passages]
        self._vocabulary = {term for document in documents for term in document}
        self._scores = bm25s.BM25()
        self._scores.index(documents, show_progress=False)

    def best(
        self, question_terms: Sequence[str], count: int, kinds: Collection[Kind] = EVERY_KIND
    ) -> list[Hit]:
        """Return at most `count` passages of those kinds that share a term, best first.

        Ties in corpus order.
        """
        known = [term for term in question_terms if term in self._vocabulary]
        if not known:
            return []
        scores = self._scores.get_scores(known)
        found = np.flatnonzero(scores > 0)  # few of many, which alone need sorting
        if not EVERY_KIND.issubset(kinds):
            found = found[np.any([self._of_kind[kind][found] for kind in kinds], axis=0)]
        order = found[np.argsort(-scores[found], kind="stable")[:count]]
        return [Hit(self._ids[i], float(scores[i])) for i in order]


def searchable(passage: Passage) -> str:
    """Return everything that a passage may be found by, as one text."""
    parts = (passage.front.title, passage.section, passage.text, *passage.asked_as)
    return "\n".join(parts)
