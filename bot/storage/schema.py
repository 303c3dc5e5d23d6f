"""Brings the schema up to date at start, one process at a time."""

from pathlib import Path

import structlog
from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine

SCRIPTS = str(Path(__file__).parent / "migrations")
LOCK_KEY = 4_708_221_935
"""Any number that nothing else in the database locks; every replica must agree on it."""

log = structlog.get_logger()


def bring_up_to_date(engine: Engine, *, revision: str = "head") -> None:
    """Apply what is missing up to `revision`, all in one transaction that holds a lock.

    A schema that a newer release has taken further is left alone: revisions only add, so this
    release runs on it, as it must while an upgrade is rolled out or taken back.
    """
    with engine.begin() as connection:
        _lock(connection)
        applied = MigrationContext.configure(connection).get_current_revision()
        known = {script.revision for script in ScriptDirectory(SCRIPTS).walk_revisions()}
        if applied is not None and applied not in known:
            log.warning("schema_is_newer", revision=applied)
            return
        command.upgrade(_config(connection), revision)


def _lock(connection: Connection) -> None:
    """Take the lock, which ends with the transaction, however that ends."""
    if connection.dialect.name == "sqlite":  # the lock of a writer, and DDL inside the transaction
        connection.exec_driver_sql("BEGIN IMMEDIATE")
    else:
        connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({LOCK_KEY})")


def _config(connection: Connection) -> Config:
    config = Config()
    config.set_main_option("script_location", SCRIPTS)
    config.attributes["connection"] = connection
    return config
