"""Keeps several connections to Slack open, and replaces one that has fallen silent.

Slack sends each event over one of an app's connections. The client library reconnects by itself,
but was seen to fall silent for good after that (bolt-python#1529, python-slack-sdk#1701): then the
other connection carries on until the silent one is replaced.
"""

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress
from typing import Protocol

import structlog

CONNECTIONS = 2
LOOK_S = 5.0
MISSED_LOOKS = 2
"""How many looks in a row a connection must fail, since reconnecting takes a moment."""

log = structlog.get_logger()


class Connection(Protocol):
    """One connection to Slack."""

    async def is_alive(self) -> bool:
        """Say whether Slack answers over it."""
        ...

    async def close(self) -> None:
        """Close it."""
        ...


class Connections:
    """As many connections as `connect` could open, watched until they are closed."""

    def __init__(
        self, connect: Callable[[], Awaitable[Connection]], *, look_s: float = LOOK_S
    ) -> None:
        self._connect = connect
        self._look_s = look_s
        self._open: list[Connection] = []
        self._watching: asyncio.Task[None] | None = None

    async def begin(self) -> None:
        """Open the connections and watch them from now on."""
        for _ in range(CONNECTIONS):
            self._open.append(await self._connect())
        self._watching = asyncio.create_task(self._watch())

    async def close(self) -> None:
        """Close them all."""
        if self._watching is not None:
            self._watching.cancel()
            with suppress(asyncio.CancelledError):
                await self._watching
        for connection in self._open:
            await _close(connection)

    async def _watch(self) -> None:
        missed = [0] * len(self._open)
        while True:
            await asyncio.sleep(self._look_s)
            for place, connection in enumerate(self._open):
                missed[place] = 0 if await _is_alive(connection) else missed[place] + 1
                if missed[place] >= MISSED_LOOKS:
                    missed[place] = 0
                    await self._replace(place)

    async def _replace(self, place: int) -> None:
        """Open another before the silent one is closed; one that fails is tried at later looks."""
        log.warning("connection_silent")
        try:
            fresh = await self._connect()
        except Exception as problem:  # noqa: BLE001 - Slack is away; the watch must go on
            log.warning("connection_not_replaced", reason=type(problem).__name__)
            return
        silent, self._open[place] = self._open[place], fresh
        await _close(silent)


async def _is_alive(connection: Connection) -> bool:
    """Look at a connection; one that cannot be looked at does not live."""
    try:
        return await connection.is_alive()
    except Exception as problem:  # noqa: BLE001 - whatever it is, the watch must go on
        log.warning("connection_not_looked_at", reason=type(problem).__name__)
        return False


async def _close(connection: Connection) -> None:
    try:
        await connection.close()
    except Exception as problem:  # noqa: BLE001 - the others must be watched and closed all the same
        log.warning("connection_not_closed", reason=type(problem).__name__)
