"""Records in the JSON shapes that Slack's Web API and events show them in."""

import re
from collections.abc import Mapping

from bot.workspace import seed
from bot.workspace.ids import random_id
from bot.workspace.records import Channel, ChannelKind, FileRecord, Json, Message, User, View
from bot.workspace.state import State

_MENTION = re.compile(r"<@(U[A-Z0-9]+)>")


def user_json(user: User) -> Json:
    """Return a user object."""
    return {
        "id": user.id,
        "team_id": seed.TEAM_ID,
        "name": user.name,
        "real_name": user.real_name,
        "deleted": False,
        "is_bot": user.is_bot,
        "is_app_user": False,
        "tz": "Europe/London",
        "profile": {"real_name": user.real_name, "display_name": user.name},
    }


def channel_json(channel: Channel) -> Json:
    """Return a conversation object as the app sees it."""
    is_im = channel.kind is ChannelKind.IM
    shown: Json = {
        "id": channel.id,
        "is_channel": not is_im,
        "is_group": False,
        "is_im": is_im,
        "is_mpim": False,
        "is_private": is_im,
        "is_archived": channel.is_archived,
        "is_member": seed.BOT_USER_ID in channel.members,
        "num_members": len(channel.members),
        "created": 1700000000,
    }
    if is_im:
        return {**shown, "user": channel.members[0]}
    topic = {"value": channel.topic, "creator": "", "last_set": 0}
    return {**shown, "name": channel.name, "name_normalized": channel.name, "topic": topic}


def message_json(state: State, message: Message, *, with_metadata: bool = False) -> Json:
    """Return a message object; metadata only where it was asked for, as Slack does."""
    shown: Json = {
        "type": "message",
        "user": message.user,
        "ts": message.ts,
        "text": message.text,
        "team": seed.TEAM_ID,
        **_author(message),
        **_content(state, message),
        **_thread(state, message),
    }
    if with_metadata and message.metadata:
        shown["metadata"] = message.metadata
    if message.edited_ts:
        shown["edited"] = {"user": message.user, "ts": message.edited_ts}
    return shown


def view_json(view: View, values: Mapping[str, object] | None = None) -> Json:
    """Return a view object; `values` is what its fields hold."""
    content = {"private_metadata": "", "callback_id": "", **view.content}
    content.setdefault("clear_on_close", False)
    content.setdefault("notify_on_close", False)
    return {
        **content,
        "id": view.id,
        "type": view.kind,
        "team_id": seed.TEAM_ID,
        "app_id": seed.APP_ID,
        "bot_id": seed.BOT_ID,
        "app_installed_team_id": seed.TEAM_ID,
        "hash": view.hash,
        "external_id": view.external_id,
        "root_view_id": view.root_view_id,
        "previous_view_id": view.previous_view_id or None,
        "state": {"values": dict(values or {})},
    }


def file_json(file: FileRecord) -> Json:
    """Return a file object; its address is relative to this server."""
    return {
        "id": file.id,
        "name": file.name,
        "title": file.title,
        "mimetype": file.mimetype,
        "size": file.size,
        "user": file.user,
        "alt_txt": file.alt_text,
        "url_private": f"/files/{file.id}",
        "permalink": f"/files/{file.id}",
        "channels": list(file.channels),
    }


def rich_text(text: str) -> Json:
    """Return what Slack's composer makes of typed text: one rich text block."""
    elements: list[Json] = []
    for place, part in enumerate(_MENTION.split(text)):
        if place % 2:
            elements.append({"type": "user", "user_id": part})
        elif part:
            elements.append({"type": "text", "text": part})
    section = {"type": "rich_text_section", "elements": elements}
    return {"type": "rich_text", "block_id": random_id("b"), "elements": [section]}


def _author(message: Message) -> Json:
    if message.user == seed.BOT_USER_ID:
        return {"bot_id": seed.BOT_ID, "app_id": seed.APP_ID}
    return {}


def _content(state: State, message: Message) -> Json:
    content: Json = {}
    if message.blocks:
        content["blocks"] = list(message.blocks)
    if message.files:
        content["files"] = [file_json(state.files[each]) for each in message.files]
    if message.reactions:
        content["reactions"] = [
            {"name": each.name, "users": list(each.users), "count": len(each.users)}
            for each in message.reactions
        ]
    return content


def _thread(state: State, message: Message) -> Json:
    if message.thread_ts:
        root = state.message(message.channel, message.thread_ts)
        return {"thread_ts": message.thread_ts, "parent_user_id": root.user if root else ""}
    replies = state.thread(message.channel, message.ts)[1:]
    if not replies or message.visible_to:
        return {}
    return {
        "thread_ts": message.ts,
        "reply_count": len(replies),
        "reply_users": sorted({each.user for each in replies}),
        "latest_reply": replies[-1].ts,
    }
