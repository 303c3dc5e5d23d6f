import pytest
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from bot.workspace.config import Config
from tests.bot.workspace.conftest import api_of
from tests.workspace_client import WorkspaceClient, running_workspace

GENERAL, ADAS_DM = "C0LOCALGEN1", "D0LOCALADA1"
TASK = {"type": "task_update", "id": "1", "title": "Read", "status": "in_progress"}


def test_in_a_channel_a_stream_must_name_its_reader(api: WebClient) -> None:
    with pytest.raises(SlackApiError, match="missing_recipient_team_id"):
        api.chat_startStream(channel=GENERAL, thread_ts="1.0")


def test_a_stopped_stream_takes_no_more(workspace: WorkspaceClient, api: WebClient) -> None:
    ts = api.chat_startStream(channel=ADAS_DM, thread_ts="1.0", markdown_text="a")["ts"]
    api.chat_stopStream(channel=ADAS_DM, ts=ts)

    with pytest.raises(SlackApiError, match="message_not_in_streaming_state"):
        api.chat_appendStream(channel=ADAS_DM, ts=ts, markdown_text="b")
    api.chat_update(channel=ADAS_DM, ts=ts, text="whole")
    assert workspace.messages("dm")[0].text == "whole"


def test_an_old_stream_has_ended_by_itself() -> None:
    with running_workspace(Config(stream_life_s=-1)) as workspace:
        api = api_of(workspace)
        ts = api.chat_startStream(channel=ADAS_DM, thread_ts="1.0", markdown_text="a")["ts"]
        with pytest.raises(SlackApiError, match="message_not_in_streaming_state"):
            api.chat_appendStream(channel=ADAS_DM, ts=ts, markdown_text="b")


def test_a_task_is_shown_once_with_its_latest_state(
    workspace: WorkspaceClient, api: WebClient
) -> None:
    ts = api.chat_startStream(channel=ADAS_DM, thread_ts="1.0", chunks=[TASK])["ts"]
    done = {**TASK, "status": "complete"}
    api.chat_appendStream(channel=ADAS_DM, ts=ts, markdown_text="", chunks=[done])
    api.chat_stopStream(channel=ADAS_DM, ts=ts, markdown_text="end")

    blocks = workspace.messages("dm")[0].blocks
    assert [(each["type"], each.get("status")) for each in blocks] == [
        ("task_card", "complete"),
        ("markdown", None),
    ]
