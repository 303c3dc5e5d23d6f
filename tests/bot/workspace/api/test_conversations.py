import pytest
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from tests.workspace_client import WorkspaceClient

GENERAL, RANDOM = "C0LOCALGEN1", "C0LOCALRND1"


def test_replies_are_paged_and_metadata_is_only_given_when_asked_for(
    workspace: WorkspaceClient, api: WebClient
) -> None:
    metadata = {"event_type": "turn", "event_payload": {"n": 1}}
    root = workspace.post("ada", "#general", "root")
    for number in range(4):
        text = f"reply {number}"
        api.chat_postMessage(channel=GENERAL, thread_ts=root, text=text, metadata=metadata)

    # The sdk's iteration fills one and the same response anew, so each page is copied at once.
    pages = [
        list(page["messages"])
        for page in api.conversations_replies(channel=GENERAL, ts=root, limit=2)
    ]
    texts = [[message["text"] for message in page] for page in pages]
    assert texts == [["root", "reply 0"], ["reply 1", "reply 2"], ["reply 3"]]
    assert "metadata" not in pages[0][1]
    whole = api.conversations_replies(channel=GENERAL, ts=root, include_all_metadata=True)
    assert [message.get("metadata") for message in whole["messages"]] == [None] + [metadata] * 4


def test_a_replys_own_ts_finds_its_thread(workspace: WorkspaceClient, api: WebClient) -> None:
    root = workspace.post("ada", "#general", "root")
    reply = workspace.post("ben", "#general", "reply", thread_ts=root)

    assert len(api.conversations_replies(channel=GENERAL, ts=reply)["messages"]) == 2


def test_an_unknown_thread_is_not_found(api: WebClient) -> None:
    with pytest.raises(SlackApiError, match="thread_not_found"):
        api.conversations_replies(channel=GENERAL, ts="1.000001")


def test_history_is_newest_first_without_replies_and_within_its_bounds(
    workspace: WorkspaceClient, api: WebClient
) -> None:
    first, second, third = (workspace.post("ada", "#general", text) for text in "abc")
    workspace.post("ben", "#general", "reply", thread_ts=first)

    def texts(**bounds: str) -> list[str]:
        given = {"channel": GENERAL, **bounds}
        found = api.api_call("conversations.history", params=given)
        return [message["text"] for message in found["messages"]]

    assert texts() == ["c", "b", "a"]
    assert texts(oldest=first, latest=third) == ["b"]
    assert texts(oldest=second, inclusive="true") == ["c", "b"]


def test_a_channel_the_app_is_not_in_can_be_seen_and_joined_but_not_read(
    workspace: WorkspaceClient, api: WebClient
) -> None:
    assert not api.conversations_info(channel=RANDOM)["channel"]["is_member"]
    with pytest.raises(SlackApiError, match="not_in_channel"):
        api.conversations_history(channel=RANDOM)

    api.conversations_join(channel=RANDOM)

    assert api.conversations_history(channel=RANDOM)["messages"] == []
    told = [each.payload["event"]["type"] for each in workspace.deliveries()]
    assert told == ["member_joined_channel"]


def test_channels_are_listed_by_kind(api: WebClient) -> None:
    public = {each["name"] for each in api.conversations_list()["channels"]}
    direct = api.conversations_list(types="im")["channels"]
    mine = {each["name"] for each in api.users_conversations()["channels"]}

    assert public == {"llm-projects", "general", "random"}
    assert len(direct) == 3
    assert mine == {"llm-projects", "general"}


def test_a_direct_message_is_opened_with_a_person(api: WebClient) -> None:
    assert api.conversations_open(users="U0LOCALADA1")["channel"]["id"] == "D0LOCALADA1"
    with pytest.raises(SlackApiError, match="user_not_found"):
        api.conversations_open(users="U0NOBODY")


def test_members_are_listed(api: WebClient) -> None:
    assert len(api.conversations_members(channel=GENERAL)["members"]) == 4
