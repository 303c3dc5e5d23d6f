"""How turns are stored on the queue, all of one call in one transaction."""

from collections.abc import Callable, Mapping, Sequence
from operator import attrgetter

from dbos import DBOSClient, DBOSPortableJSONSerializer
from sqlalchemy import Engine, create_engine, text
from sqlalchemy.exc import DBAPIError

from bot.database_urls import is_sqlite
from bot.engine.work import APPLICATION, QUEUE, WORKFLOW, options
from bot.lock_order import in_lock_order
from bot.postgresql import CONNECTION_TIMEOUTS, SILENCE_TIMEOUT_S
from bot.turns.turn import Turn

THREADS = 1
"""SQLite has one writer at a time; on PostgreSQL a second one made batches smaller, and slower."""
_STORING = {**CONNECTION_TIMEOUTS, "options": f"-c statement_timeout={1000 * SILENCE_TIMEOUT_S}"}

STORED = "advisor_turns_stored"
"""The channel on which PostgreSQL tells the workers, once the turns are safe."""

_STORE = text(
    "SELECT count(dbos.enqueue_workflow(:workflow, :queue, ARRAY[turn], workflow_id => id, "
    "queue_partition_key => place, application_name => :application)), "
    "(SELECT pg_notify(:told, '')) "
    "FROM unnest(CAST(:ids AS text[]), CAST(:places AS text[]), CAST(:turns AS json[])) "
    "AS stored (id, place, turn)"
)

Store = Callable[[Sequence[Turn]], None]
"""Stores turns; one that is stored already changes nothing."""


def storing_engine(url: str) -> Engine:
    """Return an engine that fails at once where the database is away: by not acknowledging."""
    kept = {"pool_size": THREADS, "max_overflow": 0, "hide_parameters": True}
    if is_sqlite(url):
        return create_engine(url, **kept)
    return create_engine(url, connect_args=_STORING, isolation_level="AUTOCOMMIT", **kept)


def store_in(engine: Engine) -> Store:
    """Return how turns are stored in this database."""
    is_postgresql = engine.dialect.name == "postgresql"
    return _in_postgresql(engine) if is_postgresql else _in_sqlite(engine)


def _in_postgresql(engine: Engine) -> Store:
    """Store by the engine's own SQL function: one statement, however many turns.

    Its client takes two statements a turn, and a quarter of a millisecond of ours.
    """
    fixed = {"workflow": WORKFLOW, "queue": QUEUE, "application": APPLICATION, "told": STORED}

    def store(turns: Sequence[Turn]) -> None:
        stored = in_lock_order(turns, attrgetter("id"))
        values = {
            **fixed,
            "ids": [turn.id for turn in stored],
            "places": [turn.place.key() for turn in stored],
            "turns": [turn.model_dump_json() for turn in stored],
        }
        try:
            _execute(engine, values)
        except DBAPIError as problem:
            # All connections are dead after a restart of the server. To ask each whether it lives
            # would take a fifth of the time; to store again changes nothing.
            if not problem.connection_invalidated:
                raise
            _execute(engine, values)

    return store


def _execute(engine: Engine, values: Mapping[str, object]) -> None:
    with engine.connect() as connection:
        connection.execute(_STORE, values)


def _in_sqlite(engine: Engine) -> Store:
    client = DBOSClient(
        system_database_engine=engine,
        serializer=DBOSPortableJSONSerializer(),
        application_name=APPLICATION,
        lazy=True,
    )

    def store(turns: Sequence[Turn]) -> None:
        with engine.begin() as connection:
            for turn in turns:
                how = options(turn.place.key(), workflow_id=turn.id)
                client.enqueue_in_transaction(connection, how, turn.model_dump(mode="json"))

    return store
