"""The pace of posting, on both stores."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from sqlalchemy import Engine

from bot.storage.pace import STEP_S, SqlPace

NOW = 1_795_000_000.0


@pytest.fixture
def pace(engine: Engine) -> SqlPace:
    return SqlPace(engine, now=lambda: NOW)


def test_the_moments_of_one_channel_are_a_step_apart(engine: Engine, pace: SqlPace) -> None:
    assert pace.take("C1") == 0
    assert SqlPace(engine, now=lambda: NOW + 0.4).take("C1") == pytest.approx(STEP_S - 0.4)
    assert SqlPace(engine, now=lambda: NOW + STEP_S).take("C1") == 0
    assert pace.take("C2") == 0


def test_whoever_waits_and_dies_takes_no_moment_along(pace: SqlPace, engine: Engine) -> None:
    pace.take("C1")
    assert [pace.take("C1") for _ in range(10)] == pytest.approx([STEP_S] * 10)
    assert SqlPace(engine, now=lambda: NOW + STEP_S).take("C1") == 0


def test_a_channel_that_was_quiet_is_free_at_once(engine: Engine) -> None:
    SqlPace(engine, now=lambda: NOW).take("C1")
    assert SqlPace(engine, now=lambda: NOW + 60).take("C1") == 0


def test_replicas_never_take_the_same_moment(engine: Engine) -> None:
    paces = [SqlPace(engine, now=lambda: NOW) for _ in range(6)]
    with ThreadPoolExecutor(6) as threads:
        waits = list(threads.map(lambda pace: pace.take("C1"), paces))
    assert sorted(waits) == pytest.approx([0, *[STEP_S] * 5])
