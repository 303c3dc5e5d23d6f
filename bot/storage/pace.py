"""How fast each channel is posted to, shared by all replicas through the database."""

import time
from collections.abc import Callable

from sqlalchemy import Engine, text
from sqlalchemy.orm import Session

from bot.storage.errors import unavailable_told

STEP_S = 1.0
"""Slack takes about one message a second in each channel."""
LONGEST_WAIT_S = 5.0
"""A longer queue is not joined, so that a busy channel does not hold up the others' workers."""

RESERVE = text(
    "INSERT INTO paces (channel, next_at) VALUES (:channel, :now + :step) "
    "ON CONFLICT (channel) DO UPDATE SET next_at = :step + "
    "CASE WHEN paces.next_at > :now THEN paces.next_at ELSE :now END "
    "WHERE paces.next_at <= :now + :longest RETURNING next_at"
)


class SqlPace:
    """The `Pace` on SQLite or PostgreSQL, in one statement: replicas never take the same moment."""

    def __init__(self, engine: Engine, *, now: Callable[[], float] = time.time) -> None:
        self._engine = engine
        self._now = now

    def reserve(self, channel: str) -> float | None:
        """Take the channel's next free moment; return how many seconds away it is."""
        now = self._now()
        moment = {"channel": channel, "now": now, "step": STEP_S, "longest": LONGEST_WAIT_S}
        with unavailable_told(), Session(self._engine) as session, session.begin():
            next_at = session.scalar(RESERVE, moment)
        return None if next_at is None else max(0.0, next_at - STEP_S - now)
