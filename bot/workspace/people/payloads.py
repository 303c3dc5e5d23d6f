"""The interaction payloads: what the app is told of clicks, forms, shortcuts and commands."""

from collections.abc import Mapping

from bot.workspace import seed
from bot.workspace.passes import ResponsePass
from bot.workspace.people.actor import Actor
from bot.workspace.records import Channel, ChannelKind, Json, Message, View
from bot.workspace.shapes import message_json, view_json
from bot.workspace.workspace import Workspace


def common(workspace: Workspace, user: str, kind: str) -> Json:
    """Return what every interaction has: who, where it is installed, and a fresh trigger."""
    name = workspace.state.users[user].name
    return {
        "type": kind,
        "token": "unused",
        "team": {"id": seed.TEAM_ID, "domain": seed.TEAM_DOMAIN},
        "user": {"id": user, "username": name, "name": name, "team_id": seed.TEAM_ID},
        "api_app_id": seed.APP_ID,
        "enterprise": None,
        "is_enterprise_install": False,
        "trigger_id": workspace.triggers.issue(user),
    }


def message_click(workspace: Workspace, actor: Actor, message: Message, action: Json) -> Json:
    """Return a click on a message; of a private message only its place is told."""
    channel = workspace.state.channels[message.channel]
    container: Json = {
        "type": "message",
        "message_ts": message.ts,
        "channel_id": message.channel,
        "is_ephemeral": bool(message.visible_to),
    }
    if message.thread_ts:
        container["thread_ts"] = message.thread_ts
    granted = ResponsePass(actor.user, message.channel, message.ts, message.thread_ts)
    told = {
        **common(workspace, actor.user, "block_actions"),
        "container": container,
        "channel": {"id": channel.id, "name": channel_name(channel)},
        "state": {"values": {}},
        "response_url": response_url(workspace, actor, granted),
        "actions": [action],
    }
    if not message.visible_to:
        told["message"] = message_json(workspace.state, message, with_metadata=True)
    return told


def view_click(workspace: Workspace, view: View, values: Mapping[str, Json], action: Json) -> Json:
    """Return a click inside a modal or a Home tab."""
    return {
        **common(workspace, view.user, "block_actions"),
        "container": {"type": "view", "view_id": view.id},
        "view": view_json(view, values),
        "actions": [action],
    }


def view_event(workspace: Workspace, view: View, kind: str, values: Mapping[str, Json]) -> Json:
    """Return a modal's submission or closing."""
    told = {**common(workspace, view.user, kind), "view": view_json(view, values)}
    if kind == "view_closed":
        return {**told, "is_cleared": False}
    return {**told, "response_urls": []}


def command(workspace: Workspace, actor: Actor, channel: Channel, name: str, text: str) -> Json:
    """Return a slash command's form fields."""
    return {
        "token": "unused",
        "team_id": seed.TEAM_ID,
        "team_domain": seed.TEAM_DOMAIN,
        "channel_id": channel.id,
        "channel_name": channel_name(channel),
        "user_id": actor.user,
        "user_name": workspace.state.users[actor.user].name,
        "command": name,
        "text": text,
        "api_app_id": seed.APP_ID,
        "is_enterprise_install": "false",
        "response_url": response_url(workspace, actor, ResponsePass(actor.user, channel.id)),
        "trigger_id": workspace.triggers.issue(actor.user),
    }


def global_shortcut(workspace: Workspace, user: str, callback_id: str) -> Json:
    """Return a shortcut used beside the composer."""
    told = common(workspace, user, "shortcut")
    return {**told, "callback_id": callback_id, "action_ts": workspace.timestamps.next()}


def message_shortcut(
    workspace: Workspace, actor: Actor, callback_id: str, message: Message
) -> Json:
    """Return a shortcut used on a message."""
    channel = workspace.state.channels[message.channel]
    granted = ResponsePass(actor.user, channel.id, "", message.thread_ts)
    return {
        **common(workspace, actor.user, "message_action"),
        "callback_id": callback_id,
        "action_ts": workspace.timestamps.next(),
        "channel": {"id": channel.id, "name": channel_name(channel)},
        "message_ts": message.ts,
        "message": message_json(workspace.state, message),
        "response_url": response_url(workspace, actor, granted),
    }


def response_url(workspace: Workspace, actor: Actor, granted: ResponsePass) -> str:
    """Return a fresh address to answer an interaction at."""
    return f"{actor.base_url}/response/{workspace.response_passes.issue(granted)}"


def channel_name(channel: Channel) -> str:
    """Return a channel's name as payloads have it."""
    return "directmessage" if channel.kind is ChannelKind.IM else channel.name
