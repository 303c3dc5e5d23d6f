import http.client
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack
from dataclasses import dataclass

import pytest
from slack_bolt.async_app import AsyncApp
from slack_sdk import WebClient

from bot.workspace.config import Config
from tests.bot.workspace.running_bot import socket_bot
from tests.workspace_client import BOT_TOKEN, WorkspaceClient, patient, running_workspace

QUICK = Config(ack_timeout_s=0.5, retry_after_s=(0.0, 0.05, 0.1), trigger_life_s=0.5)
"""Slack's times, shortened so that running out of them costs a test little."""
PATIENT = patient(QUICK)
hasty = pytest.mark.parametrize("workspace", [QUICK], indirect=True, ids=["hasty"])
"""Marks a test of what happens when the app takes too long."""


@dataclass(frozen=True, slots=True)
class Fetched:
    status: int
    headers: Mapping[str, str]
    body: bytes


StartBot = Callable[[Callable[[AsyncApp], None]], None]


@pytest.fixture
def workspace(request: pytest.FixtureRequest) -> Iterator[WorkspaceClient]:
    with running_workspace(getattr(request, "param", PATIENT)) as client:
        yield client


@pytest.fixture
def api(workspace: WorkspaceClient) -> WebClient:
    return api_of(workspace)


@pytest.fixture
def start_bot(workspace: WorkspaceClient) -> Iterator[StartBot]:
    """Return a function that connects a Bolt app, with the listeners it is given."""
    with ExitStack() as running:

        def start(listen: Callable[[AsyncApp], None]) -> None:
            running.enter_context(socket_bot(workspace, listen))

        yield start


def api_of(workspace: WorkspaceClient, token: str = BOT_TOKEN) -> WebClient:
    return WebClient(token=token, base_url=workspace.api_url, retry_handlers=[])


def fetch(
    workspace: WorkspaceClient,
    path: str,
    *,
    body: bytes | None = None,
    headers: Mapping[str, str] | None = None,
) -> Fetched:
    """Ask the workspace's server for anything, as a browser or a stranger would."""
    connection = http.client.HTTPConnection(workspace.base_url.removeprefix("http://"))
    connection.request("GET" if body is None else "POST", path, body, dict(headers or {}))
    response = connection.getresponse()
    fetched = Fetched(response.status, dict(response.getheaders()), response.read())
    connection.close()
    return fetched
