"""What a replica does now and then beside its turns, each in a thread of its own.

One that takes long, such as deleting much that is old, must not keep the replica from saying that
it lives: the others would take over what it works on.
"""

import threading
from collections.abc import Callable

import structlog

LEAST_PAUSE_S = 0.2
"""Between the end of a duty and its next time, however often it is wanted."""

log = structlog.get_logger()


class Duties:
    """Runs each duty at its pace. A duty that fails is logged and done again at its next time."""

    def __init__(self) -> None:
        self._ended = threading.Event()
        self._threads: list[threading.Thread] = []

    def add(self, do: Callable[[], None], *, every_s: float) -> None:
        """Have `do` called every so often, for the first time at once. Before `begin`."""
        what = (do, max(every_s, LEAST_PAUSE_S))
        name = getattr(do, "__name__", type(do).__name__)
        self._threads.append(threading.Thread(target=self._run, args=what, name=name, daemon=True))

    def begin(self) -> None:
        """Start the threads."""
        for thread in self._threads:
            thread.start()

    @property
    def is_ended(self) -> bool:
        """Whether the duties are to end: one that goes on and on looks whether it still should."""
        return self._ended.is_set()

    def end(self) -> None:
        """Let the running duties end and do no other."""
        self._ended.set()
        for thread in self._threads:
            if thread.is_alive():
                thread.join()

    def _run(self, do: Callable[[], None], pause_s: float) -> None:
        while not self._ended.is_set():
            _perform(do)
            self._ended.wait(pause_s)


def _perform(do: Callable[[], None]) -> None:
    try:
        do()
    except Exception as problem:  # noqa: BLE001 - the database may be away; the thread must go on
        log.warning("duty_failed", duty=repr(do), reason=type(problem).__name__)
