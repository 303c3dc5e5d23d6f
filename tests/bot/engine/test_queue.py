"""The durable queue and its worker, on a real SQLite file and a real PostgreSQL."""

import asyncio
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime

import pytest
from sqlalchemy import create_engine, text

from bot.engine.queue import DurableQueue
from bot.engine.worker import Worker
from bot.settings import Settings
from bot.storage.database import prepare_file
from bot.turns.errors import TurnNotStored
from bot.turns.turn import MessageTurn, Place, Turn
from tests.fakes.answerer import CallingAnswerer

WAIT_S = 10.0


def turn(ts: str, *, thread: str = "1.0") -> MessageTurn:
    place = Place(team_id="T1", channel_id="C1", thread_ts=thread)
    at = datetime(2026, 11, 22, tzinfo=UTC)
    return MessageTurn(id=f"{ts}:T1:C1", place=place, user_id="U1", at=at, ts=ts, text="hello")


@contextmanager
def started(settings: Settings, answer: Callable[[Turn], object]) -> Iterator[DurableQueue]:
    """A queue with a worker on it."""
    prepare_file(settings.queue_url)
    answerer = CallingAnswerer(answer)
    worker = Worker(settings.queue_url, replica="test", workers=4, answerer=answerer)
    queue = DurableQueue(settings.queue_url)
    worker.start()
    yield queue
    queue.close()
    worker.stop(wait_s=2)


def store(queue: DurableQueue, turn: MessageTurn) -> None:
    asyncio.run(queue.enqueue(turn))


def wait_until(condition: Callable[[], bool]) -> None:
    deadline = time.monotonic() + WAIT_S
    while not condition():
        assert time.monotonic() < deadline
        time.sleep(0.02)


def test_a_turn_stored_twice_is_answered_once(settings: Settings) -> None:
    answered: list[str] = []
    with started(settings, lambda turn: answered.append(turn.id)) as queue:
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

    with started(settings, answer) as queue:
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

    with started(settings, answer) as queue:
        store(queue, turn("1.1", thread="slow"))
        store(queue, turn("1.2", thread="quick"))
        wait_until(lambda: "quick" in answered)
        release.set()
        wait_until(lambda: "slow" in answered)


def test_what_was_stored_before_a_stop_is_answered_after_the_start(settings: Settings) -> None:
    answered: list[str] = []
    with started(settings, lambda _turn: time.sleep(0.2)) as queue:
        store(queue, turn("1.1"))
        store(queue, turn("1.2"))
    with started(settings, lambda turn: answered.append(turn.id)):
        wait_until(lambda: "1.2:T1:C1" in answered)


def test_a_turn_that_cannot_be_stored_is_an_error_not_a_loss(settings: Settings) -> None:
    with started(settings, lambda _turn: None) as queue:
        drop_table(settings, "workflow_status")
        with pytest.raises(TurnNotStored):
            store(queue, turn("1.1"))


def drop_table(settings: Settings, name: str) -> None:
    schema = "" if settings.is_one_file else "dbos."
    engine = create_engine(settings.queue_url)
    with engine.begin() as connection:
        connection.execute(
            text(f"DROP TABLE {schema}{name} CASCADE" if schema else f"DROP TABLE {name}")
        )
    engine.dispose()
