"""How the workspace stands: the fold of its journal's entries over a fresh start."""

from collections.abc import Iterator

from bot.workspace import seed
from bot.workspace.entries import (
    ChannelPut,
    Emptied,
    Entry,
    FilePut,
    HomePut,
    MessageGone,
    MessagePut,
)
from bot.workspace.profile import AppProfile
from bot.workspace.records import Channel, FileRecord, Message, User, View


class State:
    """People, channels, messages, Home tabs and files. Only `apply` changes it."""

    def __init__(self, profile: AppProfile) -> None:
        self.users: dict[str, User] = {user.id: user for user in seed.users(profile)}
        self._empty()

    def apply(self, entry: Entry) -> None:
        """Make one lasting change."""
        match entry:
            case MessagePut(message=message):
                self._messages.setdefault(message.channel, {})[message.ts] = message
                self._threads.setdefault((message.channel, message.root_ts), {})[message.ts] = None
            case MessageGone(channel=channel, ts=ts):
                self._messages.get(channel, {}).pop(ts, None)
            case ChannelPut(channel=put):
                self.channels[put.id] = put
            case HomePut(view=view):
                self.homes[view.user] = view
            case FilePut(file=file):
                self.files[file.id] = file
            case Emptied():
                self._empty()

    def message(self, channel: str, ts: str) -> Message | None:
        """Return a message that everyone in the channel can see, or None."""
        found = self._messages.get(channel, {}).get(ts)
        return None if found is None or found.visible_to else found

    def any_message(self, channel: str, ts: str) -> Message | None:
        """Return a message, private ones included, or None."""
        return self._messages.get(channel, {}).get(ts)

    def messages(self, channel: str) -> Iterator[Message]:
        """Yield every message of a channel, threads and private ones included, in order."""
        yield from self._messages.get(channel, {}).values()

    def thread(self, channel: str, root_ts: str) -> tuple[Message, ...]:
        """Return a thread in order, its root first; private messages are left out."""
        found = (self.message(channel, ts) for ts in self._threads.get((channel, root_ts), ()))
        return tuple(each for each in found if each is not None)

    def latest_ts(self) -> str:
        """Return the greatest timestamp in use, `0.0` if there is none."""
        return max((ts for each in self._messages.values() for ts in each), default="0.0")

    def _empty(self) -> None:
        self.channels: dict[str, Channel] = {each.id: each for each in seed.channels()}
        self.homes: dict[str, View] = {}
        self.files: dict[str, FileRecord] = {}
        # Both are in order of time: timestamps only grow, and a changed message keeps its place.
        self._messages: dict[str, dict[str, Message]] = {}
        self._threads: dict[tuple[str, str], dict[str, None]] = {}
