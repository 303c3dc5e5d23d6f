"""A workspace that each module delivers to, empty at the start of each test."""

from collections.abc import Iterator

import pytest
from slack_sdk import WebClient

from tests.workspace_client import BOT_TOKEN, WorkspaceClient, running_workspace


@pytest.fixture(scope="package")
def running() -> Iterator[WorkspaceClient]:
    with running_workspace() as client:
        yield client


@pytest.fixture
def workspace(running: WorkspaceClient) -> WorkspaceClient:
    running.reset()
    return running


@pytest.fixture
def slack(workspace: WorkspaceClient) -> WebClient:
    """The bot's client, which does not retry by itself."""
    return WebClient(BOT_TOKEN, base_url=workspace.api_url, retry_handlers=[])
