"""Slack's payloads, in the shape the platform sends them."""

from typing import Any

import pytest

from bot.listeners.form_payloads import read_form
from bot.listeners.payloads import (
    read_click,
    read_command,
    read_edit,
    read_message,
)
from bot.turns.turn import Place

BOT = "UBOT"


def message(**event: Any) -> dict[str, Any]:
    default = {"type": "message", "channel": "C1", "user": "U1", "ts": "1.5", "text": "hello"}
    return {"team_id": "T1", "event": {**default, **event}}


def test_both_events_of_a_mention_give_the_same_turn() -> None:
    text = f"<@{BOT}> hello"
    mention = read_message(message(type="app_mention", text=text), bot_user_id=BOT)
    plain = read_message(message(text=text, channel_type="channel"), bot_user_id=BOT)
    assert mention == plain
    assert mention is not None
    assert (mention.id, mention.text, mention.names_bot) == ("1.5:T1:C1", "hello", True)


def test_a_channel_message_starts_a_thread_of_its_own() -> None:
    turn = read_message(message(), bot_user_id=BOT)
    assert turn is not None
    assert (turn.place.thread_ts, turn.names_bot) == ("1.5", False)


def test_a_reply_belongs_to_its_thread() -> None:
    turn = read_message(message(thread_ts="1.0"), bot_user_id=BOT)
    assert turn is not None
    assert turn.place.thread_ts == "1.0"


def test_direct_messages_are_one_rolling_conversation() -> None:
    turn = read_message(message(channel="D1", channel_type="im"), bot_user_id=BOT)
    assert turn is not None
    assert (turn.place.thread_ts, turn.names_bot) == ("", True)


@pytest.mark.parametrize(
    "event",
    [{"bot_id": "B1"}, {"subtype": "channel_join"}, {"subtype": "message_deleted"}],
)
def test_what_no_person_wrote_is_no_turn(event: dict[str, Any]) -> None:
    assert read_message(message(**event), bot_user_id=BOT) is None


def changed(before: dict[str, Any], after: dict[str, Any] | None) -> dict[str, Any]:
    """Return the event of an edit; None stands for a deletion."""
    said = {"user": "U1", "ts": "1.5", "thread_ts": "1.0", "text": "5 weeks"}
    event = {"channel": "C1", "channel_type": "channel", "event_ts": "9.0", "ts": "9.0"}
    event["subtype"] = "message_deleted" if after is None else "message_changed"
    told: dict[str, Any] = {**event, "previous_message": {**said, **before}}
    if after is not None:
        told["message"] = {**said, **before, **after}
    return {"team_id": "T1", "event": told}


def test_an_edit_names_its_message_and_its_thread() -> None:
    turn = read_edit(changed({}, {"text": f"<@{BOT}> 6 weeks"}), bot_user_id=BOT)
    assert turn is not None
    assert (turn.ts, turn.text, turn.user_id) == ("1.5", "6 weeks", "U1")
    assert (turn.id, turn.place.thread_ts) == ("9.0:T1:C1:edit", "1.0")


@pytest.mark.parametrize("after", [None, {"subtype": "tombstone", "text": "was deleted"}])
def test_a_deletion_leaves_no_words(after: dict[str, Any] | None) -> None:
    turn = read_edit(changed({}, after), bot_user_id=BOT)
    assert turn is not None
    assert turn.text == ""


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ({}, {"attachments": [{"title": "an unfolded link"}]}),
        ({"bot_id": "B1"}, {"text": "the bot updates its own"}),
        ({"subtype": "channel_join"}, {"text": "joined"}),
    ],
)
def test_a_change_that_no_person_made_to_words_is_no_turn(
    before: dict[str, Any], after: dict[str, Any]
) -> None:
    assert read_edit(changed(before, after), bot_user_id=BOT) is None


def test_two_commands_never_share_a_draft() -> None:
    body = {
        "team_id": "T1",
        "channel_id": "C1",
        "user_id": "U1",
        "trigger_id": "1.2.a",
        "text": "budget=60k",
        "response_url": "http://127.0.0.1/r",
    }
    first, second = read_command(body), read_command({**body, "trigger_id": "1.2.b"})
    assert first.place != second.place
    assert first.id != second.id


def click(**container: Any) -> dict[str, Any]:
    return {
        "team": {"id": "T1"},
        "user": {"id": "U1"},
        "container": {"channel_id": "C1", "message_ts": "2.0", **container},
        "message": {"ts": "2.0", "thread_ts": "1.0"},
        "actions": [{"action_id": "advisor:x", "value": "v", "action_ts": "3.0", "block_id": "b"}],
        "response_url": "http://127.0.0.1/r",
    }


def test_a_click_belongs_to_the_thread_of_its_message() -> None:
    turn = read_click(click())
    assert (turn.place.thread_ts, turn.message_ts, turn.value) == ("1.0", "2.0", "v")


def test_a_click_on_a_private_message_belongs_to_its_draft() -> None:
    body = click(is_ephemeral=True)
    body["actions"][0]["block_id"] = "at:C9/draft-U1-1.2.a#0"
    turn = read_click(body)
    assert turn.place == Place(team_id="T1", channel_id="C9", thread_ts="draft-U1-1.2.a")
    assert (turn.message_ts, turn.shown_in) == ("", "C1")


def test_a_form_without_its_origin_is_no_turn() -> None:
    view = {"id": "V1", "private_metadata": "", "state": {"values": {}}}
    assert read_form({"view": view, "user": {"id": "U1"}}) is None


def test_a_form_says_only_what_was_changed_in_it() -> None:
    budget = {"type": "plain_text_input", "action_id": "value", "initial_value": "$60k"}
    cited = {"type": "static_select", "initial_option": {"value": "no"}}
    state = {
        "budget": {"value": {"type": "plain_text_input", "value": "$60k"}},
        "accuracy": {"value": {"type": "plain_text_input", "value": "90%"}},
        "needs_citations": {"value": {"selected_option": {"value": "yes"}}},
        "data_volume": {"value": {"type": "plain_text_input", "value": None}},
    }
    view = {
        "id": "V1",
        "private_metadata": '{"place": {"team_id": "T1", "channel_id": "C1"}}',
        "blocks": [
            {"type": "section", "block_id": "x1"},
            {"type": "input", "block_id": "budget", "element": budget},
            {"type": "input", "block_id": "needs_citations", "element": cited},
        ],
        "state": {"values": state},
    }
    turn = read_form({"view": view, "user": {"id": "U1"}})
    assert turn is not None
    assert turn.fields == {
        "budget": "",
        "accuracy": "90%",
        "needs_citations": "yes",
        "data_volume": "",
    }
