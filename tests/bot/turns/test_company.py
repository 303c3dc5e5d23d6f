"""Together or alone."""

import threading
from contextlib import AbstractContextManager

import pytest

from bot.turns.company import Company
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


class Guest(threading.Thread):
    """Stays until it is let go."""

    def __init__(self, room: AbstractContextManager[None]) -> None:
        super().__init__(daemon=True)
        self._room = room
        self._in = threading.Event()
        self._go = threading.Event()
        self.start()

    def run(self) -> None:
        with self._room:
            self._in.set()
            self._go.wait(WAIT_S)

    def comes_in(self) -> bool:
        return self._in.wait(WAIT_S)

    def is_kept_out(self, door: Door) -> bool:
        """Wait until it is in or waits before the door, and say which."""
        eventually(lambda: self._in.is_set() or self in door.waiting, timeout_s=WAIT_S)
        return not self._in.is_set()

    def leave(self) -> None:
        self._go.set()
        self.join(WAIT_S)
        assert not self.is_alive()


@pytest.fixture
def door() -> Door:
    return Door()


@pytest.fixture
def company(door: Door) -> Company:
    return Company(door)


def test_many_are_together_and_one_waits_to_be_alone(company: Company, door: Door) -> None:
    guests = [Guest(company.together()) for _ in range(3)]
    assert all(guest.comes_in() for guest in guests)
    alone = Guest(company.alone())
    for guest in guests:
        assert alone.is_kept_out(door)
        guest.leave()
    assert alone.comes_in()
    alone.leave()


def test_who_is_alone_stays_alone(company: Company, door: Door) -> None:
    alone = Guest(company.alone())
    assert alone.comes_in()
    others = [Guest(company.alone()), Guest(company.together())]
    assert all(guest.is_kept_out(door) for guest in others)
    alone.leave()
    assert others[0].comes_in()
    assert others[1].is_kept_out(door)
    others[0].leave()
    assert others[1].comes_in()
    others[1].leave()


def test_who_wants_to_be_alone_is_not_put_off_by_those_who_come_later(
    company: Company, door: Door
) -> None:
    first = Guest(company.together())
    assert first.comes_in()
    alone = Guest(company.alone())
    assert alone.is_kept_out(door)
    later = Guest(company.together())
    assert later.is_kept_out(door)
    first.leave()
    assert alone.comes_in()
    assert later.is_kept_out(door)
    alone.leave()
    assert later.comes_in()
    later.leave()
