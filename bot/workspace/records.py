"""What a workspace holds: people, channels, messages, views and files, as frozen values."""

from enum import StrEnum
from typing import Any

from pydantic import BaseModel, ConfigDict

Json = dict[str, Any]
"""A JSON object in Slack's own shape. It is checked on the way in and passed through untouched."""


class _Record(BaseModel):
    model_config = ConfigDict(frozen=True)


class User(_Record):
    """A person, or the bot user of the app. `name` is what people type after @."""

    id: str
    name: str
    real_name: str
    is_bot: bool = False


class ChannelKind(StrEnum):
    """A public channel or a direct message between two users."""

    CHANNEL = "channel"
    IM = "im"


class Channel(_Record):
    """A conversation. A direct message has no name and exactly two members."""

    id: str
    kind: ChannelKind = ChannelKind.CHANNEL
    name: str = ""
    topic: str = ""
    members: tuple[str, ...] = ()
    is_archived: bool = False


class Reaction(_Record):
    """One emoji on a message and who set it, in order."""

    name: str
    users: tuple[str, ...]


class Message(_Record):
    """A message as it stands. `ts` names it within its channel.

    `visible_to` is the one user who sees an ephemeral message, and empty for all others. `notice`
    marks what the workspace itself says to a person, such as a command that timed out.
    """

    channel: str
    ts: str
    user: str
    text: str
    thread_ts: str = ""
    blocks: tuple[Json, ...] = ()
    metadata: Json | None = None
    files: tuple[str, ...] = ()
    reactions: tuple[Reaction, ...] = ()
    edited_ts: str = ""
    visible_to: str = ""
    streaming: bool = False
    notice: bool = False

    @property
    def root_ts(self) -> str:
        """The thread this message belongs to or would begin."""
        return self.thread_ts or self.ts


class View(_Record):
    """A modal or a Home tab. `content` is what the app sent; the rest is given by the workspace."""

    id: str
    user: str
    kind: str
    content: Json
    hash: str
    root_view_id: str
    previous_view_id: str = ""
    external_id: str = ""


class FileRecord(_Record):
    """An uploaded file. Its bytes lie beside the journal under its id."""

    id: str
    name: str
    title: str
    mimetype: str
    size: int
    user: str
    alt_text: str = ""
    channels: tuple[str, ...] = ()
