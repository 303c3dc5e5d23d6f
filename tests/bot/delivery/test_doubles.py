"""A message that came twice is healed by keeping its first, whoever else heals it too."""

from slack_sdk import WebClient

from bot.delivery.doubles import keep_first
from bot.workspace.seed import ADA, direct_id
from tests.workspace_client import WorkspaceClient

CHANNEL = direct_id(ADA)


def posted(slack: WebClient, many: int) -> list[str]:
    return [str(slack.chat_postMessage(channel=CHANNEL, text="x")["ts"]) for _ in range(many)]


def left(workspace: WorkspaceClient) -> list[str]:
    return [message.ts for message in workspace.messages("dm")]


def test_all_but_the_earliest_are_withdrawn(workspace: WorkspaceClient, slack: WebClient) -> None:
    first, *others = posted(slack, 3)
    assert keep_first(slack, CHANNEL, [*reversed(others), first]) == first
    assert left(workspace) == [first]


def test_one_alone_stays(workspace: WorkspaceClient, slack: WebClient) -> None:
    (only,) = posted(slack, 1)
    assert keep_first(slack, CHANNEL, {only}) == only
    assert left(workspace) == [only]
    assert not workspace.calls("chat.delete")


def test_what_another_replica_withdrew_or_slack_keeps_is_no_error(
    workspace: WorkspaceClient, slack: WebClient
) -> None:
    first, second, third = posted(slack, 3)
    keep_first(slack, CHANNEL, {first, second})
    workspace.fault("error", "chat.delete", error="cant_delete_message")
    assert keep_first(slack, CHANNEL, {first, second, third}) == first
    assert keep_first(slack, CHANNEL, {first, second, third}) == first
    assert left(workspace) == [first]
