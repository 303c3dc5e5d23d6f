"""An index that may be away: given up on quickly, and opened again behind the questions."""

import threading
import time
from collections.abc import Callable, Collection, Sequence
from concurrent.futures import TimeoutError as TookTooLong

from knowledge.answers import EVERY_KIND, Kind
from knowledge.background import begun
from knowledge.chroma import Nearest, PassageIndex
from knowledge.embedding import Vectors
from knowledge.errors import IndexUnavailable

LONGEST_WAIT_S = 2.0
"""How long a question waits for an index that ordinarily answers in milliseconds."""

_PAUSES_S: Sequence[float] = (1, 2, 5, 10, 30)
"""Between attempts to open it again; the last one repeats."""


class ReconnectingIndex:
    """A `PassageIndex` over one that is opened by `connect`, now or whenever it can be.

    While it is away each question is told so at once. Thread-safe.
    """

    def __init__(
        self,
        connect: Callable[[], PassageIndex],
        *,
        longest_wait_s: float = LONGEST_WAIT_S,
        pause: Callable[[float], object] = time.sleep,
    ) -> None:
        """Connect, or go on trying in the background if that raises `IndexUnavailable`."""
        self._connect = connect
        self._longest_wait_s = longest_wait_s
        self._pause = pause
        self._changing = threading.Lock()
        self._index: PassageIndex | None = None
        try:
            self._index = connect()
        except IndexUnavailable as problem:
            self._lost(None, problem)

    def nearest(self, vector: Vectors, count: int, kinds: Collection[Kind] = EVERY_KIND) -> Nearest:
        """Return what the index does. Raises `IndexUnavailable`."""
        index = self._index
        if index is None:
            raise IndexUnavailable(self._problem.place, self._problem.problem)
        try:
            return _within(self._longest_wait_s, lambda: index.nearest(vector, count, kinds))
        except IndexUnavailable as problem:
            self._lost(index, problem)
            raise

    def _lost(self, index: PassageIndex | None, problem: IndexUnavailable) -> None:
        """Begin to reconnect, unless another question that failed has begun already."""
        with self._changing:
            if self._index is not index:
                return
            self._index, self._problem = None, problem
            threading.Thread(target=self._reconnect, daemon=True).start()

    def _reconnect(self) -> None:
        attempt = 0
        while self._index is None:
            self._pause(_PAUSES_S[min(attempt, len(_PAUSES_S) - 1)])
            attempt += 1
            try:
                self._index = self._connect()
            except IndexUnavailable as problem:
                self._problem = problem


def _within(longest_s: float, ask: Callable[[], Nearest]) -> Nearest:
    """Return what `ask` gives; if that takes too long, its thread is left to end by itself."""
    try:
        return begun(ask).result(longest_s)
    except TookTooLong as problem:
        raise IndexUnavailable("server", f"no answer within {longest_s} s") from problem
