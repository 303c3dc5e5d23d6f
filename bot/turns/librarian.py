"""The knowledge index, opened in the background so that the bot can acknowledge at once."""

import threading
from collections.abc import Callable, Sequence
from concurrent.futures import Future

import structlog

from bot.turns.ports import Librarian
from knowledge.answers import Answer, Mode
from knowledge.background import begun
from knowledge.status import LibraryStatus

UNAVAILABLE = (
    "I cannot look things up right now: my index of the sources did not open. Your question is "
    "not lost: ask it again in a few minutes. `advisor-bot doctor` tells whoever runs me why."
)

log = structlog.get_logger()


class BackgroundLibrarian:
    """Opens a librarian in a thread, from `begin` or the first question on, which waits for it.

    If opening failed, the next question tries again, and is told so if that fails too.
    """

    def __init__(self, open_librarian: Callable[[], Librarian]) -> None:
        self._open = open_librarian
        self._opening = threading.Lock()
        self._opened: Future[Librarian] | None = None

    def begin(self) -> None:
        """Begin to open the index, unless that has begun or succeeded already."""
        self._begun()

    def is_open(self) -> bool:
        """Say whether the index is open, without waiting for it."""
        opened = self._opened
        return opened is not None and opened.done() and opened.exception() is None

    def ask(self, question: str, *, earlier: Sequence[str] = (), workspace: str = "") -> Answer:
        """Return a cited answer or a refusal; says so when the index cannot be opened."""
        opened = self._begun()
        problem = opened.exception()
        if problem is not None:
            log.error("library_not_open", reason=str(problem), exc_info=problem)
            return Answer(
                UNAVAILABLE, abstained=True, citations=(), mode=Mode.EXTRACTIVE, latency_ms=0.0
            )
        return opened.result().ask(question, earlier=earlier, workspace=workspace)

    def status(self, workspace: str = "") -> LibraryStatus | None:
        """Return what the workspace is answered from; None while the index is not open."""
        opened = self._opened
        is_open = opened is not None and opened.done() and opened.exception() is None
        return opened.result().status(workspace) if opened is not None and is_open else None

    def _begun(self) -> Future[Librarian]:
        with self._opening:
            if self._opened is None or (self._opened.done() and self._opened.exception()):
                self._opened = begun(self._open)
            return self._opened
