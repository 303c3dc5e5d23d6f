"""Errors of storage.

StorageError
└── DatabaseUnavailable
"""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import OperationalError

from bot.turns.errors import StoreUnavailable


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
    """Translate a locked, full or absent database for the turns, who can wait for it."""
    try:
        yield
    except OperationalError as problem:
        raise StoreUnavailable(type(problem.orig).__name__) from problem
