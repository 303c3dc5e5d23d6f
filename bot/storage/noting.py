"""Notes where the bot takes part, all places of one call in one statement: a mention waits for it.

Past the ORM, whose unit of work took most of an acknowledgement's time.
"""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime

from sqlalchemy import Engine, text

from bot.lock_order import in_lock_order
from bot.storage.inserts import insert_into
from bot.storage.tables import ConversationRow
from bot.turns.turn import Place

Note = Callable[[Sequence[Place]], None]
"""Makes a conversation without a record in each place that has none."""

_NOTE = text(
    "INSERT INTO conversations (enterprise_id, team_id, channel_id, thread_ts, updated_at) "
    "SELECT *, CAST(:at AS timestamp) FROM unnest(CAST(:enterprises AS text[]), "
    "CAST(:teams AS text[]), CAST(:channels AS text[]), CAST(:threads AS text[])) "
    "ON CONFLICT DO NOTHING"
)


def note_in(engine: Engine) -> Note:
    """Return how places are noted in this database."""
    is_postgresql = engine.dialect.name == "postgresql"
    return _in_postgresql(engine) if is_postgresql else _in_sqlite(engine)


def _in_postgresql(engine: Engine) -> Note:
    immediate = engine.execution_options(isolation_level="AUTOCOMMIT")

    def note(places: Sequence[Place]) -> None:
        noted = in_lock_order(places, Place.key)
        with immediate.connect() as connection:
            connection.execute(
                _NOTE,
                {
                    "at": datetime.now(UTC).replace(tzinfo=None),
                    "enterprises": [place.enterprise_id for place in noted],
                    "teams": [place.team_id for place in noted],
                    "channels": [place.channel_id for place in noted],
                    "threads": [place.thread_ts for place in noted],
                },
            )

    return note


def _in_sqlite(engine: Engine) -> Note:
    statement = insert_into(ConversationRow, engine).on_conflict_do_nothing()

    def note(places: Sequence[Place]) -> None:
        now = datetime.now(UTC)
        with engine.begin() as connection:
            connection.execute(
                statement, [{**place.model_dump(), "updated_at": now} for place in places]
            )

    return note
