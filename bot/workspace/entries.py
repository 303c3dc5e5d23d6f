"""The lasting changes of a workspace: each is one line of its journal."""

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter

from bot.workspace.records import Channel, FileRecord, Message, View


class _Entry(BaseModel):
    model_config = ConfigDict(frozen=True)


class MessagePut(_Entry):
    """A message was posted or now reads like this."""

    kind: Literal["message"] = "message"
    message: Message


class MessageGone(_Entry):
    """A message was deleted."""

    kind: Literal["message_gone"] = "message_gone"
    channel: str
    ts: str


class ChannelPut(_Entry):
    """A channel was made, joined, left or archived."""

    kind: Literal["channel"] = "channel"
    channel: Channel


class HomePut(_Entry):
    """A person's Home tab was published."""

    kind: Literal["home"] = "home"
    view: View


class FilePut(_Entry):
    """A file was uploaded or shared."""

    kind: Literal["file"] = "file"
    file: FileRecord


class Emptied(_Entry):
    """The workspace was reset to how a fresh one begins."""

    kind: Literal["emptied"] = "emptied"


Entry = Annotated[
    MessagePut | MessageGone | ChannelPut | HomePut | FilePut | Emptied,
    Field(discriminator="kind"),
]

ENTRY: TypeAdapter[Entry] = TypeAdapter(Entry)
