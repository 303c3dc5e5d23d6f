"""The pace of posting, on both stores."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from sqlalchemy import Engine

from bot.storage.pace import LONGEST_WAIT_S, STEP_S, SqlPace

NOW = 1_795_000_000.0


@pytest.fixture
def pace(engine: Engine) -> SqlPace:
    return SqlPace(engine, now=lambda: NOW)


def test_the_moments_of_one_channel_are_a_step_apart(pace: SqlPace) -> None:
    waits = [pace.reserve("C1") for _ in range(3)]
    assert waits == pytest.approx([0, STEP_S, 2 * STEP_S])
    assert pace.reserve("C2") == 0


def test_a_queue_that_is_too_long_is_not_joined_and_does_not_grow(pace: SqlPace) -> None:
    waits = [pace.reserve("C1") for _ in range(10)]
    joined = [wait for wait in waits if wait is not None]
    assert len(joined) == LONGEST_WAIT_S / STEP_S + 1
    assert max(joined) <= LONGEST_WAIT_S


def test_a_channel_that_was_quiet_is_free_at_once(engine: Engine) -> None:
    SqlPace(engine, now=lambda: NOW).reserve("C1")
    assert SqlPace(engine, now=lambda: NOW + 60).reserve("C1") == 0


def test_replicas_never_take_the_same_moment(engine: Engine) -> None:
    paces = [SqlPace(engine, now=lambda: NOW) for _ in range(6)]
    with ThreadPoolExecutor(6) as threads:
        waits = list(threads.map(lambda pace: pace.reserve("C1"), paces))
    assert sorted(wait for wait in waits if wait is not None) == pytest.approx(range(6))
