"""Errors of storage.

StorageError
└── DatabaseUnavailable
"""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import InterfaceError, InternalError, OperationalError
from sqlalchemy.exc import TimeoutError as PoolExhausted

from bot.turns.errors import StoreUnavailable

UNAVAILABLE = (OperationalError, InterfaceError, InternalError, PoolExhausted)
"""Locked, full, read-only (an internal error on PostgreSQL), cut off, or out of connections."""


class StorageError(Exception):
    """Anything that keeps the bot from its records."""


class DatabaseUnavailable(StorageError):
    """The database cannot be opened. `location` is its path or URL without the password."""

    def __init__(self, location: str) -> None:
        super().__init__(
            f"the database {location} cannot be opened; check that the folder exists, can be "
            "written and has space (ADVISOR_HOME), or that ADVISOR_DATABASE_URL is right"
        )
        self.location = location


@contextmanager
def unavailable_told() -> Iterator[None]:
    """Translate a locked, full, read-only or absent database for the turns, who can wait for it."""
    try:
        yield
    except UNAVAILABLE as problem:
        raise StoreUnavailable(type(problem).__name__) from problem
