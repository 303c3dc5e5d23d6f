"""Waits for what comes in its own time."""

import time
from collections.abc import Callable
from typing import TypeVar

Found = TypeVar("Found")

TIMEOUT_S = 120.0
"""The first answer from the sources waits for the embedding model to load."""
POLL_S = 0.02


def eventually(find: Callable[[], Found | None], *, timeout_s: float = TIMEOUT_S) -> Found:
    """Return what `find` finds, as soon as it finds something; fails when time is up."""
    deadline = time.monotonic() + timeout_s
    while time.monotonic() < deadline:
        found = find()
        if found:
            return found
        time.sleep(POLL_S)
    raise AssertionError("it never came")
