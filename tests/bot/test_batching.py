"""Work that is done together: nothing is lost, and nothing fails for another's sake."""

import asyncio
import threading
from collections.abc import Sequence

import pytest

from bot.batching import MOST, Batches

WAIT_S = 10.0


class Work:
    """Remembers its batches; the first waits until it is let go."""

    def __init__(self, *, refuses: str = "") -> None:
        self.batches: list[tuple[str, ...]] = []
        self.begun, self.go_on = threading.Event(), threading.Event()
        self._refuses = refuses

    def __call__(self, items: Sequence[str]) -> None:
        self.batches.append(tuple(items))
        self.begun.set()
        assert self.go_on.wait(WAIT_S)
        if self._refuses in items:
            raise ValueError(self._refuses)


async def put_while_busy(batches: Batches[str], work: Work, *items: str) -> list[object]:
    """Put the items while the first one is worked on; return what became of each."""
    first = asyncio.create_task(batches.put("first"))
    assert await asyncio.to_thread(work.begun.wait, WAIT_S)
    others = [asyncio.create_task(batches.put(item)) for item in items]
    await asyncio.sleep(0)  # each of them is put now
    work.go_on.set()
    return list(await asyncio.gather(first, *others, return_exceptions=True))


async def test_what_comes_in_meanwhile_is_done_together_and_in_order() -> None:
    work = Work()
    batches = Batches(work, threads=1, name="test")
    await put_while_busy(batches, work, "a", "b", "c")
    assert work.batches == [("first",), ("a", "b", "c")]


async def test_no_batch_is_larger_than_it_may_be() -> None:
    work = Work()
    batches = Batches(work, threads=1, name="test")
    items = [str(number) for number in range(2 * MOST + 1)]
    await put_while_busy(batches, work, *items)
    assert [len(batch) for batch in work.batches] == [1, MOST, MOST, 1]
    assert [item for batch in work.batches[1:] for item in batch] == items


async def test_one_that_fails_does_not_fail_the_others() -> None:
    work = Work(refuses="bad")
    batches = Batches(work, threads=1, name="test")
    first, good, bad, last = await put_while_busy(batches, work, "good", "bad", "last")
    assert (first, good, last) == (None, None, None)
    assert isinstance(bad, ValueError)


async def test_one_that_nobody_waits_for_any_more_is_left_out() -> None:
    work = Work()
    batches = Batches(work, threads=1, name="test")

    first = asyncio.create_task(batches.put("first"))
    assert await asyncio.to_thread(work.begun.wait, WAIT_S)
    impatient, patient = (asyncio.create_task(batches.put(each)) for each in ("late", "patient"))
    await asyncio.sleep(0)  # both are put now
    impatient.cancel()
    await asyncio.wait([impatient])
    work.go_on.set()
    await asyncio.gather(first, patient)
    assert work.batches == [("first",), ("patient",)]


async def test_what_fails_alone_says_why() -> None:
    work = Work(refuses="bad")
    work.go_on.set()
    with pytest.raises(ValueError, match="bad"):
        await Batches(work, threads=1, name="test").put("bad")


async def test_where_nothing_works_not_every_item_waits_for_it_in_turn() -> None:
    tried: list[tuple[str, ...]] = []
    begun, go_on = threading.Event(), threading.Event()

    def away(items: Sequence[str]) -> None:
        tried.append(tuple(items))
        begun.set()
        assert go_on.wait(WAIT_S)
        raise ConnectionError

    batches = Batches(away, threads=1, name="test")
    first = asyncio.create_task(batches.put("first"))
    assert await asyncio.to_thread(begun.wait, WAIT_S)
    others = [asyncio.create_task(batches.put(str(number))) for number in range(20)]
    await asyncio.sleep(0)  # each of them is put now
    go_on.set()
    outcomes = await asyncio.gather(first, *others, return_exceptions=True)
    assert all(isinstance(outcome, ConnectionError) for outcome in outcomes)
    assert len(tried) == 4  # the first alone, all the others, and two of them
