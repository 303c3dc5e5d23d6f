"""When the queue is looked at."""

import threading
import time
from collections.abc import Callable

import pytest

from bot.engine.bell import BUSY_FOR_S, BUSY_POLL_S, SPACING_S, Bell

LONG_S = 20.0


class Clock(threading.Condition):
    """A clock that moves only while it is waited for, and what happens in that time."""

    def __init__(self) -> None:
        super().__init__()
        self.now_s = 0.0
        self._later: list[tuple[float, Callable[[], None]]] = []

    def after(self, wait_s: float, do: Callable[[], None]) -> None:
        """Have something happen so much later."""
        self._later.append((self.now_s + wait_s, do))

    def wait(self, timeout: float | None = None) -> bool:
        """Let the time pass, or that until the next thing happens."""
        assert timeout is not None
        end_s = self.now_s + timeout
        if self._later and self._later[0][0] <= end_s:
            self.now_s, do = self._later.pop(0)
            do()
            return True
        self.now_s = end_s
        return False


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def bell(clock: Clock) -> Bell:
    return Bell(changed=clock, clock=lambda: clock.now_s)


def waited_s(clock: Clock, bell: Bell, timeout_s: float = LONG_S) -> float:
    begun = clock.now_s
    assert not bell.wait(timeout_s)
    return round(clock.now_s - begun, 6)


def test_without_a_ring_it_waits_as_long_as_it_is_told(clock: Clock, bell: Bell) -> None:
    assert waited_s(clock, bell) == LONG_S


def test_a_ring_ends_the_pause_at_once(clock: Clock, bell: Bell) -> None:
    clock.after(1.5, bell.ring)
    assert waited_s(clock, bell) == 1.5


def test_a_ring_of_another_thread_wakes_the_one_that_waits() -> None:
    bell, begun = Bell(), time.monotonic()
    threading.Timer(0.1, bell.ring).start()
    assert not bell.wait(LONG_S)
    assert time.monotonic() - begun < LONG_S / 4


def test_a_ring_during_a_look_has_another_one_follow(clock: Clock, bell: Bell) -> None:
    bell.ring()
    assert waited_s(clock, bell) == 0
    bell.ring()
    assert waited_s(clock, bell) == SPACING_S


def test_many_rings_are_one_look_and_what_is_late_gets_another_soon(
    clock: Clock, bell: Bell
) -> None:
    for _ in range(5):
        bell.ring()
    assert waited_s(clock, bell) == 0
    assert waited_s(clock, bell) == BUSY_POLL_S


def test_once_it_has_not_rung_for_a_while_it_waits_as_long_as_it_is_told_again(
    clock: Clock, bell: Bell
) -> None:
    bell.ring()
    while clock.now_s < BUSY_FOR_S:
        waited_s(clock, bell)
    assert waited_s(clock, bell) == LONG_S


def test_a_later_ring_is_not_early(clock: Clock, bell: Bell) -> None:
    bell.ring(after_s=BUSY_POLL_S / 2)
    assert waited_s(clock, bell) == BUSY_POLL_S / 2


def test_a_later_ring_does_not_put_off_an_earlier_one_or_a_pause_that_is_told(
    clock: Clock, bell: Bell
) -> None:
    bell.ring()
    bell.ring(after_s=LONG_S)
    assert waited_s(clock, bell) == 0
    bell.ring(after_s=LONG_S)
    assert waited_s(clock, bell, BUSY_POLL_S / 2) == BUSY_POLL_S / 2


def test_once_ended_it_waits_no_more(clock: Clock, bell: Bell) -> None:
    clock.after(1.5, bell.set)
    assert bell.wait(LONG_S)
    assert bell.is_set()
    assert bell.wait(LONG_S)
    assert clock.now_s == 1.5
