"""Finding users, channels and messages by the names people and tests use."""

from bot.workspace import seed
from bot.workspace.errors import SlackError
from bot.workspace.records import Channel, Message
from bot.workspace.state import State

DIRECT = "dm"


def user_id(state: State, name: str) -> str:
    """Return the id of a person given by name or id."""
    for user in state.users.values():
        if name.removeprefix("@") in (user.id, user.name):
            return user.id
    raise SlackError("user_not_found")


def channel_of(state: State, name: str, user: str) -> Channel:
    """Return a channel given by name or id; `dm` is `user`'s conversation with the bot."""
    if name == DIRECT:
        return state.channels[seed.direct_id(user)]
    for channel in state.channels.values():
        if channel.id == name or (channel.name and channel.name == name.removeprefix("#")):
            return channel
    raise SlackError("channel_not_found")


def message_of(state: State, ts: str, channel: str = "") -> Message:
    """Return a message, private ones too; without a channel it is looked for in all."""
    for channel_id in (channel,) if channel else tuple(state.channels):
        found = state.any_message(channel_id, ts)
        if found is not None:
            return found
    raise SlackError("message_not_found")
