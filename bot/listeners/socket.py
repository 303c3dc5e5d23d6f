"""Socket Mode: the bot connects to Slack, so that it needs no public address."""

from slack_bolt.adapter.socket_mode.async_handler import AsyncSocketModeHandler
from slack_bolt.async_app import AsyncApp


async def connect_socket(app: AsyncApp, *, app_token: str) -> AsyncSocketModeHandler:
    """Connect and return once events flow; close the handler to disconnect."""
    handler = AsyncSocketModeHandler(app, app_token)
    await handler.connect_async()
    return handler
