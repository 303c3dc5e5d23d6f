"""Leaves long work as soon as someone presses stop."""

import threading
from collections.abc import Callable
from concurrent.futures import Future
from typing import TypeVar

Result = TypeVar("Result")

LOOK_S = 0.25
"""How long a stop may go unnoticed while work is under way."""


def unless_stopped(work: Callable[[], Result], *, stopped: Callable[[], bool]) -> Result | None:
    """Return what `work` returns; None once it is stopped, and the work ends unheard.

    Raises what `work` raises.
    """
    done: Future[Result] = Future()
    # A daemon, so that work which nobody waits for does not hold up the end of the process.
    threading.Thread(target=_run, args=(work, done), daemon=True).start()
    while True:
        try:
            return done.result(timeout=LOOK_S)
        except TimeoutError:
            if done.done():
                raise
            if stopped():
                return None


def _run(work: Callable[[], Result], done: Future[Result]) -> None:
    try:
        done.set_result(work())
    except BaseException as problem:  # noqa: BLE001 - handed to whoever waits
        done.set_exception(problem)
