"""Work that goes on beside whoever waits for it, and holds up nothing else."""

import threading
from collections.abc import Callable
from concurrent.futures import Future
from contextvars import copy_context
from typing import TypeVar

Result = TypeVar("Result")


def begun(work: Callable[[], Result]) -> Future[Result]:
    """Begin `work` in a thread of its own; what it returns or raises is the future's.

    The thread is a daemon: work that nobody waits for does not hold up the end of the process. It
    has the caller's context, such as the turn's id that log lines carry.
    """
    done: Future[Result] = Future()

    def run() -> None:
        try:
            done.set_result(work())
        except BaseException as problem:  # noqa: BLE001 - handed to whoever waits
            done.set_exception(problem)

    threading.Thread(target=copy_context().run, args=(run,), daemon=True).start()
    return done
