"""Opens the database, SQLite or PostgreSQL, with the schema up to date."""

import time
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, create_engine, event, make_url, text
from sqlalchemy.exc import ArgumentError, OperationalError, SQLAlchemyError

from bot.database_urls import is_sqlite
from bot.postgresql import CONNECTION_TIMEOUTS
from bot.storage.errors import DatabaseUnavailable
from bot.storage.schema import bring_up_to_date

BUSY_TIMEOUT_MS = 10_000
"""How long a writer waits for another before it fails; writes here take milliseconds."""
POOL = 16
"""Connections kept once they were needed, by turns at once and the front; SQLAlchemy keeps 5, and
opens and closes the rest each time."""
_LOCKED_PAUSE_S = 0.05


def open_database(url: str) -> Engine:
    """Return an engine on a database with the schema brought up to date.

    Raises `DatabaseUnavailable` when it cannot be opened.
    """
    prepare_file(url)
    try:
        engine = _engine(url)
        bring_up_to_date(engine)
    except (SQLAlchemyError, ImportError) as problem:
        raise DatabaseUnavailable(make_url(url).render_as_string(hide_password=True)) from problem
    return engine


def fault_of(engine: Engine) -> str:
    """Return in a few words why the database does not answer, empty if it does."""
    try:
        with engine.connect() as connection:
            connection.execute(text("SELECT 1"))
    except SQLAlchemyError as problem:
        return f"does not answer ({type(problem).__name__})"
    return ""


def _engine(url: str) -> Engine:
    if is_sqlite(url):
        engine = create_engine(url, pool_size=POOL, hide_parameters=True)
        event.listen(engine, "connect", _configure_sqlite)
        return engine
    # Asked before each use, since every connection is dead after the server was restarted.
    engine = create_engine(
        url,
        pool_pre_ping=True,
        pool_size=POOL,
        hide_parameters=True,
        connect_args=dict(CONNECTION_TIMEOUTS),
    )
    event.listen(engine, "connect", _configure_postgresql)
    return engine


def prepare_file(url: str) -> None:
    """Make the folder of a SQLite file and set the file to WAL, which it then stays in."""
    try:
        parsed = make_url(url)
    except ArgumentError as problem:
        raise DatabaseUnavailable(f"“{url}”, which is no database URL,") from problem
    if parsed.get_backend_name() != "sqlite" or not parsed.database:
        return
    try:
        Path(parsed.database).parent.mkdir(parents=True, exist_ok=True)
        engine = create_engine(url)
        _switch_to_wal(engine)
        engine.dispose()
    except (OSError, SQLAlchemyError) as problem:
        raise DatabaseUnavailable(parsed.database) from problem


def _switch_to_wal(engine: Engine) -> None:
    """Set the mode, again and again while another process starts on the same file.

    SQLite fails at once here where it would wait for any other lock.
    """
    deadline = time.monotonic() + BUSY_TIMEOUT_MS / 1000
    while True:
        try:
            with engine.connect() as connection:
                connection.exec_driver_sql("PRAGMA journal_mode=WAL")
        except OperationalError as problem:
            if "locked" not in str(problem.orig) or time.monotonic() > deadline:
                raise
            time.sleep(_LOCKED_PAUSE_S)
        else:
            return


def _configure_sqlite(connection: Any, _record: Any) -> None:
    cursor = connection.cursor()
    cursor.execute(f"PRAGMA busy_timeout={BUSY_TIMEOUT_MS}")
    cursor.execute("PRAGMA synchronous=NORMAL")
    cursor.close()


def _configure_postgresql(connection: Any, _record: Any) -> None:
    """Have times without a zone mean UTC, whatever the server's own zone is."""
    connection.execute("SET TIME ZONE 'UTC'")
    connection.commit()
