"""A turn is begun when it was stored, not when the queue is next looked at anyway."""

import time

import pytest

from bot.engine import worker
from bot.engine.queue import DurableQueue
from bot.settings import Settings
from bot.turns.turn import Turn
from tests.bot.engine.queues import WAIT_S, started, store, turn, wait_until

NEVER_S = 10 * WAIT_S


@pytest.fixture(autouse=True)
def no_looks_without_a_ring(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(worker, "POLL_S", NEVER_S)


def test_a_stored_turn_is_begun_at_once(settings: Settings) -> None:
    answered: list[str] = []
    with started(settings, lambda turn: answered.append(turn.id)) as (queue, _):
        time.sleep(1.5)  # past the look that every start brings
        store(queue, turn("1.1"))
        wait_until(lambda: answered)


def test_what_another_process_stored_is_begun_at_once(settings: Settings) -> None:
    if settings.is_one_file:
        pytest.skip("on SQLite no other process stores")
    answered: list[str] = []
    with started(settings, lambda turn: answered.append(turn.id)):
        time.sleep(1.5)
        elsewhere = DurableQueue(settings.queue_url)
        store(elsewhere, turn("1.1"))
        elsewhere.close()
        wait_until(lambda: answered)


def test_a_thread_goes_on_as_soon_as_its_turn_has_ended(settings: Settings) -> None:
    answered: list[str] = []

    def answer(turn: Turn) -> None:
        time.sleep(1.5)  # longer than a ring is heeded
        answered.append(turn.id)

    with started(settings, answer) as (queue, _):
        store(queue, turn("1.1"), turn("1.2"))
        wait_until(lambda: len(answered) == 2)
