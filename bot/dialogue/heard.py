"""Who did something, and when: what the dialogue knows of a turn besides its content."""

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, slots=True)
class Heard:
    """The circumstances of a message, click or form.

    `mentioned` is true when the bot was meant for sure: named in the message, or in a direct
    message. `today` is the person's own date. `length` is the message's length in characters;
    `words` is its text as Slack sent it, empty for clicks and forms, and `message_ts` names it.
    """

    user_id: str
    at: datetime
    today: date
    mentioned: bool = False
    length: int = 0
    words: str = ""
    message_ts: str = ""
