"""A turn: one thing a person did that the bot must answer, parsed from Slack once at the edge."""

import hashlib
from datetime import datetime
from enum import StrEnum
from functools import cached_property
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from bot.dialogue.actions import Action
from bot.dialogue.channels import is_direct
from bot.views.actions import MARK_END, unpack

DRAFT = "draft-"
"""Begins the `thread_ts` of a private assessment that is not in any thread yet."""
MARK = "at:"
"""Begins the block ids of a private message, which name the conversation that it is about."""
HOME = "home"
"""Stands for the `thread_ts` of a person's Home tab, so that its turns keep their order."""


class OpenedIn(StrEnum):
    """Where a form was opened."""

    CONVERSATION = "conversation"
    HOME = "home"
    NOWHERE = "nowhere"


class Place(BaseModel):
    """Where a conversation lives. Every stored row is scoped by all of these.

    `thread_ts` is the root message of the thread. It is empty for direct messages outside a
    thread, which are one rolling conversation, and a draft's id for a private assessment.
    """

    model_config = ConfigDict(frozen=True)

    enterprise_id: str = ""
    team_id: str
    channel_id: str
    thread_ts: str = ""

    @property
    def workspace(self) -> str:
        """The workspace alone, as one string."""
        return f"{self.enterprise_id}:{self.team_id}"

    def key(self) -> str:
        """Return the place as one string, unique across workspaces."""
        return ":".join((self.enterprise_id, self.team_id, self.channel_id, self.thread_ts))

    @property
    def is_draft(self) -> bool:
        """Whether this is a private assessment that is in no thread."""
        return self.thread_ts.startswith(DRAFT)

    @property
    def is_direct(self) -> bool:
        """Whether this is in direct messages with the bot."""
        return is_direct(self.channel_id)

    def mark(self) -> str:
        """Return what the block ids of a private message about this conversation begin with."""
        return f"{MARK}{self.channel_id}/{self.thread_ts}"

    def marked(self, block_id: str) -> "Place | None":
        """Return the conversation here that a block id names, None if it names none."""
        head, found, _ = block_id.partition(MARK_END)
        if not (found and head.startswith(MARK)):
            return None
        channel_id, _, thread_ts = head.removeprefix(MARK).partition("/")
        return self.model_copy(update={"channel_id": channel_id, "thread_ts": thread_ts})


def drafts_of(user_id: str) -> str:
    """Return what the `thread_ts` of each of a person's drafts begins with."""
    return f"{DRAFT}{user_id}-"


class _Turn(BaseModel):
    """What every turn has. `id` begins with a time, so that ids sort in the order of arrival."""

    model_config = ConfigDict(frozen=True)

    id: str
    place: Place
    user_id: str
    at: datetime


class MessageTurn(_Turn):
    """A message in a channel, thread or direct message, as Slack escaped it.

    `names_bot` is true when the bot was meant for sure: named in it, or in a direct message.
    `under_bot` is true in a thread that a message of the bot's began.
    """

    kind: Literal["message"] = "message"
    ts: str
    text: str
    names_bot: bool = False
    under_bot: bool = False


class EditTurn(_Turn):
    """A message that a person changed afterwards: `ts` is the message's, `at` when it changed.

    `text` is what it says now, empty if it was deleted.
    """

    kind: Literal["edit"] = "edit"
    ts: str
    text: str


class CommandTurn(_Turn):
    """A slash command with text; answered privately through `response_url`."""

    kind: Literal["command"] = "command"
    text: str
    response_url: str


class ClickTurn(_Turn):
    """A click on a button of one of the bot's messages. `message_ts` is empty on private ones.

    `shown_in` is the channel where the message is seen, which for a private one may be another
    than that of the conversation it is about.
    """

    kind: Literal["click"] = "click"
    action_id: str
    value: str
    message_ts: str = ""
    shown_in: str = ""
    response_url: str = ""

    @property
    def about(self) -> str:
        """The ts of the message, or what stands in for it where it has none."""
        return self.message_ts or self.place.thread_ts

    @property
    def button(self) -> str:
        """Tells the button from all others of its conversation, short enough to be remembered."""
        named = "\n".join((self.about, self.action_id, self.value))
        return hashlib.sha256(named.encode()).hexdigest()[:16]

    @cached_property
    def action(self) -> Action | None:
        """What the button does; None for a button of an older or foreign shape."""
        return unpack(self.value)


class FormTurn(_Turn):
    """A submitted form that passed its checks: the raw text of each field by attribute name.

    `opened_in` says where the person looks for the answer when it was not in a conversation.
    """

    kind: Literal["form"] = "form"
    fields: dict[str, str]
    response_url: str = ""
    opened_in: OpenedIn = OpenedIn.CONVERSATION


class HomeTurn(_Turn):
    """A look at the app's Home or Messages tab; `value` is the button clicked in the Home tab."""

    kind: Literal["home"] = "home"
    tab: Literal["home", "messages"] = "home"
    value: str = ""

    @cached_property
    def action(self) -> Action | None:
        """What was clicked; None on opening, or for a button of an older shape."""
        return unpack(self.value)


class WeightsTurn(_Turn):
    """A person's choice of how much each factor counts, by attribute name, as it was checked."""

    kind: Literal["weights"] = "weights"
    choices: dict[str, str]


NOTICE = ":given-up"
"""Ends the id under which it is said that a turn was given up."""

Talk = MessageTurn | EditTurn | CommandTurn | ClickTurn | FormTurn
"""What people say in a conversation, in words or by other means."""

Turn = Annotated[Talk | HomeTurn | WeightsTurn, Field(discriminator="kind")]


def notice_of(turn: Turn) -> Turn:
    """Return the turn under whose id the person is told that theirs was given up."""
    return turn.model_copy(update={"id": f"{turn.id}{NOTICE}"})
