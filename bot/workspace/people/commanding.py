"""People using slash commands and shortcuts."""

from bot.workspace import posting, seed
from bot.workspace.delivery.envelope import EnvelopeKind, NotAcknowledgedError
from bot.workspace.errors import SlackError
from bot.workspace.passes import ResponsePass
from bot.workspace.people import payloads
from bot.workspace.people.actor import Actor
from bot.workspace.people.clicking import failure_text
from bot.workspace.people.composing import escape, name_references
from bot.workspace.people.responding import respond
from bot.workspace.records import Channel, Json, Message
from bot.workspace.workspace import Workspace

INVITE = "/invite"
"""Slack's own command, which brings an app into a channel."""


async def run_command(
    workspace: Workspace, actor: Actor, channel: Channel, name: str, text: str
) -> str:
    """Run a slash command; return the failure shown to the person, empty if none."""
    if name == INVITE:
        return _invite(workspace, actor.user, channel, text)
    commands = {each.name: each for each in workspace.config.profile.commands}
    if name not in commands:
        return _say(workspace, actor.user, channel.id, f"{name} is not a valid command.")
    sent = escape(text)
    if commands[name].should_escape:
        sent = name_references(workspace.state, sent)
    told = payloads.command(workspace, actor, channel, name, sent)
    try:
        answer = await workspace.dispatcher.request(EnvelopeKind.COMMAND, told)
    except NotAcknowledgedError as failed:
        return _say(workspace, actor.user, channel.id, failure_text(name, failed))
    return _answered(workspace, actor.user, channel, name, answer)


async def use_global_shortcut(workspace: Workspace, user: str, callback_id: str) -> str:
    """Use a shortcut beside the composer."""
    return await _use(workspace, payloads.global_shortcut(workspace, user, callback_id))


async def use_message_shortcut(
    workspace: Workspace, actor: Actor, callback_id: str, message: Message
) -> str:
    """Use a shortcut of a message's menu."""
    told = payloads.message_shortcut(workspace, actor, callback_id, message)
    failure = await _use(workspace, told)
    if failure:
        _say(workspace, actor.user, message.channel, failure)
    return failure


async def _use(workspace: Workspace, told: Json) -> str:
    try:
        await workspace.dispatcher.request(EnvelopeKind.INTERACTIVE, told)
    except NotAcknowledgedError as failed:
        return failure_text("This shortcut", failed)
    return ""


def _answered(workspace: Workspace, user: str, channel: Channel, name: str, answer: Json) -> str:
    """Show what came with the acknowledgement, if anything did."""
    if not answer.get("text") and not answer.get("blocks"):
        return ""
    try:
        respond(workspace, ResponsePass(user, channel.id), answer)
    except SlackError as refused:
        failure = f'{name} failed with the error "{refused.code}"'
        return _say(workspace, user, channel.id, failure)
    return ""


def _invite(workspace: Workspace, user: str, channel: Channel, text: str) -> str:
    name = workspace.config.profile.name
    if text.strip().lstrip("@").lower() != name.lower():
        told = f"Say whom to invite: {INVITE} @{name}. Everyone else is in this channel already."
        return _say(workspace, user, channel.id, told)
    posting.join(workspace, channel, seed.BOT_USER_ID, user)
    return ""


def _say(workspace: Workspace, user: str, channel: str, text: str) -> str:
    posting.notify(workspace, user, channel, text)
    return text
