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
    """The `Pace` on SQLite or PostgreSQL, in one statement: replicas never take the same moment.

    Moments are `step_s` apart; one that is more than `longest_s` away is not given.
    """

    def __init__(
        self,
        engine: Engine,
        *,
        step_s: float = STEP_S,
        longest_s: float = LONGEST_WAIT_S,
        now: Callable[[], float] = time.time,
    ) -> None:
        self._engine = engine
        self._step_s = step_s
        self._longest_s = longest_s
        self._now = now

    def reserve(self, key: str) -> float | None:
        """Take the next free moment of a channel or limit; return how many seconds away it is."""
        now = self._now()
        moment = {"channel": key, "now": now, "step": self._step_s, "longest": self._longest_s}
        with unavailable_told(), Session(self._engine) as session, session.begin():
            next_at = session.scalar(RESERVE, moment)
        return None if next_at is None else max(0.0, next_at - self._step_s - now)
