"""Opens the library: corpus, model and indexes put together."""

from pathlib import Path

from knowledge.answering import Answerer
from knowledge.chat import ChatModel
from knowledge.choices import Choices
from knowledge.chroma import PassageIndex
from knowledge.documents import load_corpus
from knowledge.embedding import Embedder, open_embedder
from knowledge.encoding import Progress
from knowledge.entries import entries_of
from knowledge.indexes import corpus_indexes
from knowledge.keyword import KeywordIndex
from knowledge.library import Library
from knowledge.reconnecting import ReconnectingIndex
from knowledge.reranking import open_reranker
from knowledge.retrieval import FusedRetriever
from knowledge.splitter import PassageSplitter
from knowledge.status import LibraryStatus
from knowledge.vocabulary import Vocabulary


def open_library(
    home: Path,
    choices: Choices | None = None,
    *,
    progress: Progress | None = None,
    embedder: Embedder | None = None,
) -> Library:
    """Open the library whose index lies under `home`, building the index if need be.

    Takes seconds: the embedding model is loaded and the index checked. `embedder` stands in for the
    model chosen. Raises `KnowledgeError` when there is nothing to answer from.
    """
    chosen = choices or Choices()
    passages = PassageSplitter().passages(load_corpus())
    entries = entries_of(passages)
    model = embedder or open_embedder(chosen.embedding_model)
    vocabulary = Vocabulary(passages)
    indexes = corpus_indexes(home, chosen.chroma_url)

    def connect() -> PassageIndex:
        return indexes.ensure(entries, model, progress).open()

    retriever = FusedRetriever(
        passages,
        embedder=model,
        index=ReconnectingIndex(connect) if chosen.chroma_url else connect(),
        keywords=KeywordIndex(passages),
        reranker=open_reranker(chosen.reranker) if chosen.reranker else None,
    )
    return Library(
        retriever,
        Answerer(passages, vocabulary),
        vocabulary,
        model=ChatModel(chosen.llm) if chosen.llm else None,
        status=LibraryStatus(passages=len(passages), model=chosen.llm),
    )
