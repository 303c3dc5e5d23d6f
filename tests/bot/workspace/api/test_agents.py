import pytest
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from tests.workspace_client import WorkspaceClient

GENERAL = "C0LOCALGEN1"
PROMPT = {"title": "Costs", "message": "What does it cost?"}


def test_a_status_shows_until_the_app_posts_in_its_thread(
    workspace: WorkspaceClient, api: WebClient
) -> None:
    ts = workspace.post("ada", "#general", "think")
    api.assistant_threads_setStatus(channel_id=GENERAL, thread_ts=ts, status="is thinking")
    assert workspace.statuses("#general") == {ts: "is thinking"}

    api.chat_postMessage(channel=GENERAL, thread_ts=ts, text="done")
    assert not workspace.statuses("#general")


def test_an_empty_status_takes_it_away(workspace: WorkspaceClient, api: WebClient) -> None:
    for status in ("is thinking", ""):
        api.assistant_threads_setStatus(channel_id=GENERAL, thread_ts="1.0", status=status)

    assert not workspace.statuses("#general")


def test_eleven_loading_messages_are_too_many(api: WebClient) -> None:
    with pytest.raises(SlackApiError, match="invalid_arguments"):
        api.assistant_threads_setStatus(
            channel_id=GENERAL, thread_ts="1.0", status="x", loading_messages=["x"] * 11
        )


def test_four_prompts_at_most_are_suggested(api: WebClient) -> None:
    def suggest(count: int) -> bool:
        prompts = [PROMPT] * count
        arguments = {"channel_id": "D0LOCALADA1", "prompts": prompts}
        return bool(api.api_call("assistant.threads.setSuggestedPrompts", json=arguments)["ok"])

    assert suggest(4)
    with pytest.raises(SlackApiError, match="invalid_arguments"):
        suggest(5)


def test_a_session_at_work_can_be_stopped(workspace: WorkspaceClient, api: WebClient) -> None:
    ts = workspace.post("ada", "#general", "work")
    api.agents_sessions_setStatus(channel_id=GENERAL, thread_ts=ts, status="processing")
    workspace.stop("ada", "#general", ts)

    told = workspace.deliveries()[-1].payload["event"]
    assert (told["type"], told["thread_ts"]) == ("agent_session_stopped", ts)
