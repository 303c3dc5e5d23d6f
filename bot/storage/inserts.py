"""Inserts that leave alone, or change, a row that exists: each database has its own."""

from collections.abc import Callable, Mapping

from sqlalchemy import Engine
from sqlalchemy.dialects import postgresql, sqlite

from bot.storage.tables import Base

Insert = sqlite.Insert | postgresql.Insert

_INSERTS: Mapping[str, Callable[[type[Base]], Insert]] = {
    "sqlite": sqlite.insert,
    "postgresql": postgresql.insert,
}


def insert_into(table: type[Base], engine: Engine) -> Insert:
    """Return an insert that has `on_conflict_do_nothing` and `on_conflict_do_update`."""
    return _INSERTS[engine.dialect.name](table)
