"""Waits for the database: an acknowledged turn must be answered, however long that is away."""

from collections.abc import Callable
from itertools import chain, repeat
from typing import TypeVar

import structlog

from bot.turns.errors import StoreUnavailable

WAIT_FOR_STORE_S = (0.5, 1.0, 2.0, 5.0, 10.0)
"""Pauses while the database is locked, full or away; the last is repeated for as long as it is."""

Done = TypeVar("Done")

log = structlog.get_logger()


def waiting_for_store(act: Callable[[], Done], *, pause: Callable[[float], object]) -> Done:
    """Act as soon as the database can be used."""
    pauses = chain(WAIT_FOR_STORE_S, repeat(WAIT_FOR_STORE_S[-1]))
    while True:
        try:
            return act()
        except StoreUnavailable:
            pause_s = next(pauses)
            log.warning("store_unavailable", retry_in_s=pause_s)
            pause(pause_s)
