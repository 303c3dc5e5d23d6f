"""Says when the queue is looked at: at once when a turn was stored, else now and then."""

import threading
import time
from collections.abc import Callable

BUSY_POLL_S = 0.1
"""Between looks while it rings: a turn may have been ended or stored a moment too late for one."""
BUSY_FOR_S = 1.0
SPACING_S = 0.03
"""The least time between two looks, each of which asks the database some four times."""


class Bell:
    """Stands in for the event on which the engine's queue thread pauses between its looks.

    Any thread may ring it. A ring during a look has the next one follow it. `clock` tells the
    seconds that `changed` waits by.
    """

    def __init__(
        self,
        *,
        changed: threading.Condition | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._changed = changed or threading.Condition()
        self._clock = clock
        self._ended = False
        self._next_look = float("inf")
        self._looked = self._rung = -float("inf")

    def ring(self, *, after_s: float = 0.0) -> None:
        """Have the queue looked at, so long from now."""
        with self._changed:
            self._rung = self._clock()
            self._next_look = min(self._next_look, self._rung + after_s)
            self._changed.notify()

    def set(self) -> None:
        """End the looks."""
        with self._changed:
            self._ended = True
            self._changed.notify()

    def is_set(self) -> bool:
        """Say whether the looks are ended."""
        return self._ended

    def wait(self, timeout: float) -> bool:
        """Pause until the next look, at most so many seconds; True if there is to be none."""
        with self._changed:
            self._next_look = min(self._next_look, self._clock() + self._pause_s(timeout))
            while not self._ended:
                left_s = max(self._next_look, self._looked + SPACING_S) - self._clock()
                if left_s <= 0:
                    break
                self._changed.wait(left_s)
            self._looked, self._next_look = self._clock(), float("inf")
            return self._ended

    def _pause_s(self, idle_s: float) -> float:
        is_busy = self._clock() - self._rung < BUSY_FOR_S
        return min(BUSY_POLL_S, idle_s) if is_busy else idle_s
