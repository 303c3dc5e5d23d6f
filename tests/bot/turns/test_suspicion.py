"""Turns that were on their way when a process died run alone, and the poison among them ends."""

import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest
from sqlalchemy import Engine

from bot.storage.beginnings import SqlBeginnings
from bot.turns.errors import StoreUnavailable
from bot.turns.ports import Entry
from bot.turns.shared_exclusive_lock import SharedExclusiveLock
from bot.turns.suspicion import MOST_BEGINNINGS, Suspicious
from bot.turns.turn import Turn, notice_of
from tests.bot.engine.queues import turn
from tests.bot.turns.assembling import Outside, Store, handler_on, store_at
from tests.fakes.answerer import CallingAnswerer

WAIT_S = 10.0
BESIDE_S = 0.05
"""How long each stays, so that one wrongly beside it would be seen."""


@dataclass
class Mortal:
    """Beginnings, and processes that work on them one after the other."""

    beginnings: SqlBeginnings
    told: list[str] = field(default_factory=list)
    abandoned: list[str] = field(default_factory=list)

    def process(
        self, act: Callable[[Turn], object], gives_up: Callable[[Turn], object] = lambda _: True
    ) -> Suspicious:
        inner = CallingAnswerer(
            act, given_up=self.told, gives_up=gives_up, abandoned=self.abandoned
        )
        return Suspicious(inner, self.beginnings, pause=lambda _: None)

    def die_with(self, *turns: Turn) -> None:
        """Have the turns begun by a process that ends before they do."""
        for each in turns:
            self.beginnings.begin(each.id)

    def poisoned(self, each: Turn) -> Turn:
        """Return the turn, begun without an end so often that it may not begin again."""
        for _ in range(MOST_BEGINNINGS):
            self.beginnings.begin_again(each.id)
        return each


@pytest.fixture
def mortal(engine: Engine) -> Mortal:
    return Mortal(SqlBeginnings(engine))


def answers(process: Suspicious, *turns: Turn) -> list[bool]:
    """Have the turns answered at once, each in a thread of its own; an error is raised here."""
    with ThreadPoolExecutor(len(turns)) as threads:
        return list(threads.map(process.answer, turns, timeout=WAIT_S))


def test_turns_run_beside_each_other(mortal: Mortal) -> None:
    both = threading.Barrier(2, timeout=WAIT_S)
    passed = mortal.process(lambda _: both.wait() in (0, 1))
    assert answers(passed, turn("1.1"), turn("1.2")) == [True, True]


def test_suspects_run_alone(mortal: Mortal) -> None:
    running: set[str] = set()
    beside: dict[str, set[str]] = {}

    def act(each: Turn) -> None:
        running.add(each.id)
        time.sleep(BESIDE_S)
        beside[each.id] = running - {each.id}
        running.discard(each.id)

    suspects = turn("1.1"), turn("1.2"), turn("1.3")
    others = turn("2.1"), turn("2.2")
    mortal.die_with(*suspects)
    assert answers(mortal.process(act), *suspects, *others) == [True] * 5
    assert beside.keys() == {each.id for each in (*suspects, *others)}
    assert all(beside[suspect.id] == set() for suspect in suspects)


def test_a_turn_that_has_ended_is_no_suspect(mortal: Mortal) -> None:
    process = mortal.process(lambda _: None)
    process.answer(turn("1.1"))
    assert mortal.beginnings.begin(turn("1.1").id)


def test_a_turn_whose_answering_failed_is_no_suspect(mortal: Mortal) -> None:
    def fail(_: Turn) -> None:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        mortal.process(fail).answer(turn("1.1"))
    assert mortal.beginnings.begin(turn("1.1").id)


def test_after_five_beginnings_without_an_end_a_turn_is_given_up(mortal: Mortal) -> None:
    tried: list[str] = []
    poison = mortal.poisoned(turn("1.1"))
    mortal.process(lambda each: tried.append(each.id)).answer(poison)
    assert (tried, mortal.told) == ([], [poison.id])


def test_poison_is_only_told_of_until_that_got_through(mortal: Mortal) -> None:
    tried: list[str] = []
    poison, sent = mortal.poisoned(turn("1.1")), iter([False, True])
    process = mortal.process(lambda each: tried.append(each.id), lambda _: next(sent))
    assert not process.answer(poison)
    assert process.answer(poison)
    assert (tried, mortal.told) == ([], [poison.id] * 2)
    assert mortal.beginnings.begin(poison.id), "its end is noted"


def test_a_turn_is_given_up_beside_others_at_first_and_alone_once_that_killed(
    mortal: Mortal,
) -> None:
    dead = turn("1.1")
    together: list[int] = []
    process = mortal.process(lambda _: True, lambda _: together.append(process.lock._sharers))
    assert process.give_up(dead)
    mortal.die_with(notice_of(dead))
    assert process.give_up(dead)
    assert together == [1, 0]


def test_what_kills_even_when_it_is_given_up_is_let_be(mortal: Mortal) -> None:
    poison = mortal.poisoned(turn("1.1"))
    mortal.poisoned(notice_of(poison))
    assert mortal.process(lambda _: True).answer(poison)
    assert (mortal.told, mortal.abandoned) == ([], [poison.id])


class KilledError(BaseException):
    """The end of a process, which nothing in it catches."""


@dataclass
class Killing(Outside):
    """The world outside, where sending what one turn has to say kills the process."""

    of: str = ""
    is_dead: bool = False

    def send(self, entry: Entry) -> str:
        if entry.turn_id == self.of:
            self.is_dead = True
            raise KilledError
        return super().send(entry)


class OfProcess(SqlBeginnings):
    """Beginnings of which a killed process notes no end."""

    def __init__(self, engine: Engine, outside: Killing) -> None:
        super().__init__(engine)
        self._outside = outside

    def end(self, turn_id: str) -> None:
        if not self._outside.is_dead:
            super().end(turn_id)


def kills(store: Store, each: Turn, of: str) -> int:
    """Return how many processes answering the turn kills, one after the other."""
    for killed in range(3 * MOST_BEGINNINGS):
        outside = Killing(of=of)
        beginnings = OfProcess(store.engine, outside)
        process = Suspicious(handler_on(store, outside), beginnings, pause=lambda _: None)
        with suppress(KilledError):
            process.answer(each)
            return killed
    raise AssertionError("it kills for ever")


def test_word_of_poison_that_kills_is_not_left_to_later_turns_of_its_thread(
    tmp_path: Path,
) -> None:
    store, poison = store_at(tmp_path), turn("1.1")
    Mortal(SqlBeginnings(store.engine)).poisoned(poison)
    notice = notice_of(poison).id
    assert kills(store, poison, notice) == MOST_BEGINNINGS
    assert store.undelivered(poison) == ()
    assert kills(store, turn("1.2"), notice) == 0


def test_before_that_it_is_tried_again(mortal: Mortal) -> None:
    tried: list[str] = []
    innocent = turn("1.1")
    mortal.die_with(innocent)
    for _ in range(MOST_BEGINNINGS - 2):
        mortal.beginnings.begin_again(innocent.id)
    mortal.process(lambda each: tried.append(each.id)).answer(innocent)
    assert (tried, mortal.told) == ([innocent.id], [])


def test_a_suspect_that_waits_for_its_turn_has_not_begun_once_more(mortal: Mortal) -> None:
    """Else the innocent would be counted with the poison that runs before it."""
    entered, waits, go_on = threading.Event(), threading.Event(), threading.Event()

    class Door(threading.Condition):
        """Tells when somebody waits before it."""

        def wait(self, timeout: float | None = None) -> bool:
            waits.set()
            return super().wait(timeout)

    def act(_: Turn) -> bool:
        entered.set()
        return go_on.wait(WAIT_S)

    first, second = turn("1.1"), turn("1.2")
    mortal.die_with(first, second)
    process = replace(mortal.process(act), lock=SharedExclusiveLock(Door()))
    with ThreadPoolExecutor(2) as threads:
        one = threads.submit(process.answer, first)
        assert entered.wait(WAIT_S)
        other = threads.submit(process.answer, second)
        assert waits.wait(WAIT_S)
        assert mortal.beginnings.begin_again(second.id) == 2
        go_on.set()
    assert (one.result(), other.result()) == (True, True)


def test_an_answer_does_not_fail_because_its_end_could_not_be_noted() -> None:
    @dataclass
    class Forgetful:
        """A database that goes away while the turn runs."""

        def begin(self, turn_id: str) -> bool:
            return True

        def begin_again(self, turn_id: str) -> int:
            return 1

        def end(self, turn_id: str) -> None:
            raise StoreUnavailable

    assert Suspicious(CallingAnswerer(lambda _: True), Forgetful(), pause=print).answer(turn("1.1"))


def test_a_turn_waits_for_the_database_to_begin(mortal: Mortal) -> None:
    away, pauses = [True, True], list[float]()

    class Late(SqlBeginnings):
        """A database that comes back."""

        def begin(self, turn_id: str) -> bool:
            if away:
                away.pop()
                raise StoreUnavailable
            return super().begin(turn_id)

    late = Late(mortal.beginnings._engine)
    assert Suspicious(CallingAnswerer(lambda _: True), late, pause=pauses.append).answer(
        turn("1.1")
    )
    assert len(pauses) == 2
