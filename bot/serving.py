"""Runs the bot until it is told to stop."""

import asyncio
import signal
import socket
import sys
from collections.abc import Awaitable, Callable

import structlog
import uvicorn

from bot.bootstrap import Bot
from bot.listeners.errors import AddressTaken
from bot.listeners.http import build_http
from bot.listeners.socket import connect_socket

SWITCH_INTERVAL_S = 0.001
"""How long a thread may keep the interpreter while another waits, a fifth of Python's default:
turns that compute would otherwise hold each acknowledgement up several times."""
GRACE_S = 10
"""How long running turns may take to end; what is left is stored and answered at the next start."""

log = structlog.get_logger()

Transport = Callable[[Bot, asyncio.Event], Awaitable[None]]


def over_socket(app_token: str) -> Transport:
    """Return the transport that connects to Slack, which needs no public address."""

    async def run(bot: Bot, stop: asyncio.Event) -> None:
        connecting = asyncio.create_task(connect_socket(bot.app, app_token=app_token))
        stopping = asyncio.create_task(stop.wait())
        await asyncio.wait({connecting, stopping}, return_when=asyncio.FIRST_COMPLETED)
        if not connecting.done():
            connecting.cancel()
            return
        connection = connecting.result()
        log.info("connected", transport="socket")
        bot.librarian.begin()
        await stop.wait()
        await connection.client.close()

    return run


def over_http(signing_secret: str, *, host: str, port: int) -> Transport:
    """Return the transport that waits for Slack's signed requests on a port."""

    async def run(bot: Bot, _stop: asyncio.Event) -> None:
        web = build_http(bot.app, signing_secret=signing_secret)
        config = uvicorn.Config(web, log_config=None, lifespan="off")
        server = _Server(config, once_started=bot.librarian.begin)
        with _listening(host, port) as listener:
            await server.serve([listener])  # ends on a signal by itself

    return run


def serve(bot: Bot, transport: Transport) -> None:
    """Start the queue, take events until SIGINT or SIGTERM, then let running turns end.

    The index is opened only once events can come in, so that nothing delays the first of them.
    """
    sys.setswitchinterval(SWITCH_INTERVAL_S)
    bot.queue.start()
    try:
        asyncio.run(_until_stopped(bot, transport))
    finally:
        bot.queue.stop(wait_s=GRACE_S)
        log.info("stopped")


async def _until_stopped(bot: Bot, transport: Transport) -> None:
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(number, stop.set)
    await transport(bot, stop)


def _listening(host: str, port: int) -> socket.socket:
    try:
        return socket.create_server((host, port))
    except OSError as problem:
        raise AddressTaken(host, port) from problem


class _Server(uvicorn.Server):
    """A server that says when it listens."""

    def __init__(self, config: uvicorn.Config, *, once_started: Callable[[], None]) -> None:
        super().__init__(config)
        self._once_started = once_started

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        log.info("listening", transport="http")
        self._once_started()
