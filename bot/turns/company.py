"""Who works beside whom in one process: as many as come, or one alone."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager


class Company:
    """Whoever wants to be alone goes before those who come later in company."""

    def __init__(self, changed: threading.Condition | None = None) -> None:
        self._changed = changed or threading.Condition()
        self._together = 0
        self._is_alone = False
        self._want_alone = 0

    @contextmanager
    def together(self) -> Iterator[None]:
        """Wait until nobody is alone, or wants to be; then be here beside others."""
        with self._changed:
            self._changed.wait_for(lambda: not (self._is_alone or self._want_alone))
            self._together += 1
        try:
            yield
        finally:
            with self._changed:
                self._together -= 1
                self._changed.notify_all()

    @contextmanager
    def alone(self) -> Iterator[None]:
        """Wait until nobody else is here; then be alone."""
        with self._changed:
            self._want_alone += 1
            self._changed.wait_for(lambda: not (self._is_alone or self._together))
            self._want_alone -= 1
            self._is_alone = True
        try:
            yield
        finally:
            with self._changed:
                self._is_alone = False
                self._changed.notify_all()
