"""Held by many together, or by one alone."""

import threading
from contextlib import AbstractContextManager

import pytest

from bot.turns.shared_exclusive_lock import SharedExclusiveLock
from tests.waiting import eventually

WAIT_S = 10.0


class Door(threading.Condition):
    """Knows which threads wait before it."""

    def __init__(self) -> None:
        super().__init__()
        self.waiting: set[threading.Thread] = set()

    def wait(self, timeout: float | None = None) -> bool:
        self.waiting.add(threading.current_thread())
        try:
            return super().wait(timeout)
        finally:
            self.waiting.discard(threading.current_thread())


class Holder(threading.Thread):
    """Holds the lock until it is let go."""

    def __init__(self, lock: AbstractContextManager[None]) -> None:
        super().__init__(daemon=True)
        self._lock = lock
        self._has_it = threading.Event()
        self._go = threading.Event()
        self.start()

    def run(self) -> None:
        with self._lock:
            self._has_it.set()
            self._go.wait(WAIT_S)

    def has_it(self) -> bool:
        return self._has_it.wait(WAIT_S)

    def waits_for_it(self, door: Door) -> bool:
        """Wait until it has the lock or waits for it, and say which."""
        eventually(lambda: self._has_it.is_set() or self in door.waiting, timeout_s=WAIT_S)
        return not self._has_it.is_set()

    def release(self) -> None:
        self._go.set()
        self.join(WAIT_S)
        assert not self.is_alive()


@pytest.fixture
def door() -> Door:
    return Door()


@pytest.fixture
def lock(door: Door) -> SharedExclusiveLock:
    return SharedExclusiveLock(door)


def test_many_share_it_and_one_waits_to_hold_it_alone(
    lock: SharedExclusiveLock, door: Door
) -> None:
    sharers = [Holder(lock.shared()) for _ in range(3)]
    assert all(holder.has_it() for holder in sharers)
    alone = Holder(lock.exclusive())
    for holder in sharers:
        assert alone.waits_for_it(door)
        holder.release()
    assert alone.has_it()
    alone.release()


def test_who_holds_it_alone_stays_alone(lock: SharedExclusiveLock, door: Door) -> None:
    alone = Holder(lock.exclusive())
    assert alone.has_it()
    others = [Holder(lock.exclusive()), Holder(lock.shared())]
    assert all(holder.waits_for_it(door) for holder in others)
    alone.release()
    assert others[0].has_it()
    assert others[1].waits_for_it(door)
    others[0].release()
    assert others[1].has_it()
    others[1].release()


def test_who_wants_to_be_alone_is_not_put_off_by_those_who_come_later(
    lock: SharedExclusiveLock, door: Door
) -> None:
    first = Holder(lock.shared())
    assert first.has_it()
    alone = Holder(lock.exclusive())
    assert alone.waits_for_it(door)
    later = Holder(lock.shared())
    assert later.waits_for_it(door)
    first.release()
    assert alone.has_it()
    assert later.waits_for_it(door)
    alone.release()
    assert later.has_it()
    later.release()
