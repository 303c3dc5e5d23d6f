"""Signs of life, given while something takes long."""

import time
from collections.abc import Callable

from knowledge.encoding import Progress

_EVERY_S = 10


class Beat:
    """Gives a sign of life, at most once every `_EVERY_S`."""

    def __init__(self, sign: Callable[[], object]) -> None:
        self._sign = sign
        self._last = time.monotonic()

    def __call__(self) -> None:
        """Give the sign if it is time."""
        if time.monotonic() - self._last > _EVERY_S:
            self._last = time.monotonic()
            self._sign()

    def reporting(self, progress: Progress | None) -> Progress:
        """Return a progress that also gives the sign."""

        def report(done: int, total: int) -> None:
            self()
            if progress is not None:
                progress(done, total)

        return report
