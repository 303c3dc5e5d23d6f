"""The knowledge index, opened in the background so that the bot can acknowledge at once."""

import threading
from collections.abc import Callable, Sequence
from concurrent.futures import Future

import structlog

from bot.turns.ports import Librarian
from knowledge.answers import Answer, Mode, OnClaim, unheard
from knowledge.background import begun
from knowledge.status import LibraryStatus

UNAVAILABLE = (
    "I cannot look things up right now: my index of the sources did not open. Your question is "
    "not lost: ask it again in a few minutes. `advisor-bot doctor` tells whoever runs me why."
)

NOT_YET = (
    "I am still building the index of my sources, which only a first start does. Everything else "
    "works meanwhile; please ask that again in a minute."
)
PATIENCE_S = 60.0
"""How long a question waits for the index. What people ask next in the thread waits behind it."""

log = structlog.get_logger()


class BackgroundLibrarian:
    """Opens a librarian in a thread, from `begin` or the first question on, which waits for it.

    If opening failed, the next question tries again, and is told so if that fails too. One that
    would wait for longer than `patience_s` is told to come back.
    """

    def __init__(
        self, open_librarian: Callable[[], Librarian], *, patience_s: float = PATIENCE_S
    ) -> None:
        self._open = open_librarian
        self._patience_s = patience_s
        self._opening = threading.Lock()
        self._opened: Future[Librarian] | None = None

    def begin(self) -> None:
        """Begin to open the index, unless that has begun or succeeded already."""
        self._begun()

    def is_open(self) -> bool:
        """Say whether the index is open, without waiting for it."""
        opened = self._opened
        return opened is not None and opened.done() and opened.exception() is None

    def ask(
        self,
        question: str,
        *,
        earlier: Sequence[str] = (),
        workspace: str = "",
        person: str = "",
        on_claim: OnClaim = unheard,
    ) -> Answer:
        """Return a cited answer or a refusal; says so when the index cannot be opened."""
        opened = self._begun()
        try:
            problem = opened.exception(self._patience_s)
        except TimeoutError:
            return _told(NOT_YET)
        if problem is not None:
            log.error("library_not_open", reason=str(problem), exc_info=problem)
            return _told(UNAVAILABLE)
        return opened.result().ask(
            question, earlier=earlier, workspace=workspace, person=person, on_claim=on_claim
        )

    def status(self, workspace: str = "") -> LibraryStatus | None:
        """Return what the workspace is answered from; None while the index is not open."""
        opened = self._opened
        return opened.result().status(workspace) if opened and self.is_open() else None

    def _begun(self) -> Future[Librarian]:
        with self._opening:
            if self._opened is None or (self._opened.done() and self._opened.exception()):
                self._opened = begun(self._open)
            return self._opened


def _told(text: str) -> Answer:
    return Answer(text, abstained=True, citations=(), mode=Mode.EXTRACTIVE, latency_ms=0.0)
