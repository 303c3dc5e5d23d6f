from collections.abc import Callable
from typing import Any

import pytest
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from tests.workspace_client import WorkspaceClient, WorkspaceError

GENERAL, RANDOM, ADAS_DM = "C0LOCALGEN1", "C0LOCALRND1", "D0LOCALADA1"
ADA = "U0LOCALADA1"
METADATA = {"event_type": "turn", "event_payload": {"id": "1"}}


def error_of(call: Callable[[], Any]) -> str:
    with pytest.raises(SlackApiError) as refused:
        call()
    return str(refused.value.response["error"])


def test_a_posted_message_is_seen_with_its_blocks_and_thread(
    workspace: WorkspaceClient, api: WebClient
) -> None:
    root = workspace.post("ada", "#general", "question")
    blocks = [{"type": "divider"}]
    posted = api.chat_postMessage(channel=GENERAL, text="answer", thread_ts=root, blocks=blocks)

    seen = workspace.wait_for_reply(root)[0]
    assert (seen.ts, seen.text, seen.thread_ts) == (posted["ts"], "answer", root)
    assert [block["type"] for block in seen.blocks] == ["divider"]
    assert seen.blocks[0]["block_id"]


@pytest.mark.parametrize("channel", ["general", "#general", GENERAL])
def test_a_channel_is_addressed_by_name_or_id(api: WebClient, channel: str) -> None:
    assert api.chat_postMessage(channel=channel, text="x")["channel"] == GENERAL


def test_a_person_is_addressed_by_id(api: WebClient) -> None:
    assert api.chat_postMessage(channel=ADA, text="x")["channel"] == ADAS_DM


def test_a_reply_to_a_reply_joins_its_thread(workspace: WorkspaceClient, api: WebClient) -> None:
    root = workspace.post("ada", "#general", "root")
    reply = workspace.post("ben", "#general", "reply", thread_ts=root)

    api.chat_postMessage(channel=GENERAL, text="x", thread_ts=reply)

    assert workspace.wait_for_reply(root)[0].text == "x"


@pytest.mark.parametrize(
    ("arguments", "error"),
    [
        ({"channel": "C0NOWHERE", "text": "x"}, "channel_not_found"),
        ({"channel": RANDOM, "text": "x"}, "not_in_channel"),
        ({"channel": GENERAL}, "no_text"),
        ({"channel": GENERAL, "text": "  "}, "no_text"),
        ({"channel": GENERAL, "text": "x" * 40_001}, "msg_too_long"),
        ({"channel": GENERAL, "text": "x", "blocks": [{"type": "nonsense"}]}, "invalid_blocks"),
        ({"channel": GENERAL, "text": "x", "blocks": "{"}, "invalid_blocks_format"),
        ({"channel": GENERAL, "text": "x", "metadata": {"a": 1}}, "invalid_metadata_format"),
    ],
)
def test_a_wrong_post_is_refused(api: WebClient, arguments: dict[str, Any], error: str) -> None:
    assert error_of(lambda: api.api_call("chat.postMessage", json=arguments)) == error


def test_a_refused_block_is_pointed_to(api: WebClient) -> None:
    with pytest.raises(SlackApiError) as refused:
        api.chat_postMessage(channel=GENERAL, text="x", blocks=[{"type": "header"}])

    messages = refused.value.response["response_metadata"]["messages"]
    assert messages == ["[ERROR] missing required field: text [json-pointer:/blocks/0]"]


def test_an_archived_channel_takes_nothing(workspace: WorkspaceClient, api: WebClient) -> None:
    workspace.archive("#general")

    assert error_of(lambda: api.chat_postMessage(channel=GENERAL, text="x")) == "is_archived"
    with pytest.raises(WorkspaceError, match="is_archived"):
        workspace.post("ada", "#general", "x")


def test_an_update_of_text_takes_the_blocks_away(
    workspace: WorkspaceClient, api: WebClient
) -> None:
    ts = api.chat_postMessage(channel=GENERAL, text="a", blocks=[{"type": "divider"}])["ts"]
    api.chat_update(channel=GENERAL, ts=ts, text="b")

    seen = workspace.messages("#general")[0]
    assert (seen.text, seen.blocks) == ("b", ())
    assert seen.raw["edited"]


def test_an_update_keeps_metadata_it_does_not_name(api: WebClient) -> None:
    ts = api.chat_postMessage(channel=GENERAL, text="a", metadata=METADATA)["ts"]
    api.chat_update(channel=GENERAL, ts=ts, text="b")

    replies = api.conversations_replies(channel=GENERAL, ts=ts, include_all_metadata=True)
    assert replies["messages"][0]["metadata"] == METADATA


def test_only_the_apps_own_messages_can_be_changed(
    workspace: WorkspaceClient, api: WebClient
) -> None:
    ts = workspace.post("ada", "#general", "mine")

    update = error_of(lambda: api.chat_update(channel=GENERAL, ts=ts, text="x"))
    delete = error_of(lambda: api.chat_delete(channel=GENERAL, ts=ts))
    missing = error_of(lambda: api.chat_update(channel=GENERAL, ts="1.000001", text="x"))
    assert (update, delete, missing) == (
        "cant_update_message",
        "cant_delete_message",
        "message_not_found",
    )


def test_a_deleted_message_is_gone(workspace: WorkspaceClient, api: WebClient) -> None:
    ts = api.chat_postMessage(channel=GENERAL, text="a")["ts"]
    api.chat_delete(channel=GENERAL, ts=ts)

    assert not workspace.messages("#general")


def test_an_ephemeral_is_seen_by_one_person_and_found_by_no_api(
    workspace: WorkspaceClient, api: WebClient
) -> None:
    ts = api.chat_postEphemeral(channel=GENERAL, user=ADA, text="psst")["message_ts"]

    assert [each.text for each in workspace.messages("#general", user="ada")] == ["psst"]
    assert not workspace.messages("#general", user="ben")
    assert not api.conversations_history(channel=GENERAL)["messages"]
    error = error_of(lambda: api.chat_update(channel=GENERAL, ts=ts, text="x"))
    assert error == "message_not_found"


def test_an_ephemeral_needs_its_reader_in_the_channel(api: WebClient) -> None:
    error = error_of(lambda: api.chat_postEphemeral(channel=ADAS_DM, user="U0LOCALBEN1", text="x"))

    assert error == "user_not_in_channel"


def test_a_permalink_opens_the_page(workspace: WorkspaceClient, api: WebClient) -> None:
    ts = workspace.post("ada", "#general", "here")
    link = api.chat_getPermalink(channel=GENERAL, message_ts=ts)["permalink"]

    assert link == f"{workspace.base_url}/archives/{GENERAL}/p{ts.replace('.', '')}"
