"""Tells waiting pages and tests that something changed."""

import asyncio
from collections.abc import AsyncIterator, Callable
from typing import TypeVar

Found = TypeVar("Found")


class Changes:
    """A counter that grows with each change; listeners wait for it to move."""

    def __init__(self) -> None:
        self.count = 0
        self._moved = asyncio.Event()
        self._closed = False

    def announce(self) -> None:
        """Wake everyone who waits."""
        self.count += 1
        self._moved.set()
        self._moved = asyncio.Event()

    def close(self) -> None:
        """End all streams, so that a server with pages open can stop at once."""
        self._closed = True
        self._moved.set()

    async def stream(self) -> AsyncIterator[int]:
        """Yield the counter now and whenever it has moved; changes in between are merged."""
        while not self._closed:
            moved = self._moved
            yield self.count
            await moved.wait()

    async def until(self, look: Callable[[], Found | None], timeout_s: float) -> Found | None:
        """Return what `look` finds as soon as it finds something, or None after `timeout_s`."""
        try:
            async with asyncio.timeout(timeout_s):
                async for _ in self.stream():
                    found = look()
                    if found is not None:
                        return found
        except TimeoutError:
            pass
        return None
