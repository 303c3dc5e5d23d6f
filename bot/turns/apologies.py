"""What people are told where a turn has no answer: it failed, was given up, or was stopped."""

from uuid import uuid4

import structlog

from bot.turns.addressing import address
from bot.turns.outgoing import Content, Outgoing
from bot.turns.turn import Turn

APOLOGY = (
    "Something went wrong on my side with that message. What you told me before is kept. "
    "Please send it once more, perhaps in other words; if it happens again, tell whoever runs me "
    "this reference: {reference}"
)

RECORD_LOST = (
    "I can no longer read what I had noted in this conversation, so I start afresh here: please "
    "tell me about your project again. Whoever runs me finds more under the reference {reference}"
)
STOPPED = Content(
    text="Stopped, as you asked: I did not send the answer that I was working on. What you told "
    "me is kept. Ask again whenever you like."
)
STOPPED_UNREAD = Content(
    text="Stopped, as you asked, before I had taken in that message. What you told me earlier is "
    "kept. Say it again whenever you like."
)
GIVEN_UP = (
    "I tried several times to answer that message and did not get through it, so I let it be. "
    "What you told me before is kept and we can go on: please say it in other words. Whoever runs "
    "me finds more under the reference {reference}"
)

log = structlog.get_logger()


def failed(turn: Turn, text: str) -> tuple[Outgoing, ...]:
    """Log the exception being handled; say what failed, with a reference that the log has too."""
    reference = new_reference()
    log.exception("turn_failed", reference=reference)
    return told(turn, text, reference)


def new_reference() -> str:
    """Return what a person can tell whoever runs the bot, and the log has too."""
    return uuid4().hex[:8]


def told(turn: Turn, text: str, reference: str) -> tuple[Outgoing, ...]:
    """Return the text with its reference as the answer to the turn."""
    return address(turn, (), Content(text=text.format(reference=reference)))
