"""The edge as Slack sees it: signed requests through Bolt, with a workspace behind the client."""

import asyncio
import json
import time
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import httpx
import pytest
from prometheus_client import REGISTRY
from slack_sdk.signature import SignatureVerifier
from slack_sdk.web.async_client import AsyncWebClient
from sqlalchemy import Engine

from bot.listeners.app import build_app
from bot.listeners.authorization import authorize_by
from bot.listeners.http import build_http
from bot.listeners.intake import Intake
from bot.listeners.opening import NOT_STORED
from bot.listeners.signature import MAX_BODY_BYTES
from bot.precedence import Precedence
from bot.storage.database import open_database
from bot.storage.sql import SqlStore
from bot.storage.stops import SqlStops
from bot.storage.weights import SqlWeights
from bot.turns.turn import ClickTurn, CommandTurn, MessageTurn, Place, Turn
from bot.understanding import RulesInterpreter
from tests.fakes.queue import RememberingQueue
from tests.workspace_client import (
    BOT_TOKEN,
    SIGNING_SECRET,
    WorkspaceClient,
    running_workspace,
)

FORM = "application/x-www-form-urlencoded"


@pytest.fixture(scope="module")
def workspace() -> Iterator[WorkspaceClient]:
    with running_workspace() as client:
        yield client


@pytest.fixture
def queue() -> RememberingQueue:
    return RememberingQueue()


@pytest.fixture
def engine(tmp_path: Path) -> Engine:
    return open_database(f"sqlite:///{tmp_path / 'data.sqlite'}")


@pytest.fixture
def store(engine: Engine) -> SqlStore:
    return SqlStore(engine)


@pytest.fixture
def stops(engine: Engine) -> SqlStops:
    return SqlStops(engine)


@pytest.fixture
def weights(engine: Engine) -> SqlWeights:
    return SqlWeights(engine)


@pytest.fixture
def precedence() -> Precedence:
    return Precedence(computing_s=60)


@pytest.fixture
async def slack(  # noqa: PLR0913, PLR0917 - the parts that a front is made of
    workspace: WorkspaceClient,
    queue: RememberingQueue,
    store: SqlStore,
    stops: SqlStops,
    weights: SqlWeights,
    precedence: Precedence,
) -> AsyncIterator["Slack"]:
    workspace.reset()
    client = AsyncWebClient(BOT_TOKEN, base_url=workspace.api_url)
    app = build_app(
        client=client,
        authorize=authorize_by(client, BOT_TOKEN),
        intake=Intake(queue, store, stops=stops, weights=weights),
        interpreter=RulesInterpreter(),
        precedence=precedence,
    )
    web = build_http(app, signing_secret=SIGNING_SECRET, checks={})
    async with httpx.AsyncClient(
        transport=httpx.ASGITransport(web), base_url="http://127.0.0.1"
    ) as http:
        identity = await client.auth_test()
        yield Slack(http, str(identity["user_id"]))


class Slack:
    """Sends what the platform sends, signed."""

    def __init__(self, http: httpx.AsyncClient, bot_user_id: str) -> None:
        self.http = http
        self.bot = bot_user_id

    async def event(self, **event: Any) -> httpx.Response:
        default = {"type": "message", "channel": "C1", "user": "U1", "ts": "1.5", "text": "hello"}
        body = {"type": "event_callback", "team_id": "T1", "event": {**default, **event}}
        return await self.send(json.dumps(body), "application/json")

    async def mention(self, **event: Any) -> httpx.Response:
        text = f"<@{self.bot}> about $60k"
        return await self.event(**{"type": "app_mention", "text": text, **event})

    async def command(self, text: str) -> httpx.Response:
        body = {
            "command": "/assess",
            "text": text,
            "team_id": "T1",
            "channel_id": "C1",
            "user_id": "U1",
            "trigger_id": "1.2.a",
            "response_url": "http://127.0.0.1:9/r",
        }
        return await self.send(urlencode(body), FORM)

    async def click(self, action_id: str) -> httpx.Response:
        payload = {
            "type": "block_actions",
            "team": {"id": "T1"},
            "user": {"id": "U1"},
            "trigger_id": "1.2.a",
            "container": {"type": "message", "channel_id": "C1", "message_ts": "2.0"},
            "message": {"ts": "2.0", "thread_ts": "1.0"},
            "actions": [
                {"action_id": action_id, "block_id": "b", "type": "button", "action_ts": "3.0"}
            ],
        }
        return await self.send(urlencode({"payload": json.dumps(payload)}), FORM)

    async def send(self, body: str, content_type: str, **headers: str) -> httpx.Response:
        timestamp = str(int(time.time()))
        verifier = SignatureVerifier(SIGNING_SECRET)
        signature = verifier.generate_signature(timestamp=timestamp, body=body) or ""
        signed = {
            "Content-Type": content_type,
            "X-Slack-Request-Timestamp": timestamp,
            "X-Slack-Signature": signature,
            **headers,
        }
        return await self.http.post("/slack/events", content=body, headers=signed)


@pytest.mark.parametrize("first", ["app_mention", "message"])
async def test_a_mention_is_one_turn_in_either_order(
    slack: Slack, queue: RememberingQueue, first: str
) -> None:
    second = {"app_mention": "message", "message": "app_mention"}[first]
    for kind in (first, second, first):
        assert (await slack.mention(type=kind)).status_code == 200
    (turn,) = queue.turns.values()
    assert isinstance(turn, MessageTurn)
    assert turn.text == "about $60k"


async def test_turns_give_way_for_as_long_as_a_request_is_not_acknowledged(
    slack: Slack, queue: RememberingQueue, precedence: Precedence, monkeypatch: pytest.MonkeyPatch
) -> None:
    under_way: list[bool] = []

    async def store(_turn: Turn) -> None:
        under_way.append(precedence.is_acknowledging)

    monkeypatch.setattr(queue, "enqueue", store)
    await slack.mention()
    assert under_way == [True]
    assert not precedence.is_acknowledging


async def test_people_talking_elsewhere_are_not_heard(
    slack: Slack, queue: RememberingQueue
) -> None:
    assert (await slack.event()).status_code == 200
    assert (await slack.event(thread_ts="1.0", ts="1.6")).status_code == 200
    assert queue.turns == {}


async def test_a_reply_in_a_known_thread_needs_no_mention(
    slack: Slack, queue: RememberingQueue
) -> None:
    await slack.mention(ts="1.0")
    await slack.event(thread_ts="1.0", ts="1.1", text="5 weeks")
    assert [turn.id for turn in queue.turns.values()] == ["1.0:T1:C1", "1.1:T1:C1"]


async def test_an_edit_is_heard_only_where_the_bot_takes_part(
    slack: Slack, queue: RememberingQueue
) -> None:
    said = {"user": "U1", "ts": "1.0", "text": "about $60k"}
    edit = {
        "subtype": "message_changed",
        "previous_message": said,
        "message": {**said, "text": "about $70k"},
    }
    await slack.event(ts="2.0", event_ts="2.0", **edit)
    assert queue.turns == {}
    await slack.mention(ts="1.0")
    await slack.event(ts="3.0", event_ts="3.0", **edit)
    assert [turn.id for turn in queue.turns.values()] == ["1.0:T1:C1", "3.0:T1:C1:edit"]


async def test_a_reply_to_a_shared_assessment_is_heard_before_its_post_came_back(
    slack: Slack, queue: RememberingQueue, store: SqlStore
) -> None:
    reply = slack.event(thread_ts="1.0", ts="1.1", text="6 weeks", parent_user_id=slack.bot)
    hearing = asyncio.create_task(reply)
    await asyncio.sleep(0.05)
    store.open(Place(team_id="T1", channel_id="C1", thread_ts="1.0"))
    assert (await hearing).status_code == 200
    assert len(queue.turns) == 1


async def test_the_bots_own_messages_are_not_heard(slack: Slack, queue: RememberingQueue) -> None:
    await slack.event(channel_type="im", channel="D1", user=slack.bot)
    await slack.event(channel_type="im", channel="D1", bot_id="B1")
    assert queue.turns == {}


async def test_what_cannot_be_stored_is_not_acknowledged(
    slack: Slack, queue: RememberingQueue
) -> None:
    queue.broken = True
    assert (await slack.mention()).status_code == 500
    queue.broken = False
    assert (await slack.mention()).status_code == 200
    assert len(queue.turns) == 1


async def test_an_event_is_not_acknowledged_while_slack_does_not_say_who_the_bot_is(
    slack: Slack, queue: RememberingQueue, workspace: WorkspaceClient
) -> None:
    workspace.fault("error", "auth.test", error="invalid_auth")
    assert (await slack.mention()).status_code == 500
    assert (await slack.mention()).status_code == 200
    assert len(queue.turns) == 1


async def test_a_command_with_text_is_stored_and_acknowledged_silently(
    slack: Slack, queue: RememberingQueue
) -> None:
    answer = await slack.command("budget=60k")
    assert (answer.status_code, answer.text) == (200, "")
    (turn,) = queue.turns.values()
    assert isinstance(turn, CommandTurn)
    assert turn.text == "budget=60k"


async def test_a_command_that_cannot_be_stored_says_so(
    slack: Slack, queue: RememberingQueue
) -> None:
    queue.broken = True
    answer = await slack.command("budget=60k")
    assert (answer.status_code, answer.text) == (200, NOT_STORED)


async def test_a_form_whose_trigger_died_is_explained(slack: Slack) -> None:
    answer = await slack.command("")
    assert answer.status_code == 200
    assert "/assess budget=60k" in answer.text


async def test_a_click_is_stored(slack: Slack, queue: RememberingQueue) -> None:
    assert (await slack.click("advisor:just_tell_me")).status_code == 200
    (turn,) = queue.turns.values()
    assert isinstance(turn, ClickTurn)


async def test_what_the_bot_does_not_use_is_acknowledged(
    slack: Slack, queue: RememberingQueue
) -> None:
    assert (await slack.event(type="reaction_added")).status_code == 200
    assert (await slack.click("some_link")).status_code == 200
    assert queue.turns == {}


async def test_slack_can_verify_the_address(slack: Slack) -> None:
    body = json.dumps({"type": "url_verification", "challenge": "c4tch"})
    answer = await slack.send(body, "application/json")
    assert "c4tch" in answer.text


@pytest.mark.parametrize("body", ["", "not json", "[]", "{}", "\x00", "payload=%7B"])
async def test_a_malformed_body_is_no_server_error_that_slack_would_repeat(
    slack: Slack, queue: RememberingQueue, body: str
) -> None:
    for content_type in ("application/json", FORM):
        answer = await slack.send(body, content_type)
        assert answer.status_code < 500
    assert queue.turns == {}


@pytest.mark.parametrize(
    "event",
    [{"event": "text"}, {"event": {"type": "message"}}, {"event": {"type": "app_mention"}}],
)
async def test_a_misshapen_event_is_acknowledged_since_it_would_come_no_better(
    slack: Slack, queue: RememberingQueue, event: dict[str, Any]
) -> None:
    body = json.dumps({"type": "event_callback", "team_id": "T1", **event})
    assert (await slack.send(body, "application/json")).status_code < 500
    assert queue.turns == {}


async def test_a_message_at_no_time_is_acknowledged(slack: Slack, queue: RememberingQueue) -> None:
    assert (await slack.mention(ts="soon")).status_code == 200
    assert queue.turns == {}


async def test_an_unsigned_request_is_refused(slack: Slack, queue: RememberingQueue) -> None:
    answer = await slack.send("{}", "application/json", **{"X-Slack-Signature": "v0=00"})
    assert answer.status_code == 401
    assert queue.turns == {}


async def test_an_oversized_request_is_refused(slack: Slack) -> None:
    answer = await slack.send("x" * (MAX_BODY_BYTES + 1), "application/json")
    assert answer.status_code == 413


async def test_the_time_to_store_a_turn_counts_as_time_to_acknowledge(
    slack: Slack, queue: RememberingQueue, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = queue.enqueue

    async def slowly(turn: Turn) -> None:
        await asyncio.sleep(0.05)
        await store(turn)

    monkeypatch.setattr(queue, "enqueue", slowly)
    before = acknowledging_s()
    await slack.mention()
    assert acknowledging_s() - before >= 0.05


def acknowledging_s() -> float:
    return REGISTRY.get_sample_value("advisor_acknowledgement_seconds_sum") or 0.0
