"""What is shown beside conversations: the Home tab, and what to say in a direct message."""

import pytest
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from bot.delivery.tabs import Tabs
from bot.turns.outgoing import Content, Home, Suggestions
from bot.views.blocks import section, table
from bot.workspace.seed import ADA, direct_id
from tests.workspace_client import WorkspaceClient

BLOCKS = (section("assessments"), table([["factor", "RAG"], ["budget", "5.0"]]))


@pytest.fixture
def tabs(slack: WebClient) -> Tabs:
    return Tabs(slack)


def kinds(workspace: WorkspaceClient) -> list[str]:
    return [block["type"] for block in workspace.wait_for_home("ada")["blocks"]]


def test_home_is_shown_as_it_was_drawn(workspace: WorkspaceClient, tabs: Tabs) -> None:
    tabs.show_home(Home(user_id=ADA, content=Content(text="x", blocks=BLOCKS)))
    assert kinds(workspace) == ["section", "table"]


def test_home_is_plainer_where_a_block_is_refused(workspace: WorkspaceClient, tabs: Tabs) -> None:
    workspace.switches(refused_blocks=["table"])
    tabs.show_home(Home(user_id=ADA, content=Content(text="x", blocks=BLOCKS)))
    assert kinds(workspace) == ["section", "section"]


def test_home_is_told_as_text_where_no_blocks_are_left(
    workspace: WorkspaceClient, tabs: Tabs
) -> None:
    tabs.show_home(Home(user_id=ADA, content=Content(text="only words")))
    assert "only words" in str(workspace.wait_for_home("ada")["blocks"])


def test_another_refusal_is_raised(workspace: WorkspaceClient, tabs: Tabs) -> None:
    workspace.fault("error", "views.publish", error="not_enabled")
    with pytest.raises(SlackApiError, match="not_enabled"):
        tabs.show_home(Home(user_id=ADA, content=Content(text="x", blocks=BLOCKS)))


def test_prompts_are_set_for_the_direct_message_and_no_thread(
    workspace: WorkspaceClient, tabs: Tabs
) -> None:
    tabs.suggest(Suggestions(channel_id=direct_id(ADA), prompts=(("Assess", "assess this"),)))
    (call,) = workspace.calls("assistant.threads.setSuggestedPrompts")
    assert call.arguments["prompts"] == [{"title": "Assess", "message": "assess this"}]
    assert "thread_ts" not in call.arguments
