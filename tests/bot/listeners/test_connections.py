"""Two connections are kept open; a silent one is replaced while the other carries on."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field

from bot.listeners.connections import CONNECTIONS, Connections

LOOK_S = 0.001
WAIT_S = 10


@dataclass
class Line:
    """A connection that lives until it is told otherwise."""

    alive: bool = True
    closed: bool = False
    broken: bool = False

    async def is_alive(self) -> bool:
        if self.broken:
            raise RuntimeError
        return self.alive

    async def close(self) -> None:
        self.closed = True
        if self.broken:
            raise RuntimeError


@dataclass
class Exchange:
    """Opens connections, and fails as often as told."""

    failures: int = 0
    lines: list[Line] = field(default_factory=list)

    async def connect(self) -> Line:
        if self.failures:
            self.failures -= 1
            raise OSError
        self.lines.append(Line())
        return self.lines[-1]


async def until(condition: Callable[[], bool]) -> None:
    async with asyncio.timeout(WAIT_S):
        while not condition():  # noqa: ASYNC110 - nothing tells of it
            await asyncio.sleep(LOOK_S)


async def test_a_silent_connection_is_replaced_and_the_other_left_alone() -> None:
    exchange = Exchange()
    connections = Connections(exchange.connect, look_s=LOOK_S)
    await connections.begin()
    assert len(exchange.lines) == CONNECTIONS
    silent, sound = exchange.lines
    silent.alive = False
    await until(lambda: silent.closed)
    assert (len(exchange.lines), sound.closed) == (CONNECTIONS + 1, False)
    await connections.close()
    assert all(line.closed for line in exchange.lines)


async def test_a_replacement_that_fails_is_tried_again() -> None:
    exchange = Exchange()
    connections = Connections(exchange.connect, look_s=LOOK_S)
    await connections.begin()
    exchange.failures = 3
    exchange.lines[0].alive = False
    await until(lambda: exchange.lines[0].closed)
    assert exchange.failures == 0
    await connections.close()


async def test_a_connection_that_fails_when_looked_at_and_closed_does_not_end_the_watch() -> None:
    exchange = Exchange()
    connections = Connections(exchange.connect, look_s=LOOK_S)
    await connections.begin()
    broken, other = exchange.lines
    broken.broken = True
    await until(lambda: broken.closed)
    other.alive = False
    await until(lambda: other.closed)
    *_, last = exchange.lines
    last.broken = True
    await connections.close()
    assert all(line.closed for line in exchange.lines)
