"""What a replica does now and then beside its turns, in one thread of its own."""

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass

import structlog

PAUSE_S = 0.2
"""How often it is looked whether a duty is due."""

log = structlog.get_logger()


@dataclass
class _Duty:
    do: Callable[[], None]
    every_s: float
    due_at: float


class Duties:
    """Runs each duty at its pace. A duty that fails is logged and done again at its next time."""

    def __init__(self) -> None:
        self._duties: list[_Duty] = []
        self._ended = threading.Event()
        self._thread = threading.Thread(target=self._run, name="duties", daemon=True)

    def add(self, do: Callable[[], None], *, every_s: float) -> None:
        """Have `do` called every so often, for the first time at once. Before `begin`."""
        self._duties.append(_Duty(do, every_s, due_at=0.0))

    def begin(self) -> None:
        """Start the thread."""
        self._thread.start()

    def end(self) -> None:
        """Let the running duty end and do no other."""
        self._ended.set()
        if self._thread.is_alive():
            self._thread.join()

    def _run(self) -> None:
        while not self._ended.wait(PAUSE_S):
            for duty in self._duties:
                if time.monotonic() >= duty.due_at and not self._ended.is_set():
                    _perform(duty)
                    duty.due_at = time.monotonic() + duty.every_s


def _perform(duty: _Duty) -> None:
    try:
        duty.do()
    except Exception as problem:  # noqa: BLE001 - the database may be away; the thread must go on
        log.warning("duty_failed", duty=repr(duty.do), reason=type(problem).__name__)
