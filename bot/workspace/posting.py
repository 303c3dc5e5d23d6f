"""Messages that come, change and go, whoever does it: kept, shown, and told to the app."""

from bot.workspace import events, seed
from bot.workspace.entries import ChannelPut, MessageGone, MessagePut
from bot.workspace.records import Channel, ChannelKind, Json, Message
from bot.workspace.workspace import Workspace


def post(workspace: Workspace, message: Message) -> Message:
    """Add a message and tell the app of it; a private one is told to nobody."""
    workspace.record(MessagePut(message=message))
    if message.user == seed.BOT_USER_ID:
        workspace.screens.statuses.clear(message.channel, message.root_ts)
    if not message.visible_to:
        _tell_posted(workspace, message)
    return message


def edit(workspace: Workspace, before: Message, after: Message) -> None:
    """Replace a message by another version of itself."""
    workspace.record(MessagePut(message=after))
    if not after.visible_to:
        event_ts = workspace.timestamps.next()
        told = events.message_changed(workspace.state, before, after, event_ts)
        _tell_in_channel(workspace, after.channel, told)


def delete(workspace: Workspace, message: Message) -> None:
    """Take a message away."""
    workspace.record(MessageGone(channel=message.channel, ts=message.ts))
    if not message.visible_to:
        event_ts = workspace.timestamps.next()
        told = events.message_deleted(workspace.state, message, event_ts)
        _tell_in_channel(workspace, message.channel, told)


def notify(workspace: Workspace, user: str, channel: str, text: str, thread_ts: str = "") -> None:
    """Say something to one person in the workspace's own voice."""
    workspace.record(
        MessagePut(
            message=Message(
                channel=channel,
                ts=workspace.timestamps.next(),
                user=seed.WORKSPACE_USER_ID,
                text=text,
                thread_ts=thread_ts,
                visible_to=user,
                notice=True,
            )
        )
    )


def join(workspace: Workspace, channel: Channel, user: str, inviter: str) -> Channel:
    """Make someone a member of a channel and tell the app."""
    if user in channel.members:
        return channel
    joined = channel.model_copy(update={"members": (*channel.members, user)})
    workspace.record(ChannelPut(channel=joined))
    told = events.member_joined(joined, user, workspace.timestamps.next(), inviter)
    tell(workspace, "member_joined_channel", told)
    return joined


def tell(workspace: Workspace, subscription: str, event: Json) -> None:
    """Deliver an event if the app subscribed to it."""
    if subscription in workspace.config.profile.events:
        workspace.dispatcher.send_event(events.callback(event))


def _tell_posted(workspace: Workspace, message: Message) -> None:
    """Tell of a new message: in a channel a mention is told twice, as Slack does."""
    state = workspace.state
    if seed.BOT_USER_ID not in state.channels[message.channel].members:
        return
    mentioned = _mentions_app(workspace, message)
    message_first = workspace.faults.switches.message_before_mention
    if mentioned and not message_first:
        tell(workspace, "app_mention", events.app_mentioned(state, message))
    _tell_in_channel(workspace, message.channel, events.message_posted(state, message))
    if mentioned and message_first:
        tell(workspace, "app_mention", events.app_mentioned(state, message))


def _mentions_app(workspace: Workspace, message: Message) -> bool:
    return (
        workspace.state.channels[message.channel].kind is ChannelKind.CHANNEL
        and message.user != seed.BOT_USER_ID
        and f"<@{seed.BOT_USER_ID}>" in message.text
    )


def _tell_in_channel(workspace: Workspace, channel_id: str, event: Json) -> None:
    channel = workspace.state.channels[channel_id]
    if seed.BOT_USER_ID not in channel.members:
        return
    direct = channel.kind is ChannelKind.IM
    tell(workspace, "message.im" if direct else "message.channels", event)
