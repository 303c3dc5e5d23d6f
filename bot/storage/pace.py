"""How fast each channel is posted to, shared by all replicas through the database."""

import time
from collections.abc import Callable

from sqlalchemy import Engine, text
from sqlalchemy.orm import Session

from bot.storage.errors import unavailable_told

STEP_S = 1.0
"""Slack takes about one message a second in each channel."""

TAKE = text(
    "INSERT INTO paces (channel, next_at) VALUES (:channel, :now + :step) "
    "ON CONFLICT (channel) DO UPDATE SET next_at = :now + :step "
    "WHERE paces.next_at <= :now RETURNING next_at"
)
NEXT = text("SELECT next_at FROM paces WHERE channel = :channel")


class SqlPace:
    """The `Pace` on SQLite or PostgreSQL: replicas never take the same moment.

    Moments are `step_s` apart. None is given before it has come: whoever dies while it waits
    would take it along, and each turn that is tried again would wait longer than the last time.
    """

    def __init__(
        self,
        engine: Engine,
        *,
        step_s: float = STEP_S,
        now: Callable[[], float] = time.time,
    ) -> None:
        self._engine = engine
        self._step_s = step_s
        self._now = now

    def take(self, key: str) -> float:
        """Take the moment of a channel or limit if it has come; else return seconds until then."""
        now = self._now()
        moment = {"channel": key, "now": now, "step": self._step_s}
        with unavailable_told(), Session(self._engine) as session, session.begin():
            if session.scalar(TAKE, moment) is not None:
                return 0.0
            return max(0.0, float(session.execute(NEXT, moment).scalar_one()) - now)
