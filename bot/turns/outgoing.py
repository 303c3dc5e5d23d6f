"""What a turn sends, as values that survive a restart: stored first, then delivered once."""

from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field

from bot.turns.turn import Place
from bot.views.message import Message, plain


class Content(BaseModel):
    """A message: its text (for notifications and screen readers) and its Block Kit blocks.

    `plain_blocks` say the same for a workspace that refuses the richer blocks.
    """

    model_config = ConfigDict(frozen=True)

    text: str
    blocks: tuple[dict[str, Any], ...] = ()
    plain_blocks: tuple[dict[str, Any], ...] = ()

    def forms(self) -> tuple["Content", ...]:
        """Return the message from its richest form to bare text."""
        plain = Content(text=self.text, blocks=self.plain_blocks)
        bare = Content(text=self.text)
        return (self, plain, bare)


def content_of(message: Message) -> Content:
    """Return a drawn message as it is stored and sent."""
    return Content.model_validate(
        {"text": message.text, "blocks": message.blocks, "plain_blocks": plain(message).blocks}
    )


class _Outgoing(BaseModel):
    model_config = ConfigDict(frozen=True)

    content: Content


class Post(_Outgoing):
    """A message in the thread of `place`, or in the channel where `place` has no thread.

    `starts` is the conversation that goes on in the thread of this message, once it is posted.
    """

    kind: Literal["post"] = "post"
    place: Place
    starts: Place | None = None


class Whisper(_Outgoing):
    """A message in the thread of `place` that only `user_id` sees."""

    kind: Literal["whisper"] = "whisper"
    place: Place
    user_id: str


class Response(_Outgoing):
    """A private answer to a command or click, through its response_url."""

    kind: Literal["response"] = "response"
    response_url: str


class Direct(_Outgoing):
    """A direct message to one person."""

    kind: Literal["direct"] = "direct"
    user_id: str


Outgoing = Annotated[Post | Whisper | Response | Direct, Field(discriminator="kind")]
