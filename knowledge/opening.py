"""Opens the library: corpus, model and indexes put together."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from knowledge.answerability import Answerability, open_answerability
from knowledge.answering import Answerer
from knowledge.budget import DailyBudget, Ledger, MemoryLedger
from knowledge.chat import ChatModel
from knowledge.choices import Choices
from knowledge.chroma import PassageIndex
from knowledge.documents import load_corpus
from knowledge.embedding import Embedder, open_embedder, packaged_words
from knowledge.encoding import Progress
from knowledge.entries import Entry, entries_of
from knowledge.indexes import Indexes, corpus_indexes, team_indexes
from knowledge.keyword import KeywordIndex
from knowledge.library import Library
from knowledge.own.document import OwnDocument, OwnDocuments
from knowledge.own.joined import JoinedIndex
from knowledge.own.splitting import own_entries, own_passages
from knowledge.own.team import TeamLibraries
from knowledge.passages import Passage
from knowledge.reconnecting import ReconnectingIndex
from knowledge.reranking import open_reranker
from knowledge.retrieval import FusedRetriever
from knowledge.splitter import PassageSplitter
from knowledge.status import LibraryStatus
from knowledge.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class Kept:
    """What is kept of each workspace: its own documents, and what its language model cost."""

    documents: OwnDocuments
    ledger: Ledger = field(default_factory=MemoryLedger)


@dataclass(frozen=True, slots=True)
class Models:
    """The models that answers rest on. Without `answerability` no statement is read beside them."""

    embedder: Embedder
    answerability: Answerability | None = None


def open_models(choices: Choices) -> Models:
    """Return the models chosen, loaded. Raises `ModelError`."""
    return Models(open_embedder(choices.embedding_model), open_answerability())


def open_library(
    home: Path,
    choices: Choices | None = None,
    *,
    progress: Progress | None = None,
    models: Models | None = None,
) -> Library:
    """Open the library whose index lies under `home`, building the index if need be.

    Takes seconds: the models are loaded and the index checked. `models` stand in for those chosen.
    Raises `KnowledgeError` when there is nothing to answer from.
    """
    return LibraryOpener(home, choices or Choices(), progress=progress, models=models).corpus()


def open_team_libraries(
    home: Path,
    choices: Choices,
    kept: Kept,
    *,
    progress: Progress | None = None,
    models: Models | None = None,
) -> TeamLibraries:
    """Open the library, beside it what each workspace added; else as `open_library`."""
    opener = LibraryOpener(home, choices, progress=progress, models=models, ledger=kept.ledger)
    return TeamLibraries(opener.corpus(), kept.documents, opener.team)


class LibraryOpener:
    """Holds what libraries share: models, reranker, language model, the corpus and its index."""

    def __init__(
        self,
        home: Path,
        choices: Choices,
        *,
        progress: Progress | None = None,
        models: Models | None = None,
        ledger: Ledger | None = None,
    ) -> None:
        """Load and connect all of it. Raises `KnowledgeError`."""
        self._home = home
        self._choices = choices
        self._progress = progress
        self._models = models or open_models(choices)
        self._reranker = open_reranker(choices.reranker) if choices.reranker else None
        self._model = _chat_model(choices, ledger or MemoryLedger())
        self._passages = PassageSplitter().passages(load_corpus())
        indexes = corpus_indexes(home, choices.chroma_url)
        self._index = self._connected(indexes, entries_of(self._passages))

    def corpus(self) -> Library:
        """Return the library of the corpus alone."""
        return self._library(self._passages, self._index)

    def team(self, workspace: str, documents: Sequence[OwnDocument]) -> Library:
        """Return the library of the corpus and a workspace's documents, indexing what is new.

        Raises `IndexUnavailable`.
        """
        own = own_passages(documents)
        indexes = team_indexes(self._home, self._choices.chroma_url, workspace)
        index = self._connected(indexes, own_entries(own))
        return self._library((*self._passages, *own), JoinedIndex((self._index, index)))

    def _connected(self, indexes: Indexes, entries: Sequence[Entry]) -> PassageIndex:
        def connect() -> PassageIndex:
            return indexes.ensure(entries, self._models.embedder, self._progress).open()

        return ReconnectingIndex(connect) if self._choices.chroma_url else connect()

    def _library(self, passages: Sequence[Passage], index: PassageIndex) -> Library:
        vocabulary = Vocabulary(passages, english=packaged_words())
        retriever = FusedRetriever(
            passages,
            embedder=self._models.embedder,
            index=index,
            keywords=KeywordIndex(passages),
            reranker=self._reranker,
        )
        return Library(
            retriever,
            Answerer(passages, vocabulary, self._models.answerability),
            vocabulary,
            model=self._model,
            status=LibraryStatus(passages=len(passages), model=self._choices.llm),
        )


def _chat_model(chosen: Choices, ledger: Ledger) -> ChatModel | None:
    if not chosen.llm:
        return None
    return ChatModel(chosen.llm, budget=DailyBudget(chosen.llm_limits, ledger))
