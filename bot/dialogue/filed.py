"""A stored assessment as it stands in a list: its short id, its record, where it is kept."""

import base64
import hashlib
from dataclasses import dataclass
from datetime import date, datetime

from advisor.assessment import Assessment
from bot.dialogue.conversation import Conversation
from bot.dialogue.scoring import assessed

ID_LENGTH = 6
"""30 bits: two of a team's thousand assessments share an id in one team of two thousand."""


def short_id(channel_id: str, thread_ts: str) -> str:
    """Return the id by which people name the assessment that is kept there."""
    place = f"{channel_id}/{thread_ts}".encode()
    return base64.b32encode(hashlib.sha256(place).digest())[:ID_LENGTH].decode().lower()


@dataclass(frozen=True, slots=True)
class Filed:
    """One assessment. A private one is seen by nobody but the person who began it."""

    channel_id: str
    thread_ts: str
    is_private: bool
    conversation: Conversation
    changed_at: datetime

    @property
    def id(self) -> str:
        """The short id by which people name it: letters and digits, always the same."""
        return short_id(self.channel_id, self.thread_ts)

    def assessed(self, today: date) -> Assessment:
        """Return how it stands; `today` is the day that dates count from."""
        return assessed(self.conversation, today)

    @property
    def is_done(self) -> bool:
        """Whether the recommendation was given, or the questions were stopped."""
        return self.conversation.recommended or self.conversation.closed
