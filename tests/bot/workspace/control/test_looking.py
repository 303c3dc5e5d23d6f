import pytest
from slack_sdk import WebClient

from tests.workspace_client import WorkspaceClient, WorkspaceError

ADAS_DM = "D0LOCALADA1"


def test_a_reply_still_streaming_does_not_count(workspace: WorkspaceClient, api: WebClient) -> None:
    root = workspace.post("ada", "dm", "hello")
    ts = api.chat_startStream(channel=ADAS_DM, thread_ts=root, markdown_text="a")["ts"]

    with pytest.raises(WorkspaceError, match="timed_out"):
        workspace.wait_for_reply(root, timeout_s=0.05)
    api.chat_stopStream(channel=ADAS_DM, ts=ts)
    assert workspace.wait_for_reply(root)[0].text == "a"


def test_a_thread_can_be_read_alone(workspace: WorkspaceClient) -> None:
    root = workspace.post("ada", "#general", "root")
    workspace.post("ben", "#general", "reply", thread_ts=root)
    workspace.post("ben", "#general", "elsewhere")

    thread = workspace.messages("#general", thread_ts=root)
    assert [each.text for each in thread] == ["root", "reply"]


def test_waiting_ends_when_nothing_comes(workspace: WorkspaceClient) -> None:
    for wait in (workspace.wait_for_view, workspace.wait_for_home):
        with pytest.raises(WorkspaceError, match="timed_out"):
            wait("ada", timeout_s=0.05)
    with pytest.raises(WorkspaceError, match="timed_out"):
        workspace.wait_for_ephemeral("ada", timeout_s=0.05)


def test_texts_and_actions_of_a_message_are_found_in_its_blocks(
    workspace: WorkspaceClient, api: WebClient
) -> None:
    button = {"type": "button", "action_id": "go", "text": {"type": "plain_text", "text": "Go"}}
    section = {"type": "section", "text": {"type": "mrkdwn", "text": "inside"}, "accessory": button}
    api.chat_postMessage(channel=ADAS_DM, text="outside", blocks=[section])

    seen = workspace.messages("dm")[0]
    assert seen.texts().split("\n") == ["outside", "inside", "Go"]
    assert seen.actions() == ("go",)
