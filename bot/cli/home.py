"""One bot a home: two on one SQLite file would take up each other's turns as their own."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

from bot.storage.errors import DatabaseUnavailable


class HomeInUse(Exception):
    """Another bot runs on this home."""


@contextmanager
def sole_use(home: Path) -> Iterator[None]:
    """Hold the home while the context lasts; the lock goes with the process, however it ends.

    Raises `HomeInUse`, or `DatabaseUnavailable` where the home cannot be written.
    """
    try:
        home.mkdir(parents=True, exist_ok=True)
        lock = FileLock(home / "bot.lock").acquire(timeout=0)
    except Timeout as problem:
        raise HomeInUse(home) from problem
    except OSError as problem:
        raise DatabaseUnavailable(str(home)) from problem
    with lock:
        yield
