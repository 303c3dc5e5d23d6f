"""Opens the library: corpus, model and indexes put together."""

from pathlib import Path

from knowledge.answering import Answerer
from knowledge.chat import ChatModel
from knowledge.chroma import PassageIndex
from knowledge.documents import load_corpus
from knowledge.embedding import Embedder, packaged_minilm
from knowledge.encoding import Progress
from knowledge.entries import entries_of
from knowledge.indexes import corpus_indexes
from knowledge.keyword import KeywordIndex
from knowledge.library import Library
from knowledge.reconnecting import ReconnectingIndex
from knowledge.retrieval import FusedRetriever
from knowledge.splitter import PassageSplitter
from knowledge.vocabulary import Vocabulary


def open_library(
    home: Path,
    *,
    llm: str | None = None,
    chroma_url: str | None = None,
    progress: Progress | None = None,
    embedder: Embedder | None = None,
) -> Library:
    """Open the library whose index lies under `home`, building the index if need be.

    With `chroma_url` the index lies on that Chroma server; while it is away, questions are answered
    by keywords alone. `llm` is a model name for LangChain's `init_chat_model`. Takes seconds: the
    embedding model is loaded and the index checked. Raises `KnowledgeError` when there is nothing
    to answer from.
    """
    passages = PassageSplitter().passages(load_corpus())
    entries = entries_of(passages)
    model = embedder or packaged_minilm()
    vocabulary = Vocabulary(passages)
    indexes = corpus_indexes(home, chroma_url)

    def connect() -> PassageIndex:
        return indexes.ensure(entries, model, progress).open()

    retriever = FusedRetriever(
        passages,
        embedder=model,
        index=ReconnectingIndex(connect) if chroma_url else connect(),
        keywords=KeywordIndex(passages),
    )
    return Library(
        retriever,
        Answerer(passages, vocabulary),
        vocabulary,
        model=ChatModel(llm) if llm else None,
    )
