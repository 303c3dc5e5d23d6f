"""Where people pressed stop, in SQL."""

from datetime import UTC, datetime

from sqlalchemy import Engine
from sqlalchemy.orm import Session

from bot.storage.errors import unavailable_told
from bot.storage.tables import StopRow
from bot.turns.turn import Place, Turn


class SqlStops:
    """The `Stops` on SQLite or PostgreSQL."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def stop(self, place: Place, at: datetime) -> None:
        """Note that the turns in `place` from before `at` are to send nothing more."""
        with unavailable_told(), Session(self._engine) as session, session.begin():
            session.merge(StopRow(**place.model_dump(), stopped_at=_naive(at)))

    def stopped(self, turn: Turn) -> bool:
        """Say whether someone pressed stop in the turn's place since the turn came."""
        place = turn.place
        key = (place.enterprise_id, place.team_id, place.channel_id, place.thread_ts)
        with unavailable_told(), Session(self._engine) as session:
            row = session.get(StopRow, key)
            return row is not None and row.stopped_at > _naive(turn.at)


def _naive(at: datetime) -> datetime:
    """Return the time as the column holds it: in UTC, without saying so."""
    return at.astimezone(UTC).replace(tzinfo=None)
