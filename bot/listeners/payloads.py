"""Reads what people wrote, typed or clicked from Slack's payloads.

Only this module, `form_payloads`, `home_payloads` and `places` know a payload's keys.
"""

import json
import re
from collections.abc import Callable
from datetime import UTC, datetime
from typing import TypeVar
from urllib.parse import parse_qs

import structlog

from bot.listeners.places import Payload, event_place, interaction_place, time_of
from bot.turns.turn import (
    ClickTurn,
    CommandTurn,
    EditTurn,
    MessageTurn,
    Place,
    drafts_of,
)
from bot.views.actions import MARK_END, OWN

Read = TypeVar("Read")
log = structlog.get_logger()

PERSON_SUBTYPES = frozenset({None, "file_share", "thread_broadcast", "me_message"})
"""Message subtypes that a person wrote; all others are Slack's own bookkeeping."""
CHANGE_SUBTYPES = frozenset({"message_changed", "message_deleted"})
TOMBSTONE = "tombstone"


def read_message(body: Payload, *, bot_user_id: str) -> MessageTurn | None:
    """Read an `app_mention` or `message` event; None unless a person wrote it.

    Both events of one mention give the same turn id.
    """
    event = body["event"]
    if not _is_by_person(event):
        return None
    text = event.get("text") or ""
    is_direct = event.get("channel_type") == "im"
    place = _message_place(body, event, is_direct=is_direct)
    return MessageTurn(
        id=f"{event['ts']}:{place.team_id}:{place.channel_id}",
        place=place,
        user_id=event["user"],
        at=time_of(event["ts"]),
        ts=event["ts"],
        text=_without_mention(text, bot_user_id),
        names_bot=is_direct or f"<@{bot_user_id}" in text,
        under_bot=event.get("parent_user_id") == bot_user_id,
    )


def read_edit(body: Payload, *, bot_user_id: str) -> EditTurn | None:
    """Read a `message` event that tells of a change; None unless a person's words changed.

    Slack sends such an event for an unfolded link too, and leaves a tombstone where a deleted
    message had replies.
    """
    event = body["event"]
    if event.get("subtype") not in CHANGE_SUBTYPES:
        return None
    before, after = event["previous_message"], event.get("message") or {}
    is_deleted = not after or after.get("subtype") == TOMBSTONE
    text = "" if is_deleted else after.get("text") or ""
    if not _is_by_person(before) or text == before.get("text"):
        return None
    message = {**before, "channel": event["channel"]}
    place = _message_place(body, message, is_direct=event.get("channel_type") == "im")
    return EditTurn(
        id=f"{event['event_ts']}:{place.team_id}:{place.channel_id}:edit",
        place=place,
        user_id=before["user"],
        at=time_of(event["event_ts"]),
        ts=before["ts"],
        text=_without_mention(text, bot_user_id),
    )


def read_command(body: Payload) -> CommandTurn:
    """Read a slash command. Its place is a draft of its own until it is shared."""
    return CommandTurn(
        id=f"command:{body['trigger_id']}",
        place=command_place(body),
        user_id=body["user_id"],
        at=datetime.now(UTC),
        text=body.get("text") or "",
        response_url=body["response_url"],
    )


def command_place(body: Payload) -> Place:
    """Return the draft of its own that a slash command begins."""
    draft = f"{drafts_of(body['user_id'])}{body['trigger_id']}"
    return event_place(body, channel_id=body["channel_id"], thread_ts=draft)


def read_click(body: Payload) -> ClickTurn:
    """Read a click on a button.

    A private message has no thread of its own: the block ids say which conversation it is about.
    """
    action = body["actions"][0]
    here, block_id = click_place(body), str(action.get("block_id", ""))
    place = here.marked(block_id) or here
    return ClickTurn(
        id=f"{action['action_ts']}:{place.team_id}:{place.channel_id}:{action['action_id']}",
        place=place,
        user_id=body["user"]["id"],
        at=time_of(action["action_ts"]),
        action_id=action["action_id"],
        value=chosen_value(action),
        message_ts="" if _is_private(body) else body["container"].get("message_ts", ""),
        shown_in=here.channel_id,
        response_url=body.get("response_url", ""),
    )


def _is_by_person(message: Payload) -> bool:
    is_written = message.get("subtype") in PERSON_SUBTYPES and "user" in message
    return is_written and not message.get("bot_id")


def _message_place(body: Payload, event: Payload, *, is_direct: bool) -> Place:
    team_id = body.get("team_id") or event.get("team") or ""
    return event_place(
        {**body, "team_id": team_id},
        channel_id=event["channel"],
        thread_ts=event.get("thread_ts") or ("" if is_direct else event["ts"]),
    )


def click_place(body: Payload) -> Place:
    """Return the conversation that a click on a message belongs to by where the message stands."""
    container, message = body["container"], body.get("message") or {}
    begins_thread = str(body["actions"][0].get("block_id", "")).startswith(f"{OWN}{MARK_END}")
    root = message.get("thread_ts") or container.get("thread_ts") or ""
    here = interaction_place(body, channel_id=container["channel_id"], thread_ts=root)
    if root or (here.is_direct and not begins_thread):
        return here
    return here.model_copy(update={"thread_ts": container.get("message_ts", "")})


def _is_private(body: Payload) -> bool:
    return bool(body["container"].get("is_ephemeral"))


def chosen_value(action: Payload) -> str:
    """Return what a button, menu or field holds, empty for nothing."""
    option = action.get("selected_option") or {}
    return str(action.get("value") or option.get("value") or "")


def _without_mention(text: str, bot_user_id: str) -> str:
    return re.sub(rf"<@{re.escape(bot_user_id)}(\|[^>]*)?>", "", text).strip()


def read_or_none(read: Callable[[], Read]) -> Read | None:
    """Return what `read` returns, or None for a payload of a shape that Slack does not send.

    Such a payload is acknowledged: sent again it would be no better.
    """
    try:
        return read()
    except (AttributeError, LookupError, TypeError, ValueError) as problem:
        log.warning("payload_not_understood", problem=type(problem).__name__)
        return None


def is_payload(body: bytes) -> bool:
    """Say whether a request body is of a shape Slack sends: a JSON object, or a form.

    Bolt reads a body before its listeners run and fails on any other.
    """
    text = body.decode(errors="replace")
    form = parse_qs(text) if not text.startswith("{") else {}
    if form and "payload" not in form:
        return True
    try:
        body = json.loads(form["payload"][0] if form else text)
    except (ValueError, RecursionError):
        return False
    return isinstance(body, dict) and isinstance(body.get("event", {}), dict)
