"""Who can read what, asked of the local workspace through the real Slack client."""

import pytest
from slack_sdk import WebClient

from bot.delivery.directory import SlackDirectory
from bot.workspace.seed import ADA, direct_id
from tests.workspace_client import WorkspaceClient


@pytest.fixture
def directory(slack: WebClient) -> SlackDirectory:
    return SlackDirectory(slack)


def test_people_are_called_as_they_call_themselves(directory: SlackDirectory) -> None:
    assert directory.names([ADA]) == {ADA: "ada"}


def test_without_the_permission_nobody_has_a_name(
    workspace: WorkspaceClient, directory: SlackDirectory
) -> None:
    workspace.fault("error", "users.info", error="missing_scope")
    assert directory.names([ADA]) == {}


def test_a_person_reaches_their_channels_and_their_direct_messages(
    directory: SlackDirectory,
) -> None:
    reach = directory.reach(ADA)
    assert reach.direct == direct_id(ADA)
    assert reach.channels
    assert not any(channel.startswith("D") for channel in reach.channels)
    assert reach.refusal == ""


def test_a_missing_scope_is_told_and_leaves_the_direct_messages(
    workspace: WorkspaceClient, directory: SlackDirectory
) -> None:
    workspace.fault("error", "users.conversations", error="missing_scope")
    reach = directory.reach(ADA)
    assert (reach.channels, reach.refusal) == (frozenset(), "missing_scope")
    assert reach.direct


def test_an_outage_is_no_exception(workspace: WorkspaceClient, directory: SlackDirectory) -> None:
    workspace.fault("lost_request", times=2)
    reach = directory.reach(ADA)
    assert reach.direct == ""
    assert reach.refusal
