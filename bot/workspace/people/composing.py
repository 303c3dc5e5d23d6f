"""What the composer makes of typed text before it is sent."""

import re

from bot.workspace.records import ChannelKind
from bot.workspace.state import State

_AT_NAME = re.compile(r"(?<![\w@])@([\w.-]*\w)")
_HASH_NAME = re.compile(r"(?<![\w&#])#([\w-]+)")
_REFERENCE = re.compile(r"<@(U\w+)>")
_LINK = re.compile(r"(?<![\w<|])(https?://[^\s<>|]+)")
_BROADCASTS = {"channel": "<!channel>", "here": "<!here>", "everyone": "<!everyone>"}


def compose(state: State, typed: str) -> str:
    """Return typed text as Slack sends it: escaped, with names, channels and links marked."""
    return mark_names(state, _LINK.sub(r"<\1>", escape(typed)))


def name_references(state: State, text: str) -> str:
    """Return escaped text with names as a command with `should_escape` sends them: `<@U1|name>`."""
    marked = mark_names(state, text)
    return _REFERENCE.sub(lambda found: f"<@{found[1]}|{state.users[found[1]].name}>", marked)


def escape(typed: str) -> str:
    """Return text with the three characters escaped that Slack gives a meaning."""
    return typed.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def mark_names(state: State, text: str) -> str:
    """Return text with @names and #channels that exist turned into Slack's references."""
    users = {user.name: f"<@{user.id}>" for user in state.users.values()} | _BROADCASTS
    channels = {
        each.name: f"<#{each.id}|{each.name}>"
        for each in state.channels.values()
        if each.kind is ChannelKind.CHANNEL
    }
    text = _AT_NAME.sub(lambda found: users.get(found[1], found[0]), text)
    return _HASH_NAME.sub(lambda found: channels.get(found[1], found[0]), text)
