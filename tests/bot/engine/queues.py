"""A queue with a worker on it, and its rows as only a crash would leave them."""

import asyncio
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from sqlalchemy import create_engine, text

from bot.engine.queue import DurableQueue
from bot.engine.worker import Worker, make_tables
from bot.settings import Settings
from bot.storage.database import prepare_file
from bot.turns.turn import MessageTurn, Place, Turn
from tests.fakes.answerer import CallingAnswerer

WAIT_S = 20.0
REPLICA = "test"


@dataclass(frozen=True)
class Tables:
    """The engine's own tables."""

    settings: Settings

    def execute(self, statement: str, **values: object) -> list[tuple[object, ...]]:
        """Run a statement in which {t} stands for the table of turns, {i} for that of inputs."""
        schema = "" if self.settings.is_one_file else "dbos."
        names = {"t": f"{schema}workflow_status", "i": f"{schema}workflow_input"}
        engine = create_engine(self.settings.queue_url)
        try:
            with engine.begin() as connection:
                result = connection.execute(text(statement.format(**names)), values)
                return [tuple(row) for row in result] if result.returns_rows else []
        finally:
            engine.dispose()


@contextmanager
def filled(settings: Settings, *turns: Turn) -> Iterator[Tables]:
    """A queue that holds these turns and has no worker."""
    prepare_file(settings.queue_url)
    make_tables(settings.queue_url)
    queue = DurableQueue(settings.queue_url)
    store(queue, *turns)
    queue.close()
    yield Tables(settings)


@contextmanager
def started(  # noqa: PLR0913 - each is a setting of its own
    settings: Settings,
    answer: Callable[[Turn], object],
    *,
    put_off_s: tuple[int, ...] = (1, 1),
    keep: timedelta = timedelta(days=1),
    give_way: Callable[[], object] = lambda: None,
    gives_up: Callable[[Turn], object] = lambda _turn: True,
) -> Iterator[tuple[DurableQueue, CallingAnswerer]]:
    """A queue with a worker on it."""
    prepare_file(settings.queue_url)
    answerer = CallingAnswerer(answer, gives_up=gives_up)
    worker = Worker(
        settings.queue_url,
        replica=REPLICA,
        workers=4,
        answerer=answerer,
        put_off_s=put_off_s,
        keep=keep,
        give_way=give_way,
    )
    queue = DurableQueue(settings.queue_url, stored=worker.wake)
    worker.start()
    try:
        yield queue, answerer
    finally:
        queue.close()
        worker.stop(wait_s=2)


def turn(ts: str, *, thread: str = "1.0") -> MessageTurn:
    """Return a message in a thread."""
    place = Place(team_id="T1", channel_id="C1", thread_ts=thread)
    at = datetime(2026, 11, 22, tzinfo=UTC)
    return MessageTurn(id=f"{ts}:T1:C1", place=place, user_id="U1", at=at, ts=ts, text="hello")


def store(queue: DurableQueue, *turns: Turn) -> None:
    """Store the turns one after the other."""

    async def enqueue() -> None:
        for each in turns:
            await queue.enqueue(each)

    asyncio.run(enqueue())


def wait_until(condition: Callable[[], object]) -> None:
    """Wait, and fail if it never comes true."""
    deadline = time.monotonic() + WAIT_S
    while not condition():
        assert time.monotonic() < deadline
        time.sleep(0.02)
