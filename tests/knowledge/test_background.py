import threading
from contextvars import ContextVar

import pytest

from knowledge.background import begun


def test_what_the_work_returns_is_had_by_waiting() -> None:
    let_go = threading.Event()
    done = begun(let_go.wait)
    assert not done.done()
    let_go.set()
    assert done.result() is True


def test_what_the_work_raises_is_raised_to_whoever_waits() -> None:
    nothing: dict[str, str] = {}
    done = begun(lambda: nothing["missing"])
    with pytest.raises(KeyError, match="missing"):
        done.result()


def test_the_end_of_the_process_does_not_wait_for_the_work() -> None:
    assert begun(lambda: threading.current_thread().daemon).result()


def test_the_work_has_the_context_of_whoever_began_it() -> None:
    turn_id: ContextVar[str] = ContextVar("turn_id")
    turn_id.set("1.1")
    assert begun(turn_id.get).result() == "1.1"
