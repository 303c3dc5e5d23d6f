"""Shows that this replica lives, and tells whether another one does.

On PostgreSQL each worker holds a session lock on its name, which ends with its connection: at once
when the process dies, and after `SILENCE_S` when it is stopped or cut off, since the server ends a
session that lies idle for so long. Locks need a session of their own: no transaction pooler.
"""

import hashlib
import time
from contextlib import suppress
from typing import Protocol

import psycopg
from sqlalchemy import make_url

from bot.database_urls import for_psycopg, is_sqlite
from bot.engine.errors import EngineUnavailable, ReplicaInUse
from bot.postgresql import CONNECTION_TIMEOUTS

SILENCE_S = 8
"""A replica that says nothing for so long counts as dead; it says something every second."""
PATIENCE_S = 20.0
"""How long a start waits for its own name: the session of a lost machine ends in that time."""
RETRY_S = 0.5


class Presence(Protocol):
    """One replica among others."""

    def begin(self) -> None:
        """Take this replica's name.

        Raises `ReplicaInUse` if another process keeps it, `EngineUnavailable` if the database is
        away.
        """
        ...

    def beat(self) -> bool:
        """Say that this replica lives; False if it lost its name and could not get it back."""
        ...

    def is_dead(self, other: str) -> bool:
        """Say whether nobody holds the other replica's name now."""
        ...

    def end(self) -> None:
        """Give the name up."""
        ...


def presence_of(url: str, replica: str) -> Presence:
    """Return the presence that fits the database."""
    return SolePresence() if is_sqlite(url) else PostgresPresence(for_psycopg(url), replica)


class SolePresence:
    """The only process on its database: every other name is one it had earlier."""

    def begin(self) -> None:
        """Nothing to take."""

    def beat(self) -> bool:
        """Live."""
        return True

    def is_dead(self, other: str) -> bool:  # noqa: ARG002 - as the protocol has it
        """No other lives."""
        return True

    def end(self) -> None:
        """Nothing to give up."""


class PostgresPresence:
    """A session lock on the replica's name. Used by one thread at a time."""

    def __init__(self, url: str, replica: str, *, patience_s: float = PATIENCE_S) -> None:
        self._url = url
        self._replica = replica
        self._patience_s = patience_s
        self._session: psycopg.Connection | None = None

    def begin(self) -> None:
        """Take the name, waiting for one that a dead session still keeps."""
        deadline = time.monotonic() + self._patience_s
        try:
            while not self._hold():
                if time.monotonic() > deadline:
                    raise ReplicaInUse(self._replica)
                time.sleep(RETRY_S)
        except psycopg.Error as problem:
            location = make_url(self._url).render_as_string(hide_password=True)
            raise EngineUnavailable(location) from problem

    def beat(self) -> bool:
        """Keep the session awake, or take the name again on a new one."""
        try:
            if self._session is not None:
                self._session.execute("SELECT 1")
                return True
        except psycopg.Error:
            self.end()
        return self._hold()

    def is_dead(self, other: str) -> bool:
        """Try the other's lock and give it back at once."""
        if self._session is None or not _lock(self._session, other):
            return False
        self._session.execute("SELECT pg_advisory_unlock(%s)", (_key(other),))
        return True

    def end(self) -> None:
        """Close the session, and with it the lock."""
        if self._session is not None:
            with suppress(psycopg.Error):
                self._session.close()
        self._session = None

    def _hold(self) -> bool:
        self._session = psycopg.connect(self._url, autocommit=True, **CONNECTION_TIMEOUTS)
        self._session.execute(f"SET idle_session_timeout = '{SILENCE_S}s'")
        held = _lock(self._session, self._replica)
        if not held:
            self.end()
        return held


def _lock(session: psycopg.Connection, name: str) -> bool:
    row = session.execute("SELECT pg_try_advisory_lock(%s)", (_key(name),)).fetchone()
    return bool(row and row[0])


def _key(name: str) -> int:
    digest = hashlib.sha256(f"advisor-bot replica {name}".encode()).digest()
    return int.from_bytes(digest[:8], signed=True)
