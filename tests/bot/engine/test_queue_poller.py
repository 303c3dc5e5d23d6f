"""A turn is begun when it was stored, not when the queue is next polled anyway."""

import threading

import pytest

from bot.engine import worker
from bot.engine.poll_timer import PollTimer
from bot.engine.queue import DurableQueue
from bot.settings import Settings
from bot.turns.turn import Turn
from tests.bot.engine.queues import WAIT_S, started, store, turn, wait_until

NEVER_S = 10 * WAIT_S


class WatchedTimer(PollTimer):
    """Knows whether the queue was polled whenever it was woken, and is not before the next time."""

    latest: "WatchedTimer"

    def __init__(self) -> None:
        super().__init__()
        self._wakes = 0
        self._pausing = False
        WatchedTimer.latest = self

    def wake(self, *, after_s: float = 0.0) -> None:
        with self._changed:
            super().wake(after_s=after_s)
            self._wakes += 1

    def wait(self, timeout: float) -> bool:
        with self._changed:
            self._pausing = True
            try:
                return super().wait(timeout)
            finally:
                self._pausing = False

    def is_silent(self, *, wakes: int) -> bool:
        """Say whether it was woken so often at least, and now there is a pause without an end."""
        with self._changed:
            far = self._clock() + NEVER_S / 2
            return self._wakes >= wakes and self._pausing and self._next_poll > far


@pytest.fixture(autouse=True)
def no_polls_unless_woken(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(worker, "POLL_S", NEVER_S)
    monkeypatch.setattr(worker, "PollTimer", WatchedTimer)


def wait_until_silent(settings: Settings) -> None:
    """Wait for the poll that every start brings, and that for what other processes stored."""
    wakes = 1 if settings.is_one_file else 2
    wait_until(lambda: WatchedTimer.latest.is_silent(wakes=wakes))


def test_a_stored_turn_is_begun_at_once(settings: Settings) -> None:
    answered: list[str] = []
    with started(settings, lambda turn: answered.append(turn.id)) as (queue, _):
        wait_until_silent(settings)
        store(queue, turn("1.1"))
        wait_until(lambda: answered)


def test_what_another_process_stored_is_begun_at_once(settings: Settings) -> None:
    if settings.is_one_file:
        pytest.skip("on SQLite no other process stores")
    answered: list[str] = []
    with started(settings, lambda turn: answered.append(turn.id)):
        wait_until_silent(settings)
        elsewhere = DurableQueue(settings.queue_url)
        store(elsewhere, turn("1.1"))
        elsewhere.close()
        wait_until(lambda: answered)


def test_a_thread_goes_on_as_soon_as_its_turn_has_ended(settings: Settings) -> None:
    answered: list[str] = []
    both_stored = threading.Event()

    def answer(turn: Turn) -> None:
        assert both_stored.wait(WAIT_S)
        wait_until_silent(settings)  # so that nothing but its end can have the next one begun
        answered.append(turn.id)

    with started(settings, answer) as (queue, _):
        store(queue, turn("1.1"), turn("1.2"))
        both_stored.set()
        wait_until(lambda: len(answered) == 2)
