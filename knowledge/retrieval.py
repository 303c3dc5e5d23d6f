"""Retrieval: dense and keyword rankings fused, behind LangChain's retriever interface."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from langchain_core.callbacks import CallbackManagerForRetrieverRun
from langchain_core.documents import Document
from langchain_core.retrievers import BaseRetriever
from pydantic import PrivateAttr

from knowledge.answers import EVERY_KIND, Kind
from knowledge.chroma import Hit, PassageIndex
from knowledge.embedding import Embedder, Vectors
from knowledge.keyword import KeywordIndex
from knowledge.neighbours import USUAL_SHARE, unanswered_share
from knowledge.passages import Passage
from knowledge.reranking import Reranker
from knowledge.splitter import as_document
from knowledge.words import terms

_RRF_K = 60
"""The constant of reciprocal rank fusion (Cormack, Clarke, Buettcher, SIGIR 2009)."""

_ENTRIES = 60
"""Entries asked of the dense index: several lead to one passage, so more than passages needed."""


_ALIKE = 0.65
"""The cosine granted to the best passage by keywords where none can be measured.

What ordinarily answers lies about there. Without it two of five questions of the given set that
have an answer were answered by keywords alone; with it 52 of 53, and 16 of 16 others refused.
"""

_RERANKED = 32
"""Candidates that a reranker reads: twice what answers are chosen from."""

_CACHED_QUESTIONS = 512
"""Embedding is most of the time of a question, and people repeat and retry."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A passage with its evidence: cosine of its best entry (0 if not found), BM25, fused.

    `unanswered` is `unanswered_share` of all that is nearest to the question, the same for each
    passage of the corpus; of a team's own, of which near misses and gaps say nothing, the usual.
    Where the dense index cannot be asked, `dense` is guessed from BM25.
    """

    passage: Passage
    dense: float
    keyword: float
    fused: float
    unanswered: float = USUAL_SHARE


class FusedRetriever(BaseRetriever):
    """Finds candidates for a question. Thread-safe as its parts are.

    A LangChain retriever, so that chains can hold it: `invoke` gives the best `count` as documents.
    What answers here takes `candidates`, which keep their evidence.
    """

    count: int = 8

    _passages: dict[str, Passage] = PrivateAttr()
    _gaps: frozenset[str] = PrivateAttr()
    _index: PassageIndex = PrivateAttr()
    _keywords: KeywordIndex = PrivateAttr()
    _vector: Callable[[str], Vectors] = PrivateAttr()
    _reranker: Reranker | None = PrivateAttr()

    def __init__(
        self,
        passages: Sequence[Passage],
        *,
        embedder: Embedder,
        index: PassageIndex,
        keywords: KeywordIndex,
        reranker: Reranker | None = None,
    ) -> None:
        super().__init__()
        self._passages = {passage.id: passage for passage in passages}
        self._gaps = frozenset(passage.id for passage in passages if passage.front.unstated)
        self._index = index
        self._keywords = keywords
        self._reranker = reranker
        self._vector = lru_cache(_CACHED_QUESTIONS)(embedder.embed_question)

    def candidates(self, question: str, kinds: Collection[Kind] = EVERY_KIND) -> list[Candidate]:
        """Return candidates of the kinds, best first: by the reranker, else by fused rank.

        Raises `IndexUnavailable`.
        """
        vector = self._vector(question)
        nearest = self._index.nearest(vector, _ENTRIES, kinds)
        keyword = _best_by_passage(self._keywords.best(terms(question), _ENTRIES, kinds))
        share = unanswered_share(nearest, self._gaps)
        found = self._fused(_best_by_passage(nearest.hits), keyword, unanswered=share)
        return self._reranked(question, found)

    def keyword_candidates(
        self, question: str, kinds: Collection[Kind] = EVERY_KIND
    ) -> list[Candidate]:
        """Return candidates by keyword alone, for when the dense index cannot be asked."""
        hits = self._keywords.best(terms(question), _ENTRIES, kinds)
        found = self._fused({}, _best_by_passage(hits))
        best = max((one.keyword for one in found), default=0.0)
        guessed = [replace(one, dense=_ALIKE * one.keyword / best) for one in found]
        return self._reranked(question, guessed)

    def _get_relevant_documents(
        self,
        query: str,
        *,
        run_manager: CallbackManagerForRetrieverRun,  # noqa: ARG002 - LangChain's signature
    ) -> list[Document]:
        return [as_document(found.passage) for found in self.candidates(query)[: self.count]]

    def _reranked(self, question: str, candidates: list[Candidate]) -> list[Candidate]:
        read, unread = candidates[:_RERANKED], candidates[_RERANKED:]
        if self._reranker is None or not read:
            return candidates
        scores = self._reranker.scores(question, [one.passage.text for one in read])
        order = sorted(range(len(read)), key=lambda place: -scores[place])
        return [*(read[place] for place in order), *unread]

    def _fused(
        self,
        dense: Mapping[str, float],
        keyword: Mapping[str, float],
        *,
        unanswered: float = USUAL_SHARE,
    ) -> list[Candidate]:
        passages = self._passages  # pydantic looks a private attribute up slowly
        fused = fuse([list(dense), list(keyword)])
        return [
            Candidate(
                passage,
                dense.get(one, 0.0),
                keyword.get(one, 0.0),
                score,
                USUAL_SHARE if passage.is_of_team else unanswered,
            )
            for one, score in fused.items()
            if (passage := passages.get(one)) is not None
        ]


def fuse(rankings: Iterable[Sequence[str]]) -> dict[str, float]:
    """Return reciprocal-rank-fusion scores by id, best first; ties by order of first sight."""
    scores: dict[str, float] = {}
    for ranking in rankings:
        for rank, item in enumerate(ranking, start=1):
            scores[item] = scores.get(item, 0.0) + 1.0 / (_RRF_K + rank)
    return dict(sorted(scores.items(), key=lambda pair: -pair[1]))


def _best_by_passage(hits: Iterable[Hit]) -> dict[str, float]:
    """Return each passage's best score, best first (hits come best first)."""
    best: dict[str, float] = {}
    for hit in hits:
        best.setdefault(hit.passage_id, hit.similarity)
    return best
