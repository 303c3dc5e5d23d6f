"""Says when the queue is polled: at once when a turn was stored, else now and then."""

import threading
import time
from collections.abc import Callable

BUSY_POLL_S = 0.1
"""Between polls soon after it was woken: a turn may have been ended or stored a moment too late."""
BUSY_FOR_S = 1.0
SPACING_S = 0.03
"""The least time between two polls, each of which asks the database some four times."""
REST = 2
"""How many times as long as a poll took no other follows it, up to `BUSY_POLL_S`. On a machine with
much to do polls that leave it to the turns find more of them at once: of 20 conversations 95 % of
answers came within 190 ms, without such rests within 359 ms, by turns on one machine."""


class PollTimer:
    """Stands in for the event on which the engine's queue thread pauses between its polls.

    Any thread may wake it. If that is during a poll, the next one follows it. `clock` tells the
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
        self._next_poll = float("inf")
        self._polled: float | None = None
        self._woken = -float("inf")

    def wake(self, *, after_s: float = 0.0) -> None:
        """Have the queue polled, so long from now."""
        with self._changed:
            self._woken = self._clock()
            self._next_poll = min(self._next_poll, self._woken + after_s)
            self._changed.notify()

    def set(self) -> None:
        """End the polls."""
        with self._changed:
            self._ended = True
            self._changed.notify()

    def is_set(self) -> bool:
        """Say whether the polls are ended."""
        return self._ended

    def wait(self, timeout: float) -> bool:
        """Pause until the next poll, at most so many seconds; True if there is to be none."""
        with self._changed:
            earliest = self._earliest()
            self._next_poll = min(self._next_poll, self._clock() + self._pause_s(timeout))
            while not self._ended:
                left_s = max(self._next_poll, earliest) - self._clock()
                if left_s <= 0:
                    break
                self._changed.wait(left_s)
            self._polled, self._next_poll = self._clock(), float("inf")
            return self._ended

    def _earliest(self) -> float:
        """Return when the next poll may begin, now that one has ended."""
        now = self._clock()
        if self._polled is None:
            return now
        rest_s = min(REST * (now - self._polled), BUSY_POLL_S)
        return max(self._polled + SPACING_S, now + rest_s)

    def _pause_s(self, idle_s: float) -> float:
        is_busy = self._clock() - self._woken < BUSY_FOR_S
        return min(BUSY_POLL_S, idle_s) if is_busy else idle_s
