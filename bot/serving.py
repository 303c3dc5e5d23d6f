"""Runs the bot until it is told to stop."""

import asyncio
import signal
import socket
import sys
from collections.abc import Awaitable, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

import structlog
import uvicorn
from starlette.applications import Starlette
from uvicorn.loops.auto import auto_loop_factory

from bot.engine.figures import QueueFigures
from bot.engine.worker import make_tables
from bot.garbage import keep_for_good
from bot.listeners.errors import AddressTaken
from bot.listeners.readiness import Checks
from bot.listeners.status import build_status

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from bot.bootstrap.back import Back
    from bot.bootstrap.front import Front

SWITCH_INTERVAL_S = 0.0001
"""How long a thread may keep the interpreter while others wait, a fiftieth of Python's default: an
acknowledgement takes it some ten times, and each time waits for turns that compute beside it."""
GRACE_S = 10
"""How long running turns may take to end; what is left is stored and answered at the next start."""

log = structlog.get_logger()

Transport = Callable[["Front", asyncio.Event, Callable[[], None]], Awaitable[None]]
"""Takes events in until the event is set; calls back once the first can come."""


@dataclass(frozen=True)
class Bot:
    """What runs in this process: the front with its transport, the back, or both."""

    queue_url: str
    host: str
    status_port: int | None
    front: "Front | None" = None
    transport: Transport | None = None
    back: "Back | None" = None

    def checks(self) -> Checks:
        """Return what must be there for this process to do its work."""
        return {
            **(self.back.checks if self.back else {}),
            **(self.front.checks if self.front else {}),
        }


def over_socket(app_token: str) -> Transport:
    """Return the transport that connects to Slack, which needs no public address."""
    from bot.listeners.socket import connect_socket  # noqa: PLC0415 - no other transport needs it

    async def run(front: "Front", stop: asyncio.Event, connected: Callable[[], None]) -> None:
        connecting = asyncio.create_task(connect_socket(front.app, app_token=app_token))
        stopping = asyncio.create_task(stop.wait())
        await asyncio.wait({connecting, stopping}, return_when=asyncio.FIRST_COMPLETED)
        if not connecting.done():
            connecting.cancel()
            return
        connection = connecting.result()
        log.info("connected", transport="socket")
        connected()
        await stop.wait()
        await connection.close()

    return run


def over_http(signing_secret: str, *, host: str, port: int) -> Transport:
    """Return the transport that waits for Slack's signed requests on a port."""
    from bot.listeners.http import build_http  # noqa: PLC0415 - no other transport needs it

    async def run(front: "Front", stop: asyncio.Event, connected: Callable[[], None]) -> None:
        web = build_http(front.app, signing_secret=signing_secret, checks=front.checks)
        async with _served(web, host, port):
            log.info("listening", transport="http")
            connected()
            await stop.wait()

    return run


def serve(bot: Bot) -> None:
    """Work and take events until SIGINT or SIGTERM, then let running turns end.

    The index is opened only once events can come in, so that nothing delays the first of them.
    """
    sys.setswitchinterval(SWITCH_INTERVAL_S)
    keep_for_good()
    loop_factory = auto_loop_factory()  # uvloop, where there is one
    with _working(bot), asyncio.Runner(loop_factory=loop_factory) as runner:
        runner.run(_until_stopped(bot))
    log.info("stopped")


@contextmanager
def _working(bot: Bot) -> Iterator[None]:
    if bot.back is not None:
        bot.back.worker.start()
    else:
        make_tables(bot.queue_url)
    try:
        yield
    finally:
        if bot.front is not None:
            bot.front.queue.close()
        if bot.back is not None:
            bot.back.worker.stop(wait_s=GRACE_S)


async def _until_stopped(bot: Bot) -> None:
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(number, stop.set)
    async with _status(bot):
        if bot.front is None or bot.transport is None:
            log.info("working")
            _open_index(bot)
            await stop.wait()
        else:
            await bot.transport(bot.front, stop, lambda: _open_index(bot))


def _open_index(bot: Bot) -> None:
    if bot.back is not None:
        bot.back.librarian.begin()


@asynccontextmanager
async def _status(bot: Bot) -> "AsyncIterator[None]":
    if bot.status_port is None:
        yield
        return
    async with _served(
        build_status(bot.checks(), QueueFigures(bot.queue_url)), bot.host, bot.status_port
    ):
        yield


@asynccontextmanager
async def _served(web: Starlette, host: str, port: int) -> "AsyncIterator[None]":
    """Serve while the context lasts; requests that are in by then are answered."""
    server = _Server(
        uvicorn.Config(web, log_config=None, access_log=False, proxy_headers=False, lifespan="off")
    )
    with _listening(host, port) as listener:
        serving = asyncio.create_task(server.serve([listener]))
        await server.up.wait()
        try:
            yield
        finally:
            server.should_exit = True
            await serving


def _listening(host: str, port: int) -> socket.socket:
    try:
        return socket.create_server((host, port))
    except OSError as problem:
        raise AddressTaken(host, port) from problem


class _Server(uvicorn.Server):
    """A server that says when it listens, and leaves signals to us."""

    def __init__(self, config: uvicorn.Config) -> None:
        super().__init__(config)
        self.up = asyncio.Event()

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        yield

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        self.up.set()
