"""Shortcuts, tabs, forms and stop: what people do in a workspace, dispatched signed to the edge."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from slack_sdk.web.async_client import AsyncWebClient
from sqlalchemy import Engine

from bot.dialogue.actions import Back, Feedback
from bot.dialogue.weighting import chosen_weights
from bot.listeners import opening
from bot.listeners.app import build_app
from bot.listeners.authorization import authorize_by
from bot.listeners.http import build_http
from bot.listeners.intake import Intake
from bot.listeners.opening import FORM_NOT_OPENED
from bot.storage.database import open_database
from bot.storage.sql import SqlStore
from bot.storage.stops import SqlStops
from bot.storage.weights import SqlWeights
from bot.turns.turn import (
    ClickTurn,
    FormTurn,
    HomeTurn,
    MessageTurn,
    OpenedIn,
    Place,
    Turn,
    WeightsTurn,
)
from bot.understanding import RulesInterpreter
from bot.views.actions import OPEN_FORM, OPEN_WEIGHTS, action_id, pack
from bot.workspace.config import Config
from bot.workspace.seed import ADA, TEAM_ID, direct_id
from tests.fakes.queue import RememberingQueue
from tests.workspace_client import (
    BOT_TOKEN,
    SIGNING_SECRET,
    WorkspaceClient,
    free_port,
    running_server,
    running_workspace,
)

PROJECT = "we want a contract bot, $120k, live in 10 weeks, and it must stay private (GDPR)"


@dataclass
class Edge:
    """The listeners behind a workspace, with what they store at hand."""

    workspace: WorkspaceClient
    queue: RememberingQueue
    store: SqlStore
    stops: SqlStops
    weights: SqlWeights
    engine: Engine

    def turn(self) -> Turn:
        """Return the one turn that was stored."""
        (turn,) = self.queue.turns.values()
        return turn


@pytest.fixture
def edge(tmp_path: Path) -> Iterator[Edge]:
    port = free_port()
    config = Config(events_url=f"http://127.0.0.1:{port}/slack/events")
    engine = open_database(f"sqlite:///{tmp_path / 'data.sqlite'}")
    with running_workspace(config) as workspace:
        made = Edge(
            workspace,
            RememberingQueue(),
            SqlStore(engine),
            SqlStops(engine),
            SqlWeights(engine),
            engine,
        )
        client = AsyncWebClient(BOT_TOKEN, base_url=workspace.api_url)
        app = build_app(
            client=client,
            authorize=authorize_by(client, BOT_TOKEN),
            intake=Intake(made.queue, made.store, stops=made.stops, weights=made.weights),
            interpreter=RulesInterpreter(),
        )
        with running_server(build_http(app, signing_secret=SIGNING_SECRET, checks={}), port=port):
            yield made


def filled_in(view: dict[str, Any]) -> dict[str, str]:
    fields = {block["block_id"]: block.get("element", {}) for block in view["blocks"]}
    return {
        name: str(held["initial_value"]) for name, held in fields.items() if "initial_value" in held
    }


def test_a_message_of_anyone_fills_the_form_in_and_all_of_it_counts_unchanged(edge: Edge) -> None:
    ts = edge.workspace.post("ben", "#random", PROJECT)
    assert edge.workspace.shortcut("ada", "assess_message", ts=ts) == ""
    view = edge.workspace.wait_for_view("ada")
    assert filled_in(view) == {"budget": "$120k", "deployment_speed": "10 weeks"}

    assert not edge.workspace.submit("ada", {"accuracy": "90%"}).errors
    turn = edge.turn()
    assert isinstance(turn, FormTurn)
    assert turn.place.is_draft
    assert turn.response_url
    told = {name: text for name, text in turn.fields.items() if text}
    assert told.pop("privacy") == "high", "the form has no field for it"
    assert told == {"budget": "$120k", "deployment_speed": "10 weeks", "accuracy": "90%"}


def test_a_message_in_a_thread_of_the_bots_own_edits_that_threads_record(edge: Edge) -> None:
    root = edge.workspace.post("ada", "#general", "hello")
    (shown,) = edge.workspace.messages("#general", thread_ts=root)
    place = Place(team_id=TEAM_ID, channel_id=shown.channel, thread_ts=root)
    edge.store.open(place)
    ts = edge.workspace.post("ben", "#general", PROJECT, thread_ts=root)
    edge.queue.turns.clear()
    edge.workspace.shortcut("ada", "assess_message", ts=ts)
    edge.workspace.submit("ada", {})
    edge.workspace.wait_until_acknowledged()
    forms = [turn for turn in edge.queue.turns.values() if isinstance(turn, FormTurn)]
    assert [turn.place for turn in forms] == [place]


def test_the_shortcut_of_the_composer_opens_an_empty_form(edge: Edge) -> None:
    assert edge.workspace.shortcut("ada", "assess_project") == ""
    assert filled_in(edge.workspace.wait_for_view("ada")) == {}
    edge.workspace.submit("ada", {"budget": "60k"})
    turn = edge.turn()
    assert isinstance(turn, FormTurn)
    assert turn.opened_in is OpenedIn.NOWHERE


@pytest.mark.parametrize("fault", ["slow", "error"])
def test_a_form_that_does_not_open_in_time_is_told_privately_wherever_it_was_asked_for(
    edge: Edge, monkeypatch: pytest.MonkeyPatch, fault: str
) -> None:
    monkeypatch.setattr(opening, "OPEN_WITHIN_S", 0.1)
    edge.workspace.fault(fault, "views.open", times=3, delay_s=1.0)
    ts = edge.workspace.post("ben", "#random", PROJECT)
    assert edge.workspace.command("ada", "#general", "/assess") == ""
    assert edge.workspace.shortcut("ada", "assess_message", ts=ts) == ""
    private = edge.workspace.wait_for_ephemeral("ada", 2)
    assert [each.text for each in private] == [FORM_NOT_OPENED] * 2
    assert edge.workspace.shortcut("ada", "assess_project") == ""
    assert edge.workspace.messages("dm")[-1].text == FORM_NOT_OPENED


@pytest.mark.parametrize(
    ("fault", "told"),
    [
        ("DROP TABLE conversations", "did not open the form. Nothing has changed"),
        ("UPDATE conversations SET state = '{{{'", "I start afresh"),
    ],
)
def test_a_record_that_cannot_be_read_while_a_form_opens_is_told_as_what_it_is(
    edge: Edge, fault: str, told: str
) -> None:
    root = edge.workspace.post("ada", "#general", "hello")
    (shown,) = edge.workspace.messages("#general", thread_ts=root)
    edge.store.open(Place(team_id=TEAM_ID, channel_id=shown.channel, thread_ts=root))
    ts = edge.workspace.post("ben", "#general", PROJECT, thread_ts=root)
    edge.workspace.wait_until_acknowledged()
    with edge.engine.begin() as connection:
        connection.exec_driver_sql(fault)
    edge.workspace.shortcut("ada", "assess_message", ts=ts)
    (private,) = edge.workspace.wait_for_ephemeral("ada", 1)
    assert told in private.text
    assert edge.workspace.open_view("ada") is None


@pytest.mark.parametrize("tab", ["home", "messages"])
def test_a_look_at_a_tab_is_a_turn_of_its_own(edge: Edge, tab: str) -> None:
    edge.workspace.open_app("ada", tab)
    edge.workspace.wait_until_acknowledged()
    turn = edge.turn()
    assert isinstance(turn, HomeTurn)
    assert (turn.tab, turn.user_id) == (tab, ADA)
    assert turn.place.channel_id == (direct_id(ADA) if tab == "messages" else ADA)


async def publish(edge: Edge, *buttons: tuple[str, str]) -> None:
    """Show ada a Home tab with these buttons."""
    elements = [
        {
            "type": "button",
            "action_id": name,
            "text": {"type": "plain_text", "text": "x"},
            **({"value": value} if value else {}),
        }
        for name, value in buttons
    ]
    view = {"type": "home", "blocks": [{"type": "actions", "elements": elements}]}
    client = AsyncWebClient(BOT_TOKEN, base_url=edge.workspace.api_url)
    await client.views_publish(user_id=ADA, view=json.loads(json.dumps(view)))


async def test_a_click_in_home_is_a_turn_of_home(edge: Edge) -> None:
    await publish(edge, (action_id(Back()), pack(Back()) or ""))
    assert edge.workspace.click_view("ada", action_id(Back())) == ""
    turn = edge.turn()
    assert isinstance(turn, HomeTurn)
    assert turn.action == Back()


async def test_a_form_opened_in_home_belongs_to_home(edge: Edge) -> None:
    await publish(edge, (OPEN_FORM, ""))
    assert edge.workspace.click_view("ada", OPEN_FORM) == ""
    edge.workspace.submit("ada", {"budget": "60k"})
    turn = edge.turn()
    assert isinstance(turn, FormTurn)
    assert turn.opened_in is OpenedIn.HOME
    assert turn.place.is_draft


async def test_weights_are_shown_as_they_are_and_refused_where_nothing_would_count(
    edge: Edge,
) -> None:
    mine = chosen_weights({"budget": "double"}) or ()
    team = Place(team_id=TEAM_ID, channel_id=ADA)
    edge.weights.keep(ADA, team, mine, at=datetime.now(UTC))
    await publish(edge, (OPEN_WEIGHTS, ""))
    assert edge.workspace.click_view("ada", OPEN_WEIGHTS) == ""
    view = edge.workspace.wait_for_view("ada")
    chosen = {
        block["block_id"]: block["element"]["initial_option"]["value"]
        for block in view["blocks"]
        if block["type"] == "input"
    }
    assert chosen.pop("budget") == "double"
    assert set(chosen.values()) == {"normal"}

    nothing = edge.workspace.submit("ada", dict.fromkeys([*chosen, "budget"], "none"))
    assert set(nothing.errors) == {*chosen, "budget"}
    assert not edge.workspace.submit("ada", {"accuracy": "triple"}).errors
    turn = edge.turn()
    assert isinstance(turn, WeightsTurn)
    assert (turn.choices["budget"], turn.choices["accuracy"]) == ("double", "triple")


def test_a_stop_passes_the_queue_and_holds_for_what_was_said_before(edge: Edge) -> None:
    ts = edge.workspace.post("ada", "dm", "hello")
    edge.workspace.wait_until_acknowledged()
    turn = edge.turn()
    assert isinstance(turn, MessageTurn)
    edge.workspace.stop("ada", "dm", ts)
    edge.workspace.wait_until_acknowledged()
    assert edge.stops.stopped(turn)
    assert len(edge.queue.turns) == 1


async def test_a_click_on_a_message_that_begins_a_thread_belongs_to_that_thread(
    edge: Edge,
) -> None:
    client = AsyncWebClient(BOT_TOKEN, base_url=edge.workspace.api_url)
    name = action_id(Feedback(good=True))
    button = {"type": "button", "action_id": name, "text": {"type": "plain_text", "text": "x"}}
    row = {"type": "actions", "block_id": "own#0", "elements": [button]}
    posted = await client.chat_postMessage(channel=direct_id(ADA), text="x", blocks=[row])
    assert edge.workspace.click("ada", posted["ts"], name) == ""
    turn = edge.turn()
    assert isinstance(turn, ClickTurn)
    assert turn.place.thread_ts == posted["ts"]


def test_nothing_is_lost_silently_when_a_form_cannot_be_stored(edge: Edge) -> None:
    edge.workspace.shortcut("ada", "assess_project")
    edge.workspace.wait_for_view("ada")
    edge.queue.broken = True
    refused = edge.workspace.submit("ada", {"budget": "60k"})
    assert refused.errors
    assert edge.workspace.open_view("ada") is not None
    edge.queue.broken = False
    assert not edge.workspace.submit("ada", {"budget": "60k"}).errors
