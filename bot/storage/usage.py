"""How many turns people had, in SQL."""

from datetime import datetime

from sqlalchemy import Engine, case, func, select
from sqlalchemy.orm import Session

from bot.storage.errors import unavailable_told
from bot.storage.tables import TurnRow
from bot.turns.turn import Turn


class SqlUsage:
    """The `Usage` on SQLite or PostgreSQL; counts over all replicas."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def since(self, turn: Turn, at: datetime) -> tuple[int, int]:
        """Return how many turns the turn's person, and its workspace, had since then."""
        by_person = func.count(case((TurnRow.user_id == turn.user_id, 1)))
        counted = select(by_person, func.count()).where(
            TurnRow.enterprise_id == turn.place.enterprise_id,
            TurnRow.team_id == turn.place.team_id,
            TurnRow.applied_at > at,
        )
        with unavailable_told(), Session(self._engine) as session:
            person, workspace = session.execute(counted).one()
        return person, workspace
