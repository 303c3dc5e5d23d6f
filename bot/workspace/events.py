"""The Events API payloads: what the app is told has happened."""

import time

from bot.workspace import seed
from bot.workspace.ids import random_id
from bot.workspace.records import Channel, ChannelKind, Json, Message, View
from bot.workspace.shapes import message_json, view_json
from bot.workspace.state import State


def callback(event: Json) -> Json:
    """Return the outer envelope of an event."""
    return {
        "token": "unused",
        "team_id": seed.TEAM_ID,
        "enterprise_id": None,
        "context_team_id": seed.TEAM_ID,
        "context_enterprise_id": None,
        "api_app_id": seed.APP_ID,
        "event": event,
        "type": "event_callback",
        "event_id": random_id("Ev"),
        "event_time": int(time.time()),
        "authorizations": [
            {
                "enterprise_id": None,
                "team_id": seed.TEAM_ID,
                "user_id": seed.BOT_USER_ID,
                "is_bot": True,
                "is_enterprise_install": False,
            }
        ],
        "is_ext_shared_channel": False,
        "event_context": random_id("4-"),
    }


def message_posted(state: State, message: Message) -> Json:
    """Return the event of a new message."""
    event = {
        **message_json(state, message),
        "channel": message.channel,
        "event_ts": message.ts,
        "channel_type": channel_type(state.channels[message.channel]),
    }
    if message.user != seed.BOT_USER_ID:
        event["client_msg_id"] = random_id("m")
    if message.files:
        event["subtype"] = "file_share"
    return event


def app_mentioned(state: State, message: Message) -> Json:
    """Return the event of a message that mentions the app."""
    told = message_posted(state, message)
    kept = {key: held for key, held in told.items() if key not in ("channel_type", "subtype")}
    return {**kept, "type": "app_mention"}


def message_changed(state: State, before: Message, after: Message, event_ts: str) -> Json:
    """Return the event of an edit."""
    return {
        **_hidden(state, after.channel, event_ts),
        "subtype": "message_changed",
        "message": message_json(state, after),
        "previous_message": message_json(state, before),
    }


def message_deleted(state: State, message: Message, event_ts: str) -> Json:
    """Return the event of a deletion."""
    return {
        **_hidden(state, message.channel, event_ts),
        "subtype": "message_deleted",
        "deleted_ts": message.ts,
        "previous_message": message_json(state, message),
    }


def home_opened(user: str, tab: str, event_ts: str, home: View | None) -> Json:
    """Return the event of a person opening the app; `view` is there once a Home was published."""
    event: Json = {
        "type": "app_home_opened",
        "user": user,
        "channel": seed.direct_id(user),
        "tab": tab,
        "event_ts": event_ts,
    }
    if home is not None and tab == "home":
        event["view"] = view_json(home)
    return event


def member_joined(channel: Channel, user: str, event_ts: str, inviter: str) -> Json:
    """Return the event of someone joining a channel."""
    return {
        "type": "member_joined_channel",
        "user": user,
        "channel": channel.id,
        "channel_type": "C",
        "team": seed.TEAM_ID,
        "inviter": inviter,
        "event_ts": event_ts,
    }


def session_stopped(user: str, channel: str, thread_ts: str, event_ts: str) -> Json:
    """Return the event of a person pressing stop while the app works in a thread."""
    return {
        "type": "agent_session_stopped",
        "user": user,
        "channel": channel,
        "thread_ts": thread_ts,
        "streaming_message_ts": [],
        "event_ts": event_ts,
    }


def channel_type(channel: Channel) -> str:
    """Return `im` or `channel`."""
    return "im" if channel.kind is ChannelKind.IM else "channel"


def _hidden(state: State, channel: str, event_ts: str) -> Json:
    return {
        "type": "message",
        "channel": channel,
        "channel_type": channel_type(state.channels[channel]),
        "hidden": True,
        "ts": event_ts,
        "event_ts": event_ts,
    }
