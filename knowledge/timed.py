"""Takes items from a source that may stall, for so long and no longer."""

import threading
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from queue import Empty, SimpleQueue
from typing import Generic, TypeVar

Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class _Came(Generic[Item]):
    item: Item


@dataclass(frozen=True, slots=True)
class _Ended:
    problem: BaseException | None


def within(timeout_s: float, source: Callable[[], Iterable[Item]]) -> Iterator[Item]:
    """Yield the source's items; `TimeoutError` once all of them took longer than `timeout_s`.

    Raises what the source raises. A source that was left is not asked for more.
    """
    came: SimpleQueue[_Came[Item] | _Ended] = SimpleQueue()
    left = threading.Event()
    # A daemon, so that a source which never returns does not hold up the end of the process.
    threading.Thread(target=_pump, args=(source, came, left), daemon=True).start()
    deadline = time.monotonic() + timeout_s
    try:
        while True:
            got = came.get(timeout=max(0.0, deadline - time.monotonic()))
            if isinstance(got, _Came):
                yield got.item
            elif got.problem is None:
                return
            else:
                raise got.problem
    except Empty:
        raise TimeoutError(f"not done within {timeout_s} s") from None
    finally:
        left.set()


def _pump(
    source: Callable[[], Iterable[Item]],
    came: "SimpleQueue[_Came[Item] | _Ended]",
    left: threading.Event,
) -> None:
    problem = None
    try:
        for item in source():
            if left.is_set():
                break
            came.put(_Came(item))
    except BaseException as raised:  # noqa: BLE001 - handed to whoever takes the items
        problem = raised
    came.put(_Ended(problem))
