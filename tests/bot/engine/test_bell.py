"""When the queue is looked at."""

import threading
import time

from bot.engine.bell import BUSY_POLL_S, SPACING_S, Bell

LONG_S = 20.0


def waited_s(bell: Bell, timeout_s: float = LONG_S) -> float:
    begun = time.monotonic()
    assert not bell.wait(timeout_s)
    return time.monotonic() - begun


def test_without_a_ring_it_waits_as_long_as_it_is_told() -> None:
    assert waited_s(Bell(), 0.2) >= 0.2


def test_a_ring_ends_the_pause_at_once() -> None:
    bell = Bell()
    threading.Timer(0.1, bell.ring).start()
    assert waited_s(bell) < LONG_S / 4


def test_a_ring_during_a_look_has_another_one_follow() -> None:
    bell = Bell()
    bell.ring()
    waited_s(bell)
    bell.ring()
    assert SPACING_S / 2 <= waited_s(bell) < LONG_S / 4


def test_many_rings_are_one_look_and_what_is_late_gets_another_soon() -> None:
    bell = Bell()
    for _ in range(5):
        bell.ring()
    waited_s(bell)
    assert BUSY_POLL_S <= waited_s(bell) < LONG_S / 4


def test_a_later_ring_is_not_early() -> None:
    bell = Bell()
    bell.ring(after_s=LONG_S)
    assert waited_s(bell, 0.1) < LONG_S / 4  # a pause told is an upper bound
    bell.ring(after_s=0.0)
    bell.ring(after_s=LONG_S)
    assert waited_s(bell) < LONG_S / 4  # and does not put off an earlier one


def test_once_ended_it_waits_no_more() -> None:
    bell = Bell()
    threading.Timer(0.1, bell.set).start()
    assert bell.wait(LONG_S)
    assert bell.is_set()
    assert bell.wait(LONG_S)
