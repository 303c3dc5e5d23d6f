"""Delivery against the local workspace, through the real Slack client."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from slack_sdk import WebClient

from bot.delivery.slack import SlackDelivery
from bot.turns.errors import DeliveryFailed, DeliveryRefused
from bot.turns.outgoing import Content, Direct, Post, Whisper
from bot.turns.ports import Entry
from bot.turns.turn import Place
from tests.workspace_client import BOT_TOKEN, WorkspaceClient, running_workspace

TABLE = {
    "type": "table",
    "rows": [[{"type": "raw_text", "text": "factor"}], [{"type": "raw_text", "text": "budget"}]],
}
SECTION = {"type": "section", "text": {"type": "mrkdwn", "text": "factor: budget"}}


@pytest.fixture(scope="module")
def workspace() -> Iterator[WorkspaceClient]:
    with running_workspace() as client:
        yield client


@pytest.fixture(autouse=True)
def afresh(workspace: WorkspaceClient) -> None:
    workspace.reset()


@pytest.fixture
def delivery(workspace: WorkspaceClient) -> SlackDelivery:
    return SlackDelivery(WebClient(BOT_TOKEN, base_url=workspace.api_url, retry_handlers=[]))


@pytest.fixture
def place(workspace: WorkspaceClient) -> Place:
    ts = workspace.post("ada", "#general", "hello")
    (message,) = workspace.messages("#general", thread_ts=ts)
    return Place(team_id="T1", channel_id=message.channel, thread_ts=ts)


def entry(place: Place, content: Content | None = None) -> Entry:
    post = Post(place=place, content=content or Content(text="the answer", blocks=(SECTION,)))
    return Entry("1.1:T1:C1", 0, post, attempted=False, settled=False)


def test_a_post_arrives_in_its_thread(
    workspace: WorkspaceClient, delivery: SlackDelivery, place: Place
) -> None:
    ts = delivery.send(entry(place))
    (reply,) = workspace.wait_for_reply(place.thread_ts)
    assert (reply.ts, reply.text) == (ts, "the answer")


def test_a_lost_answer_does_not_double_the_post(
    workspace: WorkspaceClient, delivery: SlackDelivery, place: Place
) -> None:
    workspace.fault("lost_response", "chat.postMessage")
    with pytest.raises(DeliveryFailed):
        delivery.send(entry(place))
    ts = delivery.send(replace(entry(place), attempted=True))
    (reply,) = workspace.wait_for_reply(place.thread_ts)
    assert reply.ts == ts


def test_a_lost_answer_in_a_long_thread_does_not_double_the_post(
    workspace: WorkspaceClient, delivery: SlackDelivery, place: Place
) -> None:
    for number in range(110):
        workspace.post("ada", place.channel_id, str(number), thread_ts=place.thread_ts)
    *_, last = workspace.messages(place.channel_id, thread_ts=place.thread_ts)
    asked = replace(entry(place), turn_id=f"{last.ts}:T1:C1")
    workspace.fault("lost_response", "chat.postMessage")
    with pytest.raises(DeliveryFailed):
        delivery.send(asked)
    delivery.send(replace(asked, attempted=True))
    assert len(workspace.wait_for_reply(place.thread_ts)) == 1


def test_a_lost_answer_does_not_double_a_direct_message(
    workspace: WorkspaceClient, delivery: SlackDelivery, place: Place
) -> None:
    (message,) = workspace.messages(place.channel_id, thread_ts=place.thread_ts)
    direct = Direct(user_id=message.user, content=Content(text="for you"))
    asked = replace(entry(place), outgoing=direct)
    workspace.fault("lost_response", "chat.postMessage")
    with pytest.raises(DeliveryFailed):
        delivery.send(asked)
    delivery.send(replace(asked, attempted=True))
    assert len(workspace.messages("dm", user="ada")) == 1


def test_a_lost_request_is_posted_on_the_next_try(
    workspace: WorkspaceClient, delivery: SlackDelivery, place: Place
) -> None:
    workspace.fault("lost_request", "chat.postMessage")
    with pytest.raises(DeliveryFailed):
        delivery.send(entry(place))
    delivery.send(replace(entry(place), attempted=True))
    assert len(workspace.wait_for_reply(place.thread_ts)) == 1


def test_a_refused_block_is_replaced_by_its_plain_form(
    workspace: WorkspaceClient, delivery: SlackDelivery, place: Place
) -> None:
    workspace.switches(refused_blocks=["table"])
    content = Content(text="the answer", blocks=(TABLE,), plain_blocks=(SECTION,))
    delivery.send(entry(place, content))
    (reply,) = workspace.wait_for_reply(place.thread_ts)
    assert [block["type"] for block in reply.blocks] == ["section"]


def test_where_every_block_is_refused_the_text_arrives(
    workspace: WorkspaceClient, delivery: SlackDelivery, place: Place
) -> None:
    workspace.switches(refused_blocks=["table", "section"])
    content = Content(text="the answer", blocks=(TABLE,), plain_blocks=(SECTION,))
    delivery.send(entry(place, content))
    (reply,) = workspace.wait_for_reply(place.thread_ts)
    assert (reply.text, reply.blocks) == ("the answer", ())


def test_a_rate_limit_carries_slacks_wish(
    workspace: WorkspaceClient, delivery: SlackDelivery, place: Place
) -> None:
    workspace.fault("rate_limit", "chat.postMessage", retry_after_s=7)
    with pytest.raises(DeliveryFailed) as failure:
        delivery.send(entry(place))
    assert failure.value.retry_after_s == 7


def test_a_server_error_may_pass(
    workspace: WorkspaceClient, delivery: SlackDelivery, place: Place
) -> None:
    workspace.fault("server_error", "chat.postMessage")
    with pytest.raises(DeliveryFailed):
        delivery.send(entry(place))


def test_a_channel_that_is_gone_is_refused_for_good(delivery: SlackDelivery, place: Place) -> None:
    with pytest.raises(DeliveryRefused) as refusal:
        delivery.send(entry(place.model_copy(update={"channel_id": "C0GONE"})))
    assert refusal.value.reason == "channel_not_found"


def test_a_whisper_is_seen_by_one_person_only(
    workspace: WorkspaceClient, delivery: SlackDelivery, place: Place
) -> None:
    (message,) = workspace.messages(place.channel_id, thread_ts=place.thread_ts)
    whisper = Whisper(place=place, user_id=message.user, content=Content(text="psst"))
    delivery.send(replace(entry(place), outgoing=whisper))
    (seen,) = workspace.wait_for_ephemeral("ada")
    assert seen.text == "psst"


def test_a_direct_message_opens_the_conversation_first(
    workspace: WorkspaceClient, delivery: SlackDelivery, place: Place
) -> None:
    (message,) = workspace.messages(place.channel_id, thread_ts=place.thread_ts)
    direct = Direct(user_id=message.user, content=Content(text="for you"))
    delivery.send(replace(entry(place), outgoing=direct))
    assert workspace.messages("dm", user="ada")[-1].text == "for you"


def test_a_sign_of_work_that_fails_is_no_error(
    workspace: WorkspaceClient, delivery: SlackDelivery, place: Place
) -> None:
    workspace.fault("server_error", "assistant.threads.setStatus")
    delivery.working(place)
    assert workspace.calls("assistant.threads.setStatus")[-1].fault == "server_error"
