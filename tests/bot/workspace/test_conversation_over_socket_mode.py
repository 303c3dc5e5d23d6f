"""The whole round with a real Bolt app: what people do reaches it, what it does is seen."""

import threading
from typing import Any

from slack_bolt.async_app import AsyncApp
from slack_sdk import WebClient

from tests.bot.workspace.conftest import StartBot, hasty
from tests.workspace_client import WorkspaceClient

BUTTONS: list[dict[str, Any]] = [
    {"type": "section", "text": {"type": "mrkdwn", "text": "*Open* the form"}},
    {
        "type": "actions",
        "elements": [
            {
                "type": "button",
                "action_id": "open",
                "value": "42",
                "text": {"type": "plain_text", "text": "Open"},
            }
        ],
    },
]
FORM: dict[str, Any] = {
    "type": "modal",
    "callback_id": "form",
    "title": {"type": "plain_text", "text": "Assess"},
    "submit": {"type": "plain_text", "text": "Go"},
    "blocks": [
        {
            "type": "input",
            "block_id": "budget",
            "label": {"type": "plain_text", "text": "Budget"},
            "element": {"type": "plain_text_input", "action_id": "text"},
        }
    ],
}


def test_a_mention_is_told_twice_and_answered_in_its_thread(
    workspace: WorkspaceClient, start_bot: StartBot
) -> None:
    told: list[dict[str, Any]] = []

    def listen(app: AsyncApp) -> None:
        @app.event("app_mention")
        async def mention(body: dict[str, Any], say: Any) -> None:
            told.append(body)
            await say(text="hello", thread_ts=body["event"]["ts"])

        @app.event("message")
        async def message(body: dict[str, Any]) -> None:
            told.append(body)

    start_bot(listen)
    ts = workspace.post("ada", "#llm-projects", "@advisor hi")
    reply = workspace.wait_for_reply(ts)[0]
    workspace.wait_until_acknowledged()

    assert (reply.text, reply.thread_ts) == ("hello", ts)
    once = {body["event_id"]: body["event"]["type"] for body in told}  # a slow bot is told again
    kinds = sorted(once.values())
    assert kinds == ["app_mention", "message"], "Bolt ignores the bot's own message"
    assert {body["event"]["ts"] for body in told} == {ts}


def test_a_click_opens_a_form_whose_errors_and_values_come_back(
    workspace: WorkspaceClient, start_bot: StartBot
) -> None:
    submitted: list[str] = []

    def listen(app: AsyncApp) -> None:
        @app.event("app_mention")
        async def mention(event: dict[str, Any], say: Any) -> None:
            await say(text="buttons", blocks=BUTTONS, thread_ts=event["ts"])

        @app.event("message")
        async def message() -> None: ...

        @app.action("open")
        async def click(ack: Any, body: dict[str, Any], client: Any, respond: Any) -> None:
            await ack()
            await client.views_open(trigger_id=body["trigger_id"], view=FORM)
            value = body["actions"][0]["value"]
            await respond(f"clicked {value}", replace_original=False)

        @app.view("form")
        async def submit(ack: Any, view: dict[str, Any]) -> None:
            value = view["state"]["values"]["budget"]["text"]["value"]
            if value == "-1":
                await ack(response_action="errors", errors={"budget": "must be positive"})
            else:
                await ack()
                submitted.append(value)

    start_bot(listen)
    ts = workspace.post("ada", "#llm-projects", "@advisor hi")
    reply = workspace.wait_for_reply(ts)[0]

    assert workspace.click("ada", reply.ts, "open") == ""
    assert workspace.wait_for_view("ada")["callback_id"] == "form"
    assert workspace.wait_for_ephemeral("ada")[0].text == "clicked 42"
    assert workspace.submit("ada", {"budget": "-1"}).errors == {"budget": "must be positive"}
    assert workspace.submit("ada", {"budget": "60k"}).errors == {}
    assert workspace.open_view("ada") is None
    assert submitted == ["60k"]


def test_a_command_is_answered_privately_by_its_acknowledgement(
    workspace: WorkspaceClient, start_bot: StartBot
) -> None:
    def listen(app: AsyncApp) -> None:
        @app.command("/assess")
        async def assess(ack: Any, body: dict[str, Any]) -> None:
            await ack(f"got {body['text']}")

    start_bot(listen)

    assert workspace.command("ben", "#general", "/assess", "budget=1 <2") == ""
    seen = workspace.wait_for_ephemeral("ben")[0]
    assert (seen.text, seen.visible_to != "") == ("got budget=1 &lt;2", True)
    assert not workspace.messages("#general", user="ada")


@hasty
def test_a_command_nobody_takes_in_time_is_said_to_have_timed_out(
    workspace: WorkspaceClient, start_bot: StartBot
) -> None:
    start_bot(lambda _: None)

    failure = workspace.command("ada", "#general", "/assess", "x")

    assert failure == '/assess failed with the error "operation_timeout"'
    assert workspace.wait_for_ephemeral("ada")[0].text == failure


@hasty
def test_a_command_without_any_app_is_said_to_have_failed(workspace: WorkspaceClient) -> None:
    failure = workspace.command("ada", "#general", "/assess", "x")

    assert failure == '/assess failed with the error "dispatch_failed"'


@hasty
def test_an_unacknowledged_event_comes_again_until_it_is_taken(
    workspace: WorkspaceClient, start_bot: StartBot
) -> None:
    attempts: list[Any] = []

    def listen(app: AsyncApp) -> None:
        @app.event("message")
        async def message(body: dict[str, Any], ack: Any) -> None: ...

        @app.middleware
        async def count(body: dict[str, Any], next_: Any) -> Any:
            attempts.append(body["event_id"])
            if len(attempts) < 3:
                return None
            return await next_()

    start_bot(listen)
    workspace.post("ada", "dm", "hello")
    delivered = workspace.wait_until_acknowledged()[0]

    assert len(set(attempts)) == 1
    assert delivered.acknowledged_after_s is not None
    assert delivered.failures == ("http_timeout", "http_timeout")


def test_a_connection_closed_by_the_workspace_is_made_anew(
    workspace: WorkspaceClient, start_bot: StartBot
) -> None:
    heard = threading.Event()

    def listen(app: AsyncApp) -> None:
        @app.event("message")
        async def message() -> None:
            heard.set()

    start_bot(listen)
    workspace.disconnect()
    workspace.wait_until_connected(timeout_s=20)
    workspace.post("ada", "dm", "still there?")

    assert heard.wait(10)


def test_the_home_tab_is_published_when_it_is_opened(
    workspace: WorkspaceClient, start_bot: StartBot
) -> None:
    def listen(app: AsyncApp) -> None:
        @app.event("app_home_opened")
        async def opened(event: dict[str, Any], client: Any) -> None:
            view = {"type": "home", "blocks": [BUTTONS[0]]}
            await client.views_publish(user_id=event["user"], view=view)

    start_bot(listen)
    workspace.open_app("chloe")

    assert workspace.wait_for_home("chloe")["type"] == "home"


def test_a_stream_grows_and_then_stands(workspace: WorkspaceClient, api: WebClient) -> None:
    ts = workspace.post("ada", "dm", "stream to me")
    channel = workspace.messages("dm")[0].channel
    stream = api.chat_stream(channel=channel, thread_ts=ts, buffer_size=1)
    stream.append(markdown_text="one ")
    growing = workspace.messages("dm", thread_ts=ts)[-1]
    stream.append(markdown_text="two")
    stream.stop(blocks=BUTTONS)
    whole = workspace.wait_for_reply(ts)[0]

    assert (growing.text, growing.raw["streaming"]) == ("one ", True)
    assert (whole.text, whole.raw["streaming"]) == ("one two", False)
    assert whole.actions() == ("open",)
