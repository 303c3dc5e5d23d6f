"""Keeps to the pace that Slack takes messages at in one channel."""

from collections.abc import Callable
from typing import Protocol

from bot.turns.errors import DeliveryFailed
from bot.turns.outgoing import Direct, Outgoing, Post, Update, Whisper
from bot.turns.ports import Delivery, Doing, Entry
from bot.turns.turn import Place

LONGEST_WAIT_S = 5.0
"""Longer is not waited for, so that a busy channel does not hold up the others' workers."""
BUSY_S = 5.0
"""When to come back to a channel that was waited for in vain."""


class Pace(Protocol):
    """Shares a channel's moments out among all that post to it."""

    def take(self, channel: str, /) -> float:
        """Take the channel's moment if it has come, and return 0; else the seconds until then."""
        ...


class PacedDelivery:
    """A `Delivery` that waits for the channel's next free moment before each message."""

    def __init__(self, delivery: Delivery, pace: Pace, *, pause: Callable[[float], object]) -> None:
        self._delivery = delivery
        self._pace = pace
        self._pause = pause

    def send(self, entry: Entry) -> str:
        """Send the entry in its channel's time; see the `Delivery` protocol."""
        channel = _channel(entry.outgoing)
        if channel:
            self._wait_for(channel)
        return self._delivery.send(entry)

    def working(self, thread: Place, doing: Doing) -> None:
        """Show that an answer is being worked on; Slack counts that apart."""
        self._delivery.working(thread, doing)

    def found(self, thread: Place, claim: str) -> None:
        """Show what was found so far; Slack counts that apart too."""
        self._delivery.found(thread, claim)

    def rested(self, thread: Place) -> None:
        """Take that sign away."""
        self._delivery.rested(thread)

    def _wait_for(self, channel: str) -> None:
        waited_s = 0.0
        while (wait_s := self._pace.take(channel)) > 0:
            waited_s += wait_s
            if waited_s > LONGEST_WAIT_S:
                raise DeliveryFailed("channel_busy", retry_after_s=BUSY_S)
            self._pause(wait_s)


def _channel(outgoing: Outgoing) -> str:
    """Return where the message is counted; empty for one that is not."""
    match outgoing:
        case Post(place=place) | Whisper(place=place):
            return f"{place.team_id}:{place.channel_id}"
        case Update(place=place):  # Slack counts them apart
            return f"{place.team_id}:{place.channel_id}:updates"
        case Direct(user_id=user_id):
            return user_id
        case _:  # an answer to a command, or what is shown beside conversations
            return ""
