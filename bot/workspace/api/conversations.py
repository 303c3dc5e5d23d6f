"""conversations.*: channels, their members and their messages."""

from collections.abc import Mapping, Sequence

from bot.workspace import posting, seed
from bot.workspace.api.call import Call, Method
from bot.workspace.errors import SlackError
from bot.workspace.records import ChannelKind, Json, Message
from bot.workspace.shapes import channel_json, message_json

_MOST_A_PAGE = 999
_KINDS = {"public_channel": ChannelKind.CHANNEL, "im": ChannelKind.IM}


def info(call: Call) -> Json:
    """Describe a channel."""
    return {"channel": channel_json(call.channel())}


def list_all(call: Call) -> Json:
    """List the channels of the kinds asked for, the public ones if none was."""
    names = call.arguments.words("types") or ("public_channel",)
    kinds = {_KINDS[name] for name in names if name in _KINDS}
    found = [each for each in call.workspace.state.channels.values() if each.kind in kinds]
    if call.arguments.flag("exclude_archived"):
        found = [each for each in found if not each.is_archived]
    return {"channels": list(map(channel_json, found)), **_cursor("")}


def of_user(call: Call) -> Json:
    """List the channels that a person is in, the app itself if none is named."""
    user = call.arguments.text("user") or seed.BOT_USER_ID
    if user not in call.workspace.state.users:
        raise SlackError("user_not_found")
    everything, channels = list_all(call), call.workspace.state.channels
    joined = [each for each in everything["channels"] if user in channels[each["id"]].members]
    return {**everything, "channels": joined}


def join(call: Call) -> Json:
    """Make the app a member of a public channel."""
    channel = call.channel()
    if channel.is_archived:
        raise SlackError("is_archived")
    if channel.kind is ChannelKind.IM:
        raise SlackError("method_not_supported_for_channel_type")
    return {
        "channel": channel_json(
            posting.join(call.workspace, channel, seed.BOT_USER_ID, seed.BOT_USER_ID)
        )
    }


def members(call: Call) -> Json:
    """List who is in a channel."""
    return {"members": list(call.channel().members), **_cursor("")}


def open_direct(call: Call) -> Json:
    """Return the direct message with a person."""
    users = call.arguments.words("users")
    if len(users) != 1 or users[0] not in seed.PEOPLE:
        raise SlackError("user_not_found")
    channel = call.workspace.state.channels[seed.direct_id(users[0])]
    return {"channel": channel_json(channel)}


def history(call: Call) -> Json:
    """Return a channel's messages outside threads, newest first."""
    channel = call.joined_channel()
    shown = [
        each
        for each in call.workspace.state.messages(channel.id)
        if not each.visible_to and not each.thread_ts
    ]
    return _page(call, shown[::-1], default_limit=100)


def replies(call: Call) -> Json:
    """Return a thread, its root first."""
    channel = call.joined_channel()
    ts = call.arguments.required("ts")
    message = call.workspace.state.message(channel.id, ts)
    thread = call.workspace.state.thread(channel.id, message.root_ts if message else ts)
    if not thread:
        raise SlackError("thread_not_found")
    return _page(call, thread, default_limit=_MOST_A_PAGE)


def _page(call: Call, messages: Sequence[Message], *, default_limit: int) -> Json:
    """Return one page within `oldest` and `latest`; the cursor is a place in the list."""
    chosen = [each for each in messages if _within(call, each)]
    start = call.arguments.number("cursor", 0)
    end = start + max(1, min(call.arguments.number("limit", default_limit), _MOST_A_PAGE))
    with_metadata = call.arguments.flag("include_all_metadata")
    state = call.workspace.state
    more = end < len(chosen)
    return {
        "messages": [
            message_json(state, each, with_metadata=with_metadata) for each in chosen[start:end]
        ],
        "has_more": more,
        **_cursor(str(end) if more else ""),
    }


def _within(call: Call, message: Message) -> bool:
    oldest, latest = call.arguments.text("oldest"), call.arguments.text("latest")
    if call.arguments.flag("inclusive"):
        return (not oldest or message.ts >= oldest) and (not latest or message.ts <= latest)
    return (not oldest or message.ts > oldest) and (not latest or message.ts < latest)


def _cursor(next_cursor: str) -> Json:
    return {"response_metadata": {"next_cursor": next_cursor}}


METHODS: Mapping[str, Method] = {
    "conversations.history": history,
    "conversations.info": info,
    "conversations.join": join,
    "conversations.list": list_all,
    "conversations.members": members,
    "conversations.open": open_direct,
    "conversations.replies": replies,
    "users.conversations": of_user,
}
