"""The durable queue and its worker, on a real SQLite file and a real PostgreSQL."""

import asyncio
import sqlite3
import threading
import time
from contextlib import closing
from pathlib import Path

import pytest

from bot.settings import Settings
from bot.turns.errors import TurnNotStored
from bot.turns.turn import Turn
from tests.bot.engine.queues import WAIT_S, Tables, started, store, turn, wait_until


def test_a_turn_stored_twice_is_answered_once(settings: Settings) -> None:
    answered: list[str] = []
    with started(settings, lambda turn: answered.append(turn.id)) as (queue, _):
        store(queue, turn("1.1"))
        store(queue, turn("1.1"))
        store(queue, turn("1.2"))
        wait_until(lambda: "1.2:T1:C1" in answered)
    assert answered == ["1.1:T1:C1", "1.2:T1:C1"]


def test_one_threads_turns_run_in_order_one_at_a_time(settings: Settings) -> None:
    running, most, order = 0, 0, []
    lock = threading.Lock()

    def answer(turn: Turn) -> None:
        nonlocal running, most
        with lock:
            running, most = running + 1, max(most, running + 1)
        time.sleep(0.05)
        with lock:
            running -= 1
            order.append(turn.id)

    with started(settings, answer) as (queue, _):
        for number in range(5):
            store(queue, turn(f"1.{number}"))
        wait_until(lambda: len(order) == 5)
    assert order == [f"1.{number}:T1:C1" for number in range(5)]
    assert most == 1


def test_a_slow_thread_does_not_hold_up_another(settings: Settings) -> None:
    release = threading.Event()
    answered: list[str] = []

    def answer(turn: Turn) -> None:
        if turn.place.thread_ts == "slow":
            release.wait(WAIT_S)
        answered.append(turn.place.thread_ts)

    with started(settings, answer) as (queue, _):
        store(queue, turn("1.1", thread="slow"))
        store(queue, turn("1.2", thread="quick"))
        wait_until(lambda: "quick" in answered)
        release.set()
        wait_until(lambda: "slow" in answered)


def test_what_was_stored_before_a_stop_is_answered_after_the_start(settings: Settings) -> None:
    answered: list[str] = []
    with started(settings, lambda _turn: time.sleep(0.2)) as (queue, _):
        store(queue, turn("1.1"))
        store(queue, turn("1.2"))
    with started(settings, lambda turn: answered.append(turn.id)):
        wait_until(lambda: "1.2:T1:C1" in answered)


def test_a_turn_that_cannot_be_stored_is_an_error_not_a_loss(settings: Settings) -> None:
    with started(settings, lambda _turn: None) as (queue, _):
        Tables(settings).execute("DROP TABLE {t}" + ("" if settings.is_one_file else " CASCADE"))
        with pytest.raises(TurnNotStored):
            store(queue, turn("1.1"))


def test_while_the_database_is_held_a_turn_is_not_stored_and_afterwards_it_is(
    tmp_path: Path,
) -> None:
    settings = Settings(ADVISOR_HOME=tmp_path, ADVISOR_DATABASE_URL="")
    answered: list[str] = []
    with started(settings, lambda turn: answered.append(turn.id)) as (queue, _):

        async def enqueue_while_held_and_after() -> None:
            with closing(sqlite3.connect(tmp_path / "data-queue.sqlite")) as holder:
                holder.execute("BEGIN EXCLUSIVE")
                with pytest.raises(TurnNotStored):
                    await queue.enqueue(turn("1.1"))
            await queue.enqueue(turn("1.1"))

        asyncio.run(enqueue_while_held_and_after())
        wait_until(lambda: answered)
    assert answered == ["1.1:T1:C1"]


def test_after_the_database_cut_all_connections_a_turn_is_stored_at_once_and_begun(
    postgres_settings: Settings,
) -> None:
    answered: list[str] = []
    with started(postgres_settings, lambda turn: answered.append(turn.id)) as (queue, _):
        store(queue, turn("1.1"))
        wait_until(lambda: answered)
        Tables(postgres_settings).execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
            "WHERE datname = current_database() AND pid <> pg_backend_pid()"
        )
        store(queue, turn("1.2"))
        wait_until(lambda: len(answered) == 2)
    assert answered == ["1.1:T1:C1", "1.2:T1:C1"]
