"""Two people's open disagreement: which of the two values a message says is right."""

import re

from advisor.attributes import AttributeName
from bot.dialogue.acts import Act, Interpretation
from bot.dialogue.conversation import Conversation, Dispute, Known
from bot.dialogue.disagreements import disagreement
from bot.dialogue.heard import Heard
from bot.dialogue.moves import Outcome
from bot.dialogue.notes import Note, NoteKind
from bot.dialogue.record import put
from bot.dialogue.reply import Understood

EARLIER = re.compile(r"\b(?:earlier|first|former|original|previous|before)\b", re.IGNORECASE)
LATER = re.compile(r"\b(?:later|latter|second|latest|newer|new|last)\b", re.IGNORECASE)
RIGHT = re.compile(r"\b(?:right|correct|true|holds|stands|wins)\b", re.IGNORECASE)
AGREES = re.compile(
    r"(?:\b(?:is|was|are)|['\u2019](?:s|re)) (?:right|correct)\b[^?]*$", re.IGNORECASE
)
WRONG = re.compile(r"\b(?:wrong|incorrect|false|not)\b|n[\u2019']t\b", re.IGNORECASE)
ALONE = re.compile(r"\W*(?:the )?(?:earlier|later|former|latter)(?: one| value)?\W*", re.IGNORECASE)
SPEAKER = re.compile(r"\b(?:I (?:was|am)|mine)\b|\bI[\u2019']m\b", re.IGNORECASE)
MOST_WORDS = 10
"""A longer message is about more than who was right."""


def is_verdict(conversation: Conversation, heard: Heard, message: Interpretation) -> bool:
    """Say whether a message speaks of an open disagreement, whichever side it takes.

    A side that is named and judged decides; less will do where nothing else was understood. In a
    message that tells other figures too only its own figure or its speaker names a side: "first"
    may be what they are about.
    """
    if not conversation.disputed or len(heard.words.split()) > MOST_WORDS:
        return False
    _, dispute = _latest(conversation)
    judged = bool(RIGHT.search(heard.words) or WRONG.search(heard.words))
    if told_beside(conversation, message).attributes:
        called = [_is_called(one, heard) for one in (dispute.earlier, dispute.later)]
        return judged and any(called) and not all(called)
    if (judged and _side(dispute, heard)) or ALONE.fullmatch(heard.words):
        return True
    if message.attributes or message.hypothetical or message.question or conversation.proposed:
        return False
    return bool(RIGHT.search(heard.words) or _side(dispute, heard))


def told_beside(conversation: Conversation, message: Interpretation) -> Interpretation:
    """Return what a verdict's message tells of other things: "right, 45k it is, live in 8 weeks".

    Only figures: the words of a verdict may be taken for a level.
    """
    name, _ = _latest(conversation)
    figures = {
        one: said
        for one, said in message.attributes.items()
        if one != name and said is not None and said.unit
    }
    return Interpretation((Act.INFORM,), figures)


def judge(conversation: Conversation, heard: Heard) -> Outcome:
    """Settle the disagreement as the message says; where it names no side, show it again."""
    name, dispute = _latest(conversation)
    right = _side(dispute, heard) or _conceded(dispute, heard)
    if right is None:
        return conversation, (disagreement(conversation, name, dispute, heard),)
    return settle_on(conversation, name, right)


def settle_on(conversation: Conversation, name: AttributeName, right: Known) -> Outcome:
    """Keep this value of the two, as it was said and by whom, and close the disagreement."""
    after, changes = put(conversation, name, right)
    closed = {other: open_ for other, open_ in after.disputed.items() if other != name}
    said = Understood(changes) if changes else Note(NoteKind.AGREED)
    return after.model_copy(update={"disputed": closed}), (said,)


def _latest(conversation: Conversation) -> tuple[AttributeName, Dispute]:
    return next(reversed(conversation.disputed.items()))


def _side(dispute: Dispute, heard: Heard) -> Known | None:
    """Return the value that the message takes the side of; None if it names none or both."""
    earlier, later = (
        _is_named(dispute.earlier, EARLIER, heard),
        _is_named(dispute.later, LATER, heard),
    )
    if earlier == later:
        return None
    sides = (dispute.earlier, dispute.later)
    return sides[earlier == bool(WRONG.search(heard.words))]


def _conceded(dispute: Dispute, heard: Heard) -> Known | None:
    """Return the other side's value where one of the two says that somebody else is right.

    Names are not known here, but who is right, if not the speaker, is the other.
    """
    mine, others = dispute.earlier, dispute.later
    if heard.user_id == dispute.later.said_by:
        mine, others = others, mine
    agrees = AGREES.search(heard.words) and not WRONG.search(heard.words)
    return others if agrees and heard.user_id == mine.said_by else None


def _is_named(known: Known, place: re.Pattern[str], heard: Heard) -> bool:
    return (
        bool(place.search(heard.words))
        or _is_called(known, heard)
        or (known.said_by == heard.user_id and bool(SPEAKER.search(heard.words)))
    )


def _is_called(known: Known, heard: Heard) -> bool:
    raw = (known.statement.raw or "").casefold()
    return f"<@{known.said_by}" in heard.words or (bool(raw) and raw in heard.words.casefold())
