"""A lock that many hold at once as long as all of them share it, or one alone."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager


class SharedExclusiveLock:
    """Between the threads of one process. Who waits to hold it alone goes before later sharers."""

    def __init__(self, changed: threading.Condition | None = None) -> None:
        self._changed = changed or threading.Condition()
        self._sharers = 0
        self._is_exclusive = False
        self._want_exclusive = 0

    @contextmanager
    def shared(self) -> Iterator[None]:
        """Wait until nobody holds it alone, or wants to; then hold it beside others."""
        with self._changed:
            self._changed.wait_for(lambda: not (self._is_exclusive or self._want_exclusive))
            self._sharers += 1
        try:
            yield
        finally:
            with self._changed:
                self._sharers -= 1
                self._changed.notify_all()

    @contextmanager
    def exclusive(self) -> Iterator[None]:
        """Wait until nobody else holds it; then hold it alone."""
        with self._changed:
            self._want_exclusive += 1
            self._changed.wait_for(lambda: not (self._is_exclusive or self._sharers))
            self._want_exclusive -= 1
            self._is_exclusive = True
        try:
            yield
        finally:
            with self._changed:
                self._is_exclusive = False
                self._changed.notify_all()
