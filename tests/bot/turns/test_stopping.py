"""Work that takes long is left once it is stopped; work that ends by itself is not."""

import threading

import pytest

from bot.turns.stopping import unless_stopped


def test_work_that_ends_is_not_asked_whether_it_was_stopped() -> None:
    assert unless_stopped(lambda: 7, stopped=lambda: pytest.fail("it was done")) == 7


def test_work_is_left_when_it_is_stopped() -> None:
    never = threading.Event()
    assert unless_stopped(never.wait, stopped=lambda: True) is None
    never.set()


@pytest.mark.parametrize("problem", [ZeroDivisionError(), TimeoutError()])
def test_what_the_work_raises_is_raised(problem: Exception) -> None:
    def work() -> None:
        raise problem

    with pytest.raises(type(problem)):
        unless_stopped(work, stopped=lambda: False)
