"""Does what many ask for at once in one go: a database commits fifty rows as fast as one."""

import asyncio
from collections import deque
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import Generic, TypeVar

Item = TypeVar("Item")

MOST = 50
"""How many go together at most, so that the first of them does not wait for long."""

_IN_A_ROW = 2
"""Failures in a row from which they are taken for everybody's."""

_Waiting = tuple[Item, "asyncio.Future[None]"]


class Batches(Generic[Item]):
    """Has `work` done in `threads` of its own, each time for all that came in meanwhile.

    `work` does all or nothing. If it fails, each item is tried by itself, so that none fails for
    another's sake. Used on one event loop.
    """

    def __init__(
        self, work: Callable[[Sequence[Item]], object], *, threads: int, name: str
    ) -> None:
        self._work = work
        self._executor = ThreadPoolExecutor(threads, thread_name_prefix=name)
        self._free = threads
        self._waiting: deque[_Waiting[Item]] = deque()

    async def put(self, item: Item) -> None:
        """Return once the item was worked on; raises what `work` raised for it.

        One whose caller has stopped waiting before its turn came is left out.
        """
        loop = asyncio.get_running_loop()
        done = loop.create_future()
        self._waiting.append((item, done))
        loop.call_soon(self._begin)  # what this round of the loop brings still comes along
        await done

    def close(self) -> None:
        """Let the running work end and begin no other."""
        self._executor.shutdown(cancel_futures=True)

    def _begin(self) -> None:
        if not self._free or not self._waiting:
            return
        batch = [self._waiting.popleft() for _ in range(min(MOST, len(self._waiting)))]
        self._free -= 1
        work = asyncio.get_running_loop().run_in_executor(self._executor, self._outcomes, batch)
        work.add_done_callback(lambda ended: self._ended(batch, ended))

    def _ended(
        self, batch: Sequence[_Waiting[Item]], work: "asyncio.Future[list[Exception | None]]"
    ) -> None:
        self._free += 1
        for (_, done), problem in zip(batch, work.result(), strict=True):
            if done.done():
                continue
            if problem is None:
                done.set_result(None)
            else:
                done.set_exception(problem)
        self._begin()

    def _outcomes(self, batch: Sequence[_Waiting[Item]]) -> list[Exception | None]:
        """Return for each what went wrong, in its thread."""
        wanted = [item for item, done in batch if not done.cancelled()]
        try:
            if wanted:
                self._work(wanted)
        except Exception as problem:  # noqa: BLE001 - handed to whoever waits for it
            return [problem] if len(batch) == 1 else self._one_by_one(batch)
        return [None] * len(batch)

    def _one_by_one(self, batch: Sequence[_Waiting[Item]]) -> list[Exception | None]:
        """Try each alone, to find the one at fault; where several fail in a row all of them do.

        Then it is no item's fault, and trying on would hold whoever waits for as many time-outs.
        """
        outcomes: list[Exception | None] = []
        for each in batch:
            row = outcomes[-_IN_A_ROW:]
            is_hopeless = len(row) == _IN_A_ROW and None not in row
            outcomes += [row[-1]] if is_hopeless else self._outcomes([each])
        return outcomes
