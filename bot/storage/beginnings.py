"""Which turns have begun and not ended, in SQL: one statement at each end of a turn."""

from datetime import UTC, datetime

from sqlalchemy import Engine, delete

from bot.storage.errors import unavailable_told
from bot.storage.inserts import insert_into
from bot.storage.tables import BeginningRow


class SqlBeginnings:
    """The `Beginnings` on SQLite or PostgreSQL. Safe to use from several threads."""

    def __init__(self, engine: Engine) -> None:
        # Each is one statement, which commits by itself: two round trips less on PostgreSQL.
        self._engine = engine.execution_options(isolation_level="AUTOCOMMIT")
        note = insert_into(BeginningRow, engine)
        self._begin = note.on_conflict_do_nothing().returning(BeginningRow.turn_id)
        self._begin_again = note.on_conflict_do_update(
            index_elements=[BeginningRow.turn_id],
            set_={"times": BeginningRow.times + 1, "begun_at": note.excluded.begun_at},
        ).returning(BeginningRow.times)

    def begin(self, turn_id: str) -> bool:
        """Note that the turn begins; False, and nothing noted, if it did before without an end."""
        with unavailable_told(), self._engine.connect() as connection:
            return connection.execute(self._begin, _row(turn_id)).first() is not None

    def begin_again(self, turn_id: str) -> int:
        """Note that the turn begins; return how often it has without an end, this time too."""
        with unavailable_told(), self._engine.connect() as connection:
            return connection.execute(self._begin_again, _row(turn_id)).scalar_one()

    def end(self, turn_id: str) -> None:
        """Take back what was noted of the turn."""
        gone = delete(BeginningRow).where(BeginningRow.turn_id == turn_id)
        with unavailable_told(), self._engine.connect() as connection:
            connection.execute(gone)


def _row(turn_id: str) -> dict[str, object]:
    return {"turn_id": turn_id, "times": 1, "begun_at": datetime.now(UTC)}
