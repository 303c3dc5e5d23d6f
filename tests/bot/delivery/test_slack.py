"""Delivery against the local workspace, through the real Slack client."""

import json
from dataclasses import replace
from itertools import chain, repeat

import pytest
from slack_sdk import WebClient

from bot.delivery.marks import SEARCH_LIMIT
from bot.delivery.slack import SlackDelivery
from bot.turns.errors import DeliveryFailed, DeliveryRefused
from bot.turns.outgoing import Attachment, Content, Direct, Post, Update, Whisper
from bot.turns.ports import Doing, Entry
from bot.turns.turn import Place
from bot.views.charts import LINE, Chart, chart
from bot.views.json import Block, items
from tests.workspace_client import BOT_TOKEN, Shown, WorkspaceClient

TABLE: Block = {
    "type": "table",
    "rows": [[{"type": "raw_text", "text": "factor"}], [{"type": "raw_text", "text": "budget"}]],
}
HEADER: Block = {"type": "header", "text": {"type": "plain_text", "text": "RAG"}}
CHART = json.loads(
    json.dumps(
        chart(
            Chart(
                kind=LINE,
                title="Costs",
                categories=("0", "12"),
                series={"RAG": (50.0, 81.0)},
                x_label="Months",
                y_label="thousand US dollars",
            )
        )
    )
)
PAGE = Attachment(
    name="record.md", title="The record", text="# We <do> this", is_page=True, reader="U1"
)
SECTION: Block = {"type": "section", "text": {"type": "mrkdwn", "text": "factor: budget"}}


@pytest.fixture
def delivery(slack: WebClient) -> SlackDelivery:
    return SlackDelivery(slack)


@pytest.fixture
def place(workspace: WorkspaceClient) -> Place:
    ts = workspace.post("ada", "#general", "hello")
    (message,) = workspace.messages("#general", thread_ts=ts)
    return Place(team_id="T1", channel_id=message.channel, thread_ts=ts)


def entry(place: Place, content: Content | None = None) -> Entry:
    post = Post(place=place, content=content or Content(text="the answer", blocks=(SECTION,)))
    return Entry("1.1:T1:C1", 0, "U1", post, attempted=False, settled=False)


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


def test_a_post_deep_in_a_long_thread_is_found_by_a_turn_that_does_not_tell_its_time(
    delivery: SlackDelivery, workspace: WorkspaceClient, place: Place
) -> None:
    for number in range(SEARCH_LIMIT + 1):
        workspace.post("ada", "#general", f"reply {number}", thread_ts=place.thread_ts)
    submitted = replace(entry(place), turn_id="form:V1:1.1")
    ts = delivery.send(submitted)
    assert delivery.send(replace(submitted, attempted=True)) == ts


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


def update_of(place: Place, ts: str, content: Content) -> Entry:
    return replace(entry(place), outgoing=Update(place=place, ts=ts, content=content))


def test_an_updated_message_stays_where_it_is_and_is_still_found_after_a_lost_answer(
    workspace: WorkspaceClient, delivery: SlackDelivery, place: Place
) -> None:
    posted = entry(place)
    ts = delivery.send(posted)
    for _ in range(2):  # as after a crash
        assert delivery.send(update_of(place, ts, Content(text="answered"))) == ts
    assert delivery.send(replace(posted, attempted=True)) == ts
    (reply,) = workspace.wait_for_reply(place.thread_ts)
    assert reply.text == "answered"


def test_an_update_falls_back_to_plainer_blocks(
    workspace: WorkspaceClient, delivery: SlackDelivery, place: Place
) -> None:
    ts = delivery.send(entry(place))
    workspace.switches(refused_blocks=["table"])
    delivery.send(update_of(place, ts, Content(text="the answer", blocks=(HEADER, TABLE))))
    (reply,) = workspace.wait_for_reply(place.thread_ts)
    assert kinds(reply) == ["header", "section"]


def kinds(message: Shown) -> list[str]:
    return [block["type"] for block in message.blocks]


def test_a_refused_block_is_replaced_by_its_plain_form_and_the_others_stay(
    workspace: WorkspaceClient, delivery: SlackDelivery, place: Place
) -> None:
    workspace.switches(refused_blocks=["table"])
    content = Content(text="the answer", blocks=(HEADER, TABLE))
    delivery.send(entry(place, content))
    (reply,) = workspace.wait_for_reply(place.thread_ts)
    assert kinds(reply) == ["header", "section"]
    assert "budget" in reply.texts()


def test_a_kind_that_the_workspace_does_not_know_is_not_tried_again(
    workspace: WorkspaceClient, delivery: SlackDelivery, place: Place
) -> None:
    workspace.switches(refused_blocks=["table"])
    content = Content(text="the answer", blocks=(HEADER, TABLE))
    delivery.send(entry(place, content))
    delivery.send(replace(entry(place, content), turn_id="1.2:T1:C1"))
    assert [call.response["ok"] for call in workspace.calls("chat.postMessage")] == [
        False,
        True,
        True,
    ]


def test_a_block_with_a_mistake_is_plainer_in_its_own_message_only(
    workspace: WorkspaceClient, delivery: SlackDelivery, place: Place
) -> None:
    wrong = {**TABLE, "rows": [*items(TABLE["rows"])] * 60}
    delivery.send(entry(place, Content(text="long", blocks=(wrong,))))
    good = Content(text="short", blocks=(TABLE,))
    delivery.send(replace(entry(place, good), turn_id="1.2:T1:C1"))
    long, short = workspace.wait_for_reply(place.thread_ts, 2)
    assert (kinds(long), kinds(short)) == (["section"], ["table"])


def test_several_refused_kinds_are_each_replaced(
    workspace: WorkspaceClient, delivery: SlackDelivery, place: Place
) -> None:
    workspace.switches(refused_blocks=["table", "header", "container"])
    inside = {**SECTION, "text": {"type": "mrkdwn", "text": "inside"}}
    title = {"type": "plain_text", "text": "More"}
    more: Block = {"type": "container", "title": title, "child_blocks": [inside]}
    delivery.send(entry(place, Content(text="all", blocks=(HEADER, TABLE, more))))
    (reply,) = workspace.wait_for_reply(place.thread_ts)
    assert kinds(reply) == ["section"] * 4


def test_a_private_message_falls_back_likewise(
    workspace: WorkspaceClient, delivery: SlackDelivery, place: Place
) -> None:
    workspace.switches(refused_blocks=["data_visualization"])
    (message,) = workspace.messages(place.channel_id, thread_ts=place.thread_ts)
    content = Content(text="costs", blocks=(CHART,))
    delivery.send(
        replace(entry(place), outgoing=Whisper(place=place, user_id=message.user, content=content))
    )
    (seen,) = workspace.wait_for_ephemeral("ada")
    assert kinds(seen) == ["section", "table"]


def test_a_refused_chart_is_a_picture_with_its_figures_in_words(
    workspace: WorkspaceClient, delivery: SlackDelivery, place: Place
) -> None:
    workspace.switches(refused_blocks=["data_visualization"])
    delivery.send(entry(place, Content(text="costs", blocks=(SECTION, CHART))))
    picture, message = workspace.wait_for_reply(place.thread_ts, 2)
    (file,) = picture.raw["files"]
    assert (file["name"], file["mimetype"]) == ("costs.png", "image/png")
    assert "RAG: 50 at 0, 81 at 12" in file["alt_txt"]
    assert picture.text == "Costs, thousand US dollars"
    assert kinds(message) == ["section"]


def test_where_no_picture_is_taken_a_chart_is_a_table(
    workspace: WorkspaceClient, delivery: SlackDelivery, place: Place
) -> None:
    workspace.switches(
        refused_blocks=["data_visualization"], refused_methods=["files.getUploadURLExternal"]
    )
    delivery.send(entry(place, Content(text="costs", blocks=(CHART,))))
    delivery.send(
        replace(entry(place, Content(text="again", blocks=(CHART,))), turn_id="1.2:T1:C1")
    )
    first, second = workspace.wait_for_reply(place.thread_ts, 2)
    assert kinds(first) == kinds(second) == ["section", "table"]
    assert len(workspace.calls("files.getUploadURLExternal")) == 1


def test_where_not_even_a_table_is_taken_a_chart_is_lines(
    workspace: WorkspaceClient, delivery: SlackDelivery, place: Place
) -> None:
    workspace.switches(
        refused_blocks=["data_visualization", "table"],
        refused_methods=["files.getUploadURLExternal"],
    )
    delivery.send(entry(place, Content(text="costs", blocks=(CHART,))))
    (reply,) = workspace.wait_for_reply(place.thread_ts)
    assert "• *12*: RAG 81" in reply.texts()


def test_a_lost_answer_does_not_double_a_picture(
    workspace: WorkspaceClient, delivery: SlackDelivery, place: Place
) -> None:
    workspace.switches(refused_blocks=["data_visualization"])
    asked = entry(place, Content(text="costs", blocks=(CHART,)))
    workspace.fault("lost_response", "files.completeUploadExternal")
    with pytest.raises(DeliveryFailed):
        delivery.send(asked)
    delivery.send(replace(asked, attempted=True))
    assert len(workspace.wait_for_reply(place.thread_ts, 2)) == 2


def test_a_page_is_a_canvas_that_the_channel_can_open(
    workspace: WorkspaceClient, delivery: SlackDelivery, place: Place
) -> None:
    delivery.send(entry(place, Content(text="record", blocks=(SECTION,), attachment=PAGE)))
    (reply,) = workspace.wait_for_reply(place.thread_ts)
    canvas = workspace.calls("canvases.create")[-1].response["canvas_id"]
    assert f"/docs/T0LOCAL0001/{canvas}|The record>" in reply.texts()
    access = workspace.calls("canvases.access.set")[-1].arguments
    assert (access["canvas_id"], access["channel_ids"]) == (canvas, place.channel_id)


def test_a_page_in_a_direct_message_can_be_opened_by_who_asked(
    workspace: WorkspaceClient, delivery: SlackDelivery
) -> None:
    workspace.post("ada", "dm", "hello")
    (message,) = workspace.messages("dm", user="ada")
    page = PAGE.model_copy(update={"reader": message.user})
    direct = Place(team_id="T1", channel_id=message.channel)
    delivery.send(entry(direct, Content(text="record", blocks=(SECTION,), attachment=page)))
    assert workspace.calls("canvases.access.set")[-1].arguments["user_ids"] == message.user


@pytest.mark.parametrize(
    "error", ["free_teams_cannot_create_non_tabbed_canvases", "missing_scope", "access_denied"]
)
def test_where_no_canvas_is_taken_a_page_is_a_file(
    workspace: WorkspaceClient, delivery: SlackDelivery, place: Place, error: str
) -> None:
    workspace.fault("error", "canvases.create", error=error)
    delivery.send(entry(place, Content(text="record", blocks=(SECTION,), attachment=PAGE)))
    (reply,) = workspace.wait_for_reply(place.thread_ts)
    assert (reply.text, reply.raw["files"][0]["name"]) == ("record", "record.md")


def test_a_canvas_that_nobody_may_open_is_sent_as_a_file(
    workspace: WorkspaceClient, delivery: SlackDelivery, place: Place
) -> None:
    workspace.fault("error", "canvases.access.set", error="restricted_action")
    delivery.send(entry(place, Content(text="record", blocks=(SECTION,), attachment=PAGE)))
    (reply,) = workspace.wait_for_reply(place.thread_ts)
    assert reply.raw["files"][0]["name"] == "record.md"


def test_where_nothing_can_be_uploaded_a_text_is_spelled_out(
    workspace: WorkspaceClient, delivery: SlackDelivery, place: Place
) -> None:
    workspace.switches(refused_methods=["canvases.create", "files.getUploadURLExternal"])
    delivery.send(entry(place, Content(text="record", blocks=(SECTION,), attachment=PAGE)))
    (reply,) = workspace.wait_for_reply(place.thread_ts)
    assert "spelled out below" in reply.texts()
    assert "```# We &lt;do&gt; this```" in reply.texts()


@pytest.mark.parametrize(
    "method",
    ["canvases.create", "canvases.access.set", "chat.postMessage"],
)
def test_a_lost_answer_shows_one_canvas(
    workspace: WorkspaceClient, delivery: SlackDelivery, place: Place, method: str
) -> None:
    asked = entry(place, Content(text="record", blocks=(SECTION,), attachment=PAGE))
    workspace.fault("lost_response", method)
    with pytest.raises(DeliveryFailed):
        delivery.send(asked)
    delivery.send(replace(asked, attempted=True))
    assert len(workspace.wait_for_reply(place.thread_ts)) == 1


def test_a_lost_answer_does_not_double_a_file(
    workspace: WorkspaceClient, delivery: SlackDelivery, place: Place
) -> None:
    file = PAGE.model_copy(update={"is_page": False})
    asked = entry(place, Content(text="file", blocks=(SECTION,), attachment=file))
    workspace.fault("lost_response", "files.completeUploadExternal")
    with pytest.raises(DeliveryFailed):
        delivery.send(asked)
    delivery.send(replace(asked, attempted=True))
    assert len(workspace.wait_for_reply(place.thread_ts)) == 1


def test_an_outage_of_uploads_is_waited_for_and_not_taken_for_a_refusal(
    workspace: WorkspaceClient, delivery: SlackDelivery, place: Place
) -> None:
    asked = entry(place, Content(text="record", blocks=(SECTION,), attachment=PAGE))
    workspace.fault("rate_limit", "canvases.create", retry_after_s=3)
    with pytest.raises(DeliveryFailed) as failure:
        delivery.send(asked)
    assert failure.value.retry_after_s == 3


def test_where_every_block_is_refused_the_text_arrives(
    workspace: WorkspaceClient, delivery: SlackDelivery, place: Place
) -> None:
    workspace.switches(refused_blocks=["table", "section"])
    content = Content(text="the answer", blocks=(TABLE,))
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
    delivery.working(place, Doing.THINKING)
    assert workspace.calls("assistant.threads.setStatus")[-1].fault == "server_error"


@pytest.mark.parametrize(
    ("doing", "told"), [(Doing.THINKING, "thinking"), (Doing.LOOKING_UP, "looking it up")]
)
def test_a_sign_says_what_is_being_done_and_goes(
    workspace: WorkspaceClient, delivery: SlackDelivery, place: Place, doing: Doing, told: str
) -> None:
    delivery.working(place, doing)
    assert told in workspace.statuses(place.channel_id)[place.thread_ts]
    delivery.rested(place)
    assert not workspace.statuses(place.channel_id)


def test_a_sign_tells_what_was_found_so_far_in_one_line(
    workspace: WorkspaceClient, delivery: SlackDelivery, place: Place
) -> None:
    delivery.found(place, "Setting up costs $50K" + " and more" * 50)
    told = workspace.calls("assistant.threads.setStatus")[-1].arguments["loading_messages"]
    assert "So far: Setting up costs $50K and more" in str(told)
    assert "…" in str(told)


def stopped_for_a_minute(workspace: WorkspaceClient, *before_s: float) -> SlackDelivery:
    """Return a delivery whose clock reads so, and from then on a minute more."""
    times = chain(before_s, repeat(60.0))
    client = WebClient(BOT_TOKEN, base_url=workspace.api_url, retry_handlers=[])
    return SlackDelivery(client, clock=lambda: next(times))


def test_a_replica_that_was_stopped_before_its_post_does_not_repeat_what_another_posted(
    workspace: WorkspaceClient, delivery: SlackDelivery, place: Place
) -> None:
    first = delivery.send(entry(place))
    posted = len(workspace.calls("chat.postMessage"))
    late = stopped_for_a_minute(workspace, 0.0)
    assert late.send(entry(place)) == first
    assert len(workspace.calls("chat.postMessage")) == posted


def test_a_replica_that_was_stopped_in_its_post_withdraws_the_double(
    workspace: WorkspaceClient, delivery: SlackDelivery, place: Place
) -> None:
    first = delivery.send(entry(place))
    late = stopped_for_a_minute(workspace, 0.0, 0.0)
    assert late.send(entry(place)) == first
    (reply,) = workspace.wait_for_reply(place.thread_ts)
    assert reply.ts == first
