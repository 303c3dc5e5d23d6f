"""Precedence: in a process that does both, turns give way to acknowledgements.

Both share the interpreter. Slack waits 3 s for an acknowledgement, a person longer for an answer.
"""

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

LONGEST_S = 0.5
"""How long one turn gives way at most: even while acknowledgements never cease, two a second begin.
At a hundred events a second there is a gap every few milliseconds."""
_PAUSE_S = 0.002


class Precedence:
    """Counts what is being acknowledged, and holds up turns that would begin meanwhile."""

    def __init__(self, *, longest_s: float = LONGEST_S) -> None:
        self._longest_s = longest_s
        self._under_way = 0
        self._next = threading.Lock()

    @property
    def is_acknowledging(self) -> bool:
        """Whether something is being acknowledged now."""
        return self._under_way > 0

    @contextmanager
    def acknowledging(self) -> Iterator[None]:
        """Have turns give way while the block lasts. On one event loop."""
        self._under_way += 1
        try:
            yield
        finally:
            self._under_way -= 1

    def give_way(self) -> None:
        """Return once nothing is being acknowledged, or after the longest wait; one by one."""
        with self._next:
            deadline = time.monotonic() + self._longest_s
            while self.is_acknowledging and time.monotonic() < deadline:
                time.sleep(_PAUSE_S)
