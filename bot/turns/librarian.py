"""The knowledge index, opened in the background so that the bot can acknowledge at once."""

from collections.abc import Callable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor

import structlog

from bot.turns.ports import Librarian
from knowledge.answers import Answer, Mode

UNAVAILABLE = (
    "I cannot look things up right now: my index of the sources did not open. Your question is "
    "not lost: ask it again in a few minutes. `advisor-bot doctor` tells whoever runs me why."
)

log = structlog.get_logger()


class BackgroundLibrarian:
    """Opens a librarian in one thread; questions that come before wait for it.

    If opening failed, the next question tries again, and is told so if that fails too.
    """

    def __init__(self, open_librarian: Callable[[], Librarian]) -> None:
        self._open = open_librarian
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="librarian")
        self._opened: Future[Librarian] = self._thread.submit(open_librarian)

    def ready(self) -> bool:
        """Say whether a question would be answered without waiting for the index."""
        return self._opened.done() and self._opened.exception() is None

    def ask(self, question: str, *, earlier: Sequence[str] = ()) -> Answer:
        """Return a cited answer or a refusal; says so when the index cannot be opened."""
        if self._opened.done() and self._opened.exception() is not None:
            self._opened = self._thread.submit(self._open)
        problem = self._opened.exception()
        if problem is not None:
            log.error("library_not_open", reason=str(problem), exc_info=problem)
            return Answer(
                UNAVAILABLE, abstained=True, citations=(), mode=Mode.EXTRACTIVE, latency_ms=0.0
            )
        return self._opened.result().ask(question, earlier=earlier)
