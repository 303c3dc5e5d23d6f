"""The library: everything a question needs, opened once and asked from any thread."""

import time
from collections.abc import Sequence
from pathlib import Path

from knowledge.answering import Answerer
from knowledge.answers import Answer, Mode
from knowledge.chroma import ChromaIndex
from knowledge.composition import composed
from knowledge.documents import load_corpus
from knowledge.embedding import Embedder, packaged_minilm
from knowledge.entries import entries_of
from knowledge.errors import IndexUnavailable
from knowledge.followups import standalone
from knowledge.keyword import KeywordIndex
from knowledge.passages import passages_of
from knowledge.questions import read
from knowledge.retrieval import Candidate, Retrieval
from knowledge.shelf import Progress, Shelf
from knowledge.vocabulary import Vocabulary

LONGEST_QUESTION = 2_000
"""Characters read of a question; what is beyond says little about what is asked."""

_EMPTY = "There is no question here. Ask about RAG, fine-tuning, their costs or published results."
_KEYWORDS_ONLY = "(Found by keywords alone: the index of meanings cannot be asked just now.)"


class Library:
    """Answers questions from the corpus. Thread-safe."""

    def __init__(self, retrieval: Retrieval, answerer: Answerer, vocabulary: Vocabulary) -> None:
        self._retrieval = retrieval
        self._answerer = answerer
        self._vocabulary = vocabulary

    def ask(self, question: str, *, earlier: Sequence[str] = ()) -> Answer:
        """Return an answer or a refusal; never raises, whatever the text.

        `earlier` are the questions asked before in the same conversation, oldest first.
        """
        start = time.perf_counter()
        asked = _clean(standalone(_clean(question), [_clean(text) for text in earlier[-3:]]))
        if not any(character.isalnum() for character in asked):
            return Answer(
                text=_EMPTY,
                abstained=True,
                citations=(),
                mode=Mode.EXTRACTIVE,
                latency_ms=_ms_since(start),
            )
        spelt = self._vocabulary.spelt(asked)
        candidates, note = self._candidates(spelt)
        draft = self._answerer.draft(read(spelt), candidates)
        text, citations = composed(draft.claims)
        return Answer(
            f"{text} {note}".strip(), draft.abstained, citations, Mode.EXTRACTIVE, _ms_since(start)
        )

    def _candidates(self, question: str) -> tuple[list[Candidate], str]:
        try:
            return self._retrieval.candidates(question), ""
        except IndexUnavailable:
            return self._retrieval.keyword_candidates(question), _KEYWORDS_ONLY


def open_library(
    home: Path,
    *,
    llm: str | None = None,
    progress: Progress | None = None,
    embedder: Embedder | None = None,
) -> Library:
    """Open the library whose index lies under `home`, building the index if need be.

    `llm` is a model name for LangChain's `init_chat_model`. Takes seconds: the embedding model is
    loaded and the index checked. Raises `KnowledgeError` when there is nothing to answer from.
    """
    del llm
    passages = passages_of(load_corpus())
    entries = entries_of(passages)
    model = embedder or packaged_minilm()
    shelved = Shelf(home).ensure(entries, model, progress)
    vocabulary = Vocabulary(passages)
    retrieval = Retrieval(
        passages,
        embedder=model,
        index=ChromaIndex(shelved.folder),
        keywords=KeywordIndex(passages),
    )
    return Library(retrieval, Answerer(passages, vocabulary), vocabulary)


def _clean(text: str) -> str:
    """Return the text on one line, without control characters, cut to what is read of it."""
    printable = "".join(c if c.isprintable() else " " for c in text[: 2 * LONGEST_QUESTION])
    return " ".join(printable.split())[:LONGEST_QUESTION]


def _ms_since(start: float) -> float:
    return (time.perf_counter() - start) * 1000
