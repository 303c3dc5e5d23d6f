"""What a replica does beside its turns."""

import threading
import time
from itertools import pairwise

import pytest

from bot.engine.duties import LEAST_PAUSE_S, Duties
from tests.waiting import eventually

WAIT_S = 10.0


@pytest.fixture
def duties() -> Duties:
    return Duties()


def test_a_duty_is_done_at_once_and_again_in_its_time(duties: Duties) -> None:
    done: list[float] = []
    third = threading.Event()

    def do() -> None:
        done.append(time.monotonic())
        if len(done) == 3:
            third.set()

    duties.add(do, every_s=2 * LEAST_PAUSE_S)
    duties.begin()
    assert third.wait(WAIT_S)
    duties.end()
    assert all(later - earlier >= 2 * LEAST_PAUSE_S for earlier, later in pairwise(done))


def test_a_duty_that_fails_is_logged_by_its_errors_name_and_holds_up_no_other(
    duties: Duties, capsys: pytest.CaptureFixture[str]
) -> None:
    tried, done = threading.Semaphore(0), threading.Semaphore(0)

    def fail() -> None:
        tried.release()
        raise OSError("words that a person wrote")

    duties.add(fail, every_s=0)
    duties.add(done.release, every_s=0)
    duties.begin()
    for wanted in (tried, done, tried, done):
        assert wanted.acquire(timeout=WAIT_S)
    duties.end()
    said = capsys.readouterr().out
    assert "OSError" in said
    assert "words" not in said


def test_a_duty_that_takes_long_holds_up_no_other(duties: Duties) -> None:
    others, in_time = threading.Semaphore(0), list[bool]()
    duties.add(
        lambda: in_time.append(all(others.acquire(timeout=WAIT_S) for _ in range(3))),
        every_s=WAIT_S,
    )
    duties.add(others.release, every_s=0)
    duties.begin()
    eventually(lambda: in_time, timeout_s=4 * WAIT_S)
    duties.end()
    assert in_time == [True]


def test_a_duty_under_way_is_ended_and_not_begun_again(duties: Duties) -> None:
    begun, go_on = threading.Event(), threading.Event()
    ended: list[bool] = []

    def slow() -> None:
        begun.set()
        ended.append(go_on.wait(WAIT_S))

    duties.add(slow, every_s=0)
    duties.begin()
    assert begun.wait(WAIT_S)
    threading.Timer(LEAST_PAUSE_S, go_on.set).start()
    duties.end()
    assert ended == [True]


def test_each_duty_has_a_thread_of_its_name(duties: Duties) -> None:
    names: list[str] = []

    def look_after() -> None:
        names.append(threading.current_thread().name)

    class Caring:
        """A duty that is an object."""

        def __call__(self) -> None:
            look_after()

    duties.add(look_after, every_s=WAIT_S)
    duties.add(Caring(), every_s=WAIT_S)
    duties.begin()
    eventually(lambda: len(names) == 2, timeout_s=WAIT_S)
    duties.end()
    assert sorted(names) == ["Caring", "look_after"]


def test_duties_that_never_began_can_be_ended(duties: Duties) -> None:
    duties.end()
