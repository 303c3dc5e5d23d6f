"""The order in which rows are locked on PostgreSQL."""

from collections.abc import Callable, Iterable
from typing import TypeVar

Row = TypeVar("Row")


def in_lock_order(rows: Iterable[Row], key: Callable[[Row], str]) -> list[Row]:
    """Return the rows in one order everywhere: replicas that store the same would deadlock.

    SQLite needs none, for it has one writer at a time.
    """
    return sorted(rows, key=key)
