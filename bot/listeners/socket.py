"""Socket Mode: the bot connects to Slack, so that it needs no public address."""

import asyncio
import logging

import structlog
from aiohttp import ClientError
from slack_bolt.adapter.socket_mode.async_handler import AsyncSocketModeHandler
from slack_bolt.async_app import AsyncApp
from slack_sdk.errors import SlackApiError

from bot.listeners.errors import SlackRefused

RETRY_S = (1.0, 2.0, 5.0, 10.0, 30.0)
"""Pauses while Slack cannot be reached; the last one is repeated."""

log = structlog.get_logger()


async def connect_socket(app: AsyncApp, *, app_token: str) -> AsyncSocketModeHandler:
    """Connect and return once events flow, however long Slack is out of reach.

    Raises `SlackRefused` when Slack does not take the app token.
    """
    await _wait_until_reachable(app, app_token)
    handler = AsyncSocketModeHandler(app, app_token, logger=_quiet_logger())
    await handler.connect_async()
    return handler


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
