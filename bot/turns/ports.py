"""What answering a turn needs from the outside; adapters live in storage, delivery and engine."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from bot.dialogue.conversation import Conversation
from bot.dialogue.filed import Filed
from bot.turns.outgoing import Outgoing
from bot.turns.turn import ClickTurn, Place, Turn
from knowledge.answers import Answer


@dataclass(frozen=True, slots=True)
class Entry:
    """One outgoing message of a turn with where its delivery stands.

    `attempted` is true once a delivery was begun: it may have arrived, so look before sending.
    """

    turn_id: str
    position: int
    outgoing: Outgoing
    attempted: bool
    settled: bool


class ConversationStore(Protocol):
    """Conversations and what is still to be sent."""

    def open(self, place: Place) -> None:
        """Note that the bot takes part in `place`; nothing changes if it does already."""
        ...

    def knows(self, place: Place) -> bool:
        """Say whether the bot takes part in `place`."""
        ...

    def load(self, place: Place) -> Conversation:
        """Return the conversation, an empty one for a place never seen."""
        ...

    def outbox(self, turn_id: str) -> tuple[Entry, ...] | None:
        """Return what the turn sends, or None if the turn has not been applied yet."""
        ...

    def apply(
        self, turn: Turn, conversation: Conversation, outgoing: Sequence[Outgoing], *, at: datetime
    ) -> tuple[Entry, ...]:
        """Save the conversation and what to send in one transaction, once for each turn id.

        A turn that was applied before changes nothing and returns what was stored then.
        """
        ...

    def attempt(self, entry: Entry) -> None:
        """Note that delivery of the entry begins."""
        ...

    def settle(self, entry: Entry, *, ts: str, at: datetime) -> None:
        """Note that the entry needs no more delivery; `ts` is the message's, or empty."""
        ...


class FeedbackStore(Protocol):
    """What people thought of answers."""

    def note(self, turn: ClickTurn, *, good: bool) -> bool:
        """Keep the person's latest verdict on the message; False if it was given before.

        The same turn again is not a second verdict.
        """
        ...


class Delivery(Protocol):
    """Sends to Slack."""

    def send(self, entry: Entry) -> str:
        """Send the entry and return the message's ts (empty where Slack gives none).

        An entry that was attempted is looked for first, so that it is not posted twice.
        Raises `DeliveryRefused` when Slack will never take it, `DeliveryFailed` when it may later.
        """
        ...

    def working(self, place: Place) -> None:
        """Show that an answer is being worked on; never raises, since it is only a sign."""
        ...


@dataclass(frozen=True, slots=True)
class Reach:
    """What a person can read: the channels they are in, and their direct messages with the bot.

    `direct` is empty where Slack did not say. `refusal` is why the channels are not known.
    """

    channels: frozenset[str]
    direct: str = ""
    refusal: str = ""


class Directory(Protocol):
    """Knows who can read what in Slack."""

    def reach(self, user_id: str) -> Reach:
        """Return what the person can read; never raises."""
        ...


class Archive(Protocol):
    """The stored assessments."""

    def seen_by(self, user_id: str, team: Place, *, channels: Collection[str]) -> tuple[Filed, ...]:
        """Return those of the place's workspace in `channels` and the person's own drafts.

        Newest first; those without anything known are left out.
        """
        ...


class Librarian(Protocol):
    """Answers questions from the knowledge index."""

    def ask(self, question: str, *, earlier: Sequence[str] = ()) -> Answer:
        """Return a cited answer or a refusal, waiting for the index to be ready."""
        ...
