"""When the queue is polled."""

import threading
import time
from collections.abc import Callable

import pytest

from bot.engine.poll_timer import BUSY_FOR_S, BUSY_POLL_S, REST, SPACING_S, PollTimer

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
def timer(clock: Clock) -> PollTimer:
    return PollTimer(changed=clock, clock=lambda: clock.now_s)


def waited_s(clock: Clock, timer: PollTimer, timeout_s: float = LONG_S) -> float:
    begun = clock.now_s
    assert not timer.wait(timeout_s)
    return round(clock.now_s - begun, 6)


def test_not_woken_it_waits_as_long_as_it_is_told(clock: Clock, timer: PollTimer) -> None:
    assert waited_s(clock, timer) == LONG_S


def test_to_be_woken_ends_the_pause_at_once(clock: Clock, timer: PollTimer) -> None:
    clock.after(1.5, timer.wake)
    assert waited_s(clock, timer) == 1.5


def test_another_thread_wakes_the_one_that_waits() -> None:
    timer, begun = PollTimer(), time.monotonic()
    threading.Timer(0.1, timer.wake).start()
    assert not timer.wait(LONG_S)
    assert time.monotonic() - begun < LONG_S / 4


def test_to_be_woken_during_a_poll_has_another_one_follow(clock: Clock, timer: PollTimer) -> None:
    timer.wake()
    assert waited_s(clock, timer) == 0
    timer.wake()
    assert waited_s(clock, timer) == SPACING_S


def test_after_a_long_poll_the_next_leaves_more_time(clock: Clock, timer: PollTimer) -> None:
    timer.wake()
    waited_s(clock, timer)
    clock.now_s += SPACING_S  # so long the poll takes
    timer.wake()
    assert waited_s(clock, timer) == REST * SPACING_S


def test_after_a_poll_that_hung_the_next_is_not_put_off_for_long(
    clock: Clock, timer: PollTimer
) -> None:
    timer.wake()
    waited_s(clock, timer)
    clock.now_s += LONG_S
    timer.wake()
    assert waited_s(clock, timer) == BUSY_POLL_S


def test_woken_many_times_is_one_poll_and_what_is_late_gets_another_soon(
    clock: Clock, timer: PollTimer
) -> None:
    for _ in range(5):
        timer.wake()
    assert waited_s(clock, timer) == 0
    assert waited_s(clock, timer) == BUSY_POLL_S


def test_once_it_was_not_woken_for_a_while_it_waits_as_long_as_it_is_told_again(
    clock: Clock, timer: PollTimer
) -> None:
    timer.wake()
    while clock.now_s < BUSY_FOR_S:
        waited_s(clock, timer)
    assert waited_s(clock, timer) == LONG_S


def test_to_be_woken_later_is_not_early(clock: Clock, timer: PollTimer) -> None:
    timer.wake(after_s=BUSY_POLL_S / 2)
    assert waited_s(clock, timer) == BUSY_POLL_S / 2


def test_to_be_woken_later_does_not_put_off_an_earlier_one_or_a_pause_that_is_told(
    clock: Clock, timer: PollTimer
) -> None:
    timer.wake()
    timer.wake(after_s=LONG_S)
    assert waited_s(clock, timer) == 0
    timer.wake(after_s=LONG_S)
    assert waited_s(clock, timer, BUSY_POLL_S / 2) == BUSY_POLL_S / 2


def test_once_ended_it_waits_no_more(clock: Clock, timer: PollTimer) -> None:
    clock.after(1.5, timer.set)
    assert timer.wait(LONG_S)
    assert timer.is_set()
    assert timer.wait(LONG_S)
    assert clock.now_s == 1.5
