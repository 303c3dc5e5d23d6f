"""What a turn sends, as values that survive a restart: stored first, then delivered once."""

from dataclasses import asdict
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, GetPydanticSchema
from pydantic_core import core_schema

from bot.turns.turn import Place
from bot.views.json import Block
from bot.views.message import Message

_DRAWN = GetPydanticSchema(lambda _type, _handler: core_schema.dict_schema())
"""Views built the block or storage kept it so: what it holds is not checked at each reading."""


class Attachment(BaseModel):
    """A text that is sent along, asked for by `reader`.

    `is_page` means Markdown that Slack can show as a canvas.
    """

    model_config = ConfigDict(frozen=True)

    name: str
    title: str
    text: str
    is_page: bool = False
    reader: str


class Content(BaseModel):
    """A message: its text (for notifications and screen readers) and its Block Kit blocks."""

    model_config = ConfigDict(frozen=True)

    text: str
    blocks: tuple[Annotated[Block, _DRAWN], ...] = ()
    attachment: Attachment | None = None


def content_of(message: Message, *, reader: str = "") -> Content:
    """Return a drawn message as it is stored and sent; `reader` asked for what it brings along."""
    content = Content(text=message.text, blocks=message.blocks)
    if message.document is None:
        return content
    attachment = Attachment(**asdict(message.document), reader=reader)
    return content.model_copy(update={"attachment": attachment})


class _Outgoing(BaseModel):
    model_config = ConfigDict(frozen=True)

    content: Content


class Post(_Outgoing):
    """A message in the thread of `place`, or in the channel where `place` has no thread.

    `starts` is the conversation that goes on in the thread of this message, once it is posted.
    `asked_at` is the response_url of whoever asked for it, who is told there if Slack refuses.
    """

    kind: Literal["post"] = "post"
    place: Place
    starts: Place | None = None
    asked_at: str = ""


class Whisper(_Outgoing):
    """A message in the thread of `place` that only `user_id` sees."""

    kind: Literal["whisper"] = "whisper"
    place: Place
    user_id: str


class Response(_Outgoing):
    """A private answer to a command or click, through its response_url.

    `replaces` puts it in place of the private message that was clicked.
    """

    kind: Literal["response"] = "response"
    response_url: str
    replaces: bool = False


class Direct(_Outgoing):
    """A direct message to one person."""

    kind: Literal["direct"] = "direct"
    user_id: str


class Update(_Outgoing):
    """What a message that was posted before looks like from now on; `ts` is that message's.

    While the message is still to be sent it has none, and is known by its `position` among those
    of the turn `posted_by`. A private message never has one: it is changed through the
    `response_url` of a click on it.
    """

    kind: Literal["update"] = "update"
    place: Place
    ts: str = ""
    posted_by: str = ""
    position: int = 0
    response_url: str = ""


class Home(_Outgoing):
    """A person's Home tab: the blocks of its content."""

    kind: Literal["home"] = "home"
    user_id: str


class Suggestions(_Outgoing):
    """What to say in a direct message: a title and the message each, at most four."""

    kind: Literal["suggestions"] = "suggestions"
    content: Content = Content(text="")
    channel_id: str
    prompts: tuple[tuple[str, str], ...]


Outgoing = Annotated[
    Post | Whisper | Response | Direct | Update | Home | Suggestions, Field(discriminator="kind")
]
