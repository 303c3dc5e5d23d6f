"""Answers each workspace from the corpus and its own documents, and from nobody else's."""

import threading
from collections import OrderedDict
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from concurrent.futures import TimeoutError as TookTooLong
from dataclasses import dataclass, replace

from knowledge.answers import Answer, OnClaim, unheard
from knowledge.background import begun
from knowledge.budget import Payer
from knowledge.errors import KnowledgeError
from knowledge.library import Library
from knowledge.own.document import OwnDocument, OwnDocuments
from knowledge.status import LibraryStatus

BEING_READ = "Your team's own documents are being read; this was answered without them."
NOT_READ = "Your team's own documents could not be searched; this was answered without them."

_LONGEST_WAIT_S = 10.0
"""How long a question waits for documents just added; a few hundred pages take about that."""

_MOST_OPEN = 32
"""Workspaces whose libraries stay open; another one's opens again when it asks."""

OpenTeam = Callable[[str, Sequence[OwnDocument]], Library]
"""Opens the library of a workspace with its documents. Raises `KnowledgeError`."""


@dataclass(frozen=True, slots=True)
class _Opened:
    version: str
    library: Future[Library]


class TeamLibraries:
    """The libraries of all workspaces. Thread-safe.

    A change of a workspace's documents is noticed with its next question. What was removed is
    never cited again, since only a library of the present version is asked.
    """

    def __init__(
        self,
        corpus: Library,
        documents: OwnDocuments,
        open_team: OpenTeam,
        *,
        longest_wait_s: float = _LONGEST_WAIT_S,
    ) -> None:
        self._corpus = corpus
        self._documents = documents
        self._open_team = open_team
        self._longest_wait_s = longest_wait_s
        self._opened: OrderedDict[str, _Opened] = OrderedDict()
        self._changing = threading.Lock()

    def ask(
        self,
        question: str,
        *,
        earlier: Sequence[str] = (),
        workspace: str = "",
        person: str = "",
        on_claim: OnClaim = unheard,
    ) -> Answer:
        """Return an answer or a refusal; no workspace, or one without documents, has the corpus."""
        library, note = self._library(workspace)
        answer = library.ask(
            question, earlier=earlier, payer=Payer(workspace, person), on_claim=on_claim
        )
        return replace(answer, note=" ".join((answer.note, note)).strip()) if note else answer

    def status(self, workspace: str = "") -> LibraryStatus:
        """Return what the corpus holds, and how many documents of its own the workspace has."""
        own = self._documents.count(workspace) if workspace else 0
        return replace(self._corpus.status(), own_documents=own)

    def _library(self, workspace: str) -> tuple[Library, str]:
        version = self._documents.version(workspace) if workspace else ""
        if not version:
            return self._corpus, ""
        opened = self._of_version(workspace, version)
        try:
            return opened.library.result(self._longest_wait_s), ""
        except TookTooLong:
            return self._corpus, BEING_READ
        except KnowledgeError:
            return self._corpus, NOT_READ

    def _of_version(self, workspace: str, version: str) -> _Opened:
        with self._changing:
            opened = self._opened.get(workspace)
            if opened is None or opened.version != version:
                opened = _Opened(version, begun(lambda: self._open(workspace, version)))
                self._opened[workspace] = opened
            self._opened.move_to_end(workspace)
            while len(self._opened) > _MOST_OPEN:
                self._opened.popitem(last=False)
            return opened

    def _open(self, workspace: str, version: str) -> Library:
        try:
            return self._open_team(workspace, self._documents.documents(workspace))
        except BaseException:
            self._forget(workspace, version)
            raise

    def _forget(self, workspace: str, version: str) -> None:
        """Let the next question try again."""
        with self._changing:
            opened = self._opened.get(workspace)
            if opened is not None and opened.version == version:
                del self._opened[workspace]
