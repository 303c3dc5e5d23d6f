"""Together or alone."""

import threading
import time
from contextlib import AbstractContextManager

from bot.turns.company import Company


class Guest(threading.Thread):
    """Stays until it is let go."""

    def __init__(self, room: AbstractContextManager[None]) -> None:
        super().__init__(daemon=True)
        self._room = room
        self.is_in = threading.Event()
        self.go = threading.Event()
        self.start()

    def run(self) -> None:
        with self._room:
            self.is_in.set()
            self.go.wait(5)

    def leave(self) -> None:
        self.go.set()
        self.join(5)


def is_in(guest: Guest) -> bool:
    return guest.is_in.wait(0.2)


def test_many_are_together_and_one_waits_to_be_alone() -> None:
    company = Company()
    guests = [Guest(company.together()) for _ in range(3)]
    assert all(map(is_in, guests))
    alone = Guest(company.alone())
    assert not is_in(alone)
    for guest in guests:
        guest.leave()
    assert is_in(alone)
    alone.leave()


def test_who_is_alone_stays_alone() -> None:
    company = Company()
    alone = Guest(company.alone())
    assert is_in(alone)
    others = [Guest(company.alone()), Guest(company.together())]
    assert not any(map(is_in, others))
    alone.leave()
    assert is_in(others[0])
    others[0].leave()
    assert is_in(others[1])
    others[1].leave()


def test_who_wants_to_be_alone_is_not_put_off_by_those_who_come_later() -> None:
    company = Company()
    first = Guest(company.together())
    assert is_in(first)
    alone = Guest(company.alone())
    time.sleep(0.1)
    later = Guest(company.together())
    assert not is_in(later)
    first.leave()
    assert is_in(alone)
    assert not is_in(later)
    alone.leave()
    assert is_in(later)
    later.leave()
