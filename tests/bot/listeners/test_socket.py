"""Connecting over Socket Mode, with the real client against a workspace."""

import asyncio

import pytest
from slack_bolt.async_app import AsyncApp
from slack_sdk.web.async_client import AsyncWebClient

from bot.listeners.authorization import authorize_by
from bot.listeners.errors import SlackRefused
from bot.listeners.socket import connect_socket
from tests.workspace_client import APP_TOKEN, BOT_TOKEN, running_workspace

CLOSED_PORT = 9


def app(base_url: str) -> AsyncApp:
    client = AsyncWebClient(BOT_TOKEN, base_url=base_url)
    return AsyncApp(client=client, authorize=authorize_by(client, BOT_TOKEN))


async def test_it_connects_once_events_can_flow() -> None:
    with running_workspace() as workspace:
        connection = await connect_socket(app(workspace.api_url), app_token=APP_TOKEN)
        await asyncio.to_thread(workspace.wait_until_connected)
        await connection.close()


async def test_a_refused_token_is_named_and_not_tried_for_ever() -> None:
    with running_workspace() as workspace, pytest.raises(SlackRefused, match="SLACK_APP_TOKEN"):
        await connect_socket(app(workspace.api_url), app_token="xapp-wrong")


async def test_while_slack_is_out_of_reach_it_can_be_stopped() -> None:
    connecting = connect_socket(app(f"http://127.0.0.1:{CLOSED_PORT}/api/"), app_token=APP_TOKEN)
    with pytest.raises(TimeoutError):
        await asyncio.wait_for(connecting, timeout=0.3)
