"""chat.*: posting, updating and deleting messages."""

from collections.abc import Mapping

from bot.workspace import posting, seed
from bot.workspace.api.call import Call, Method
from bot.workspace.blocks import limits
from bot.workspace.errors import SlackError
from bot.workspace.records import Channel, ChannelKind, Json, Message
from bot.workspace.shapes import message_json

_ANYWHERE = "chat:write.public"


def post_message(call: Call) -> Json:
    """Post to a channel, a thread, or a person's direct message."""
    channel = _postable(call, _addressed(call))
    message = posting.post(
        call.workspace,
        _new_message(call, channel, thread_ts=_thread(call, channel)),
    )
    shown = message_json(call.workspace.state, message, with_metadata=True)
    return {"channel": channel.id, "ts": message.ts, "message": shown}


def post_ephemeral(call: Call) -> Json:
    """Show a message to one member of a channel."""
    channel = _postable(call, call.channel())
    user = call.arguments.required("user")
    if user not in channel.members:
        raise SlackError("user_not_in_channel")
    thread_ts = call.arguments.text("thread_ts")
    message = _new_message(call, channel, thread_ts=thread_ts, visible_to=user)
    return {"message_ts": posting.post(call.workspace, message).ts}


def update(call: Call) -> Json:
    """Replace a message of the app; given only text, its blocks go."""
    before = call.own_message("cant_update_message")
    text, blocks = call.text(limits.UPDATED_TEXT), call.blocks()
    if not call.arguments.has("text") and blocks is None:
        raise SlackError("no_text")
    changed: Json = {"text": text, "blocks": blocks or (), "streaming": False}
    if call.arguments.has("metadata"):
        changed["metadata"] = _metadata(call)
    if not blocks:
        changed["edited_ts"] = call.workspace.timestamps.next()
    after = before.model_copy(update=changed)
    posting.edit(call.workspace, before, after)
    shown = message_json(call.workspace.state, after, with_metadata=True)
    return {"channel": after.channel, "ts": after.ts, "text": after.text, "message": shown}


def delete(call: Call) -> Json:
    """Delete a message of the app."""
    message = call.own_message("cant_delete_message")
    posting.delete(call.workspace, message)
    return {"channel": message.channel, "ts": message.ts}


def get_permalink(call: Call) -> Json:
    """Return an address that opens a message in the page."""
    channel = call.channel()
    ts = call.arguments.required("message_ts")
    message = call.workspace.state.message(channel.id, ts)
    if message is None:
        raise SlackError("message_not_found")
    link = f"{call.base_url}/archives/{channel.id}/p{ts.replace('.', '')}"
    query = f"?thread_ts={message.thread_ts}&cid={channel.id}" if message.thread_ts else ""
    return {"channel": channel.id, "permalink": link + query}


def _addressed(call: Call) -> Channel:
    """Return the channel to post to, named by id, by name, or by the person to write to."""
    state = call.workspace.state
    given = call.arguments.required("channel")
    for channel in state.channels.values():
        if channel.name and channel.name == given.removeprefix("#"):
            return channel
    direct = state.channels.get(seed.direct_id(given)) if given in state.users else None
    return direct or call.channel()


def _postable(call: Call, channel: Channel) -> Channel:
    if channel.is_archived:
        raise SlackError("is_archived")
    scopes = call.workspace.config.profile.scopes or frozenset()
    is_public = channel.kind is ChannelKind.CHANNEL
    if seed.BOT_USER_ID not in channel.members and not (is_public and _ANYWHERE in scopes):
        raise SlackError("not_in_channel")
    return channel


def _new_message(
    call: Call, channel: Channel, *, thread_ts: str = "", visible_to: str = ""
) -> Message:
    text, blocks = call.text(limits.TEXT), call.blocks()
    if not text.strip() and not blocks and not call.arguments.has("attachments"):
        raise SlackError("no_text")
    return Message(
        channel=channel.id,
        ts=call.workspace.timestamps.next(),
        user=seed.BOT_USER_ID,
        text=text,
        thread_ts=thread_ts,
        blocks=blocks or (),
        metadata=_metadata(call),
        visible_to=visible_to,
    )


def _thread(call: Call, channel: Channel) -> str:
    """Return the root of the thread to reply in; a reply's own ts leads to its root."""
    thread_ts = call.arguments.text("thread_ts")
    parent = call.workspace.state.message(channel.id, thread_ts)
    return parent.root_ts if parent else thread_ts


def _metadata(call: Call) -> Json | None:
    metadata = call.arguments.object("metadata")
    if not metadata:
        return None
    payload = metadata.get("event_payload")
    if not isinstance(metadata.get("event_type"), str) or not isinstance(payload, dict):
        raise SlackError("invalid_metadata_format")
    return metadata


METHODS: Mapping[str, Method] = {
    "chat.postMessage": post_message,
    "chat.postEphemeral": post_ephemeral,
    "chat.update": update,
    "chat.delete": delete,
    "chat.getPermalink": get_permalink,
}
