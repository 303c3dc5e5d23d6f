"""Socket Mode: the bot connects to Slack, so that it needs no public address."""

import asyncio
import logging

import structlog
from aiohttp import ClientError
from slack_bolt.adapter.socket_mode.async_handler import AsyncSocketModeHandler
from slack_bolt.async_app import AsyncApp
from slack_sdk.errors import SlackApiError
from slack_sdk.socket_mode.aiohttp import SocketModeClient

from bot.listeners.connections import Connections
from bot.listeners.errors import SlackRefused

RETRY_S = (1.0, 2.0, 5.0, 10.0, 30.0)
"""Pauses while Slack cannot be reached; the last one is repeated."""

log = structlog.get_logger()


async def connect_socket(app: AsyncApp, *, app_token: str) -> Connections:
    """Connect and return once events flow, however long Slack is out of reach.

    Raises `SlackRefused` when Slack does not take the app token.
    """

    async def connect() -> SocketConnection:
        handler = AsyncSocketModeHandler(app, app_token, logger=_quiet_logger())
        await handler.connect_async()
        return SocketConnection(handler.client)

    await _wait_until_reachable(app, app_token)
    connections = Connections(connect)
    await connections.begin()
    return connections


class SocketConnection:
    """One Socket Mode client, whose own tasks may have died without a word."""

    def __init__(self, client: SocketModeClient) -> None:
        self._client = client

    async def is_alive(self) -> bool:
        """Say whether its tasks run and Slack answers its pings."""
        tasks = self._client.current_session_monitor, self._client.message_receiver
        running = all(task is not None and not task.done() for task in tasks)
        return running and await self._client.is_connected()

    async def close(self) -> None:
        """Close it."""
        await self._client.close()


async def _wait_until_reachable(app: AsyncApp, app_token: str) -> None:
    """Ask for a connection first: the client itself would try again for ever, with stack traces."""
    tries = 0
    while True:
        try:
            await app.client.apps_connections_open(app_token=app_token)
        except SlackApiError as problem:
            raise SlackRefused("SLACK_APP_TOKEN", str(problem.response.get("error"))) from problem
        except (ClientError, OSError) as problem:
            pause_s = RETRY_S[min(tries, len(RETRY_S) - 1)]
            log.warning("slack_unreachable", reason=type(problem).__name__, retry_in_s=pause_s)
            await asyncio.sleep(pause_s)
            tries += 1
        else:
            return


def _quiet_logger() -> logging.Logger:
    """Return a logger for the client, which reports each reconnection as an error."""
    logger = logging.getLogger("bot.socket")
    logger.setLevel(logging.CRITICAL)
    return logger
