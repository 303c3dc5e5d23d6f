"""Deletes what people wrote and what was answered, once nobody has touched it for long."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import structlog
from sqlalchemy import ColumnElement, Engine, delete, select

from bot.storage.tables import (
    Base,
    BeginningRow,
    ConversationRow,
    FeedbackRow,
    OutboxRow,
    PaceRow,
    SpendingRow,
    StopRow,
    TurnRow,
    WeightsRow,
)

EVERY_S = 3600.0

log = structlog.get_logger()


class Retention:
    """A duty: deletes rows older than `keep`.

    A conversation goes as a whole, with the assessment that it holds, when nothing was said in it
    for that long: its record is what people told of their project, and an assessment without it
    could not be explained. What was sent goes with its turn, so that no late delivery finds the
    turn and not its messages. Weights are a person's setting and go when they were set that long
    ago. A team's documents stay until they are removed by hand. `keep` must be longer than Slack
    sends an event again.
    """

    def __init__(
        self, engine: Engine, keep: timedelta, *, now: Callable[[], datetime] | None = None
    ) -> None:
        self._engine = engine
        self._keep = keep
        self._now = now or (lambda: datetime.now(UTC))

    def __call__(self) -> None:
        """Delete, all in one transaction."""
        with self._engine.begin() as connection:
            gone = {
                table.__tablename__: connection.execute(delete(table).where(old)).rowcount
                for table, old in _old(self._now() - self._keep)
            }
        if any(gone.values()):
            log.info("rows_deleted", **gone)


def _old(before: datetime) -> tuple[tuple[type[Base], ColumnElement[bool]], ...]:
    """Return which rows of each table are older; what hangs on others comes before them."""
    old_turns = select(TurnRow.id).where(TurnRow.applied_at < before)
    return (
        (OutboxRow, OutboxRow.turn_id.in_(old_turns)),
        (TurnRow, TurnRow.applied_at < before),
        (BeginningRow, BeginningRow.begun_at < before),
        (ConversationRow, ConversationRow.updated_at < before),
        (FeedbackRow, FeedbackRow.given_at < before),
        (StopRow, StopRow.stopped_at < before),
        (WeightsRow, WeightsRow.set_at < before),
        (PaceRow, PaceRow.next_at < before.timestamp()),
        (SpendingRow, SpendingRow.day < before.date()),
    )
