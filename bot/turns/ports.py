"""What answering a turn needs from the outside; adapters live in storage, delivery and engine.

Beside it what the engine needs, an `Answerer`.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from bot.dialogue.conversation import Conversation
from bot.dialogue.filed import Filed
from bot.dialogue.weighting import Weights
from bot.turns.outgoing import Outgoing, Post
from bot.turns.turn import ClickTurn, Place, Turn
from knowledge.answers import Answer, OnClaim, unheard
from knowledge.status import LibraryStatus


@dataclass(frozen=True, slots=True)
class Entry:
    """One outgoing message of a turn of `user_id`'s, with where its delivery stands.

    `attempted` is true once a delivery was begun: it may have arrived, so look before sending.
    Of a settled one, `ts` is the message's where Slack gave one, and `settled_at` tells when.
    """

    turn_id: str
    position: int
    user_id: str
    outgoing: Outgoing
    attempted: bool
    settled: bool
    ts: str = ""
    settled_at: datetime | None = None


class ConversationStore(Protocol):
    """Conversations and what is still to be sent."""

    def open(self, *places: Place) -> None:
        """Note that the bot takes part in `places`; nothing changes where it does already."""
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

    def undelivered(self, turn: Turn) -> tuple[Entry, ...]:
        """Return what is still to be sent in the turn's place, in the order of its turns.

        Beside the turn's own entries these are those of earlier turns that were put off.
        """
        ...

    def attempt(self, entry: Entry) -> Entry:
        """Note that delivery of the entry begins; return it as it stands.

        Only for the first to begin is it not `attempted`, however many replicas try at once.
        """
        ...

    def has_posted(self, post: Post) -> bool:
        """Say whether the conversation that `post` starts from posted the same there before.

        One that is still to be sent counts; one that Slack refused, or that was let go, does not.
        """
        ...

    def settle(self, entry: Entry, *, ts: str, at: datetime) -> None:
        """Note that the entry needs no more delivery; `ts` is the message's, or empty.

        An entry that is settled already stays as it is.
        """
        ...

    def abandon(self, turn: Turn, *, at: datetime) -> None:
        """Let go what of the turn could not be sent, so that it holds up its thread no longer."""
        ...


class Answerer(Protocol):
    """Answers turns. Called again for the same turn, either only goes on where it ended."""

    def answer(self, turn: Turn, *, last: bool) -> bool:
        """Answer the turn; False if something is left to be sent later.

        `last` is true when there will be no later: what cannot be sent now is let go.
        """
        ...

    def give_up(self, turn: Turn, *, last: bool) -> bool:
        """Tell the person that the turn will not be answered; False and `last` as in `answer`."""
        ...


class AbandoningAnswerer(Answerer, Protocol):
    """An answerer that can also stop trying."""

    def abandon(self, turn: Turn) -> None:
        """Let go, without sending it, what is left of the turn and of the word that it failed."""
        ...


class Beginnings(Protocol):
    """Which turns have begun and not ended: they were on their way when a process died."""

    def begin(self, turn_id: str) -> bool:
        """Note that the turn begins; False, and nothing noted, if it did before without an end."""
        ...

    def begin_again(self, turn_id: str) -> int:
        """Note that the turn begins; return how often it has without an end, this time too."""
        ...

    def end(self, turn_id: str) -> None:
        """Take back what was noted of the turn."""
        ...


class FeedbackStore(Protocol):
    """What people thought of answers."""

    def note(self, turn: ClickTurn, *, good: bool) -> bool:
        """Keep the person's latest feedback on the message; False if it was given before.

        The same turn again is no second feedback.
        """
        ...

    def explain(self, turn: ClickTurn, *, about: str, why: str) -> None:
        """Keep why the answer did not help; nothing changes where no feedback was given."""
        ...


class WeightStore(Protocol):
    """How much each person wants the factors to count."""

    def of(self, user_id: str, team: Place) -> Weights:
        """Return the person's weights, empty if they set none."""
        ...

    def keep(self, user_id: str, team: Place, weights: Weights, *, at: datetime) -> None:
        """Keep the person's weights in place of those before."""
        ...


class Clerk(Protocol):
    """Answers turns of one kind, which no conversation needs to be asked for."""

    def answer(self, turn: Turn) -> tuple[Outgoing, ...] | None:
        """Return what to send, None where the turn is not for this clerk."""
        ...


class Stops(Protocol):
    """Where people pressed stop."""

    def stop(self, place: Place, at: datetime) -> None:
        """Note that the turns in `place` from before `at` are to send nothing more."""
        ...

    def stopped(self, turn: Turn) -> bool:
        """Say whether someone pressed stop in the turn's place since the turn came."""
        ...


class Doing(StrEnum):
    """What people are told that the bot is doing."""

    THINKING = "thinking"
    LOOKING_UP = "looking_up"


class Delivery(Protocol):
    """Sends to Slack."""

    def send(self, entry: Entry) -> str:
        """Send the entry and return the message's ts (empty where Slack gives none).

        An entry that was attempted is looked for first, so that it is not posted twice.
        Raises `DeliveryRefused` when Slack will never take it, `DeliveryFailed` when it may later.
        """
        ...

    def working(self, thread: Place, doing: Doing) -> None:
        """Show that an answer is being worked on; never raises, since it is only a sign."""
        ...

    def found(self, thread: Place, claim: str) -> None:
        """Show in that sign what was found so far; never raises."""
        ...

    def rested(self, thread: Place) -> None:
        """Take that sign away; never raises."""
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
    """Knows people in Slack: what they are called, and what they can read."""

    def names(self, user_ids: Collection[str]) -> Mapping[str, str]:
        """Return the name of each person that can be told; never raises."""
        ...

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

    def ask(
        self,
        question: str,
        *,
        earlier: Sequence[str] = (),
        workspace: str = "",
        person: str = "",
        on_claim: OnClaim = unheard,
    ) -> Answer:
        """Return a cited answer or a refusal, waiting for the index to be ready.

        A workspace's own documents are searched too, and nobody else's. `on_claim` is told each
        of a language model's claims as it comes.
        """
        ...

    def status(self, workspace: str = "") -> LibraryStatus | None:
        """Return what it answers the workspace from; None while not open, not waited for."""
        ...
