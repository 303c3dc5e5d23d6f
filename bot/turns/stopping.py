"""Leaves long work as soon as someone presses stop."""

from collections.abc import Callable
from typing import TypeVar

from knowledge.background import begun

Result = TypeVar("Result")

LOOK_S = 0.25
"""How long a stop may go unnoticed while work is under way."""


def unless_stopped(work: Callable[[], Result], *, stopped: Callable[[], bool]) -> Result | None:
    """Return what `work` returns; None once it is stopped, and the work ends unheard.

    Raises what `work` raises.
    """
    done = begun(work)
    while True:
        try:
            return done.result(timeout=LOOK_S)
        except TimeoutError:
            if done.done():
                raise
            if stopped():
                return None
