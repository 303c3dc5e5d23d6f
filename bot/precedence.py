"""Precedence: in a process that does both, turns give way to acknowledgements.

Both share the interpreter. Slack waits 3 s for an acknowledgement, a person longer for an answer.
"""

import math
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

LONGEST_S = 0.5
"""How long one turn gives way at most: even while acknowledgements never cease, two a second begin.
At a hundred events a second there is a gap every few milliseconds."""
COMPUTING_S = 0.1
"""How long an acknowledgement counts: one that takes longer waits for the network or a database."""
_PAUSE_S = 0.002


class Precedence:
    """Knows what is being acknowledged, and holds up turns that would begin meanwhile."""

    def __init__(self, *, longest_s: float = LONGEST_S, computing_s: float = COMPUTING_S) -> None:
        self._longest_s = longest_s
        self._computing_s = computing_s
        self._begun: list[float] = []
        self._next = threading.Lock()

    @property
    def is_acknowledging(self) -> bool:
        """Whether something is being acknowledged now that began a moment ago."""
        return max(self._begun, default=-math.inf) > time.monotonic() - self._computing_s

    @contextmanager
    def acknowledging(self) -> Iterator[None]:
        """Have turns give way while the block lasts. On one event loop."""
        begun = time.monotonic()
        self._begun.append(begun)
        try:
            yield
        finally:
            self._begun.remove(begun)

    def give_way(self) -> None:
        """Return once nothing is being acknowledged, or after the longest wait.

        One by one, so that no more begin at once than there is room for while it never ceases.
        """
        with self._next:
            deadline = time.monotonic() + self._longest_s
            while self.is_acknowledging and time.monotonic() < deadline:
                time.sleep(_PAUSE_S)
