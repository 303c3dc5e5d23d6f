"""Addresses a reply: who sees it, and where."""

from bot.dialogue.actions import Share
from bot.dialogue.notes import Note, NoteKind
from bot.dialogue.reply import Disagreed, Reply, Understood
from bot.turns.outgoing import Content, Outgoing, Post, Response, Whisper
from bot.turns.turn import (
    ClickTurn,
    EditTurn,
    HomeTurn,
    MessageTurn,
    Turn,
    WeightsTurn,
)

PERSONAL = frozenset({NoteKind.ALREADY_RECORDED, NoteKind.STALE_BUTTON})
"""Notes that matter to nobody but the person who clicked."""
CHANGED = Content(text="Noted, and told in its thread, so that everyone there knows.")
SHARED = Content(text="Shared in the channel. The conversation goes on in that thread.")

SHARED_ALREADY = Content(
    text="This is shared in the channel already; the conversation goes on in that thread. Change "
    "a figure first if you want to share it anew."
)


def mark_of(turn: Turn) -> str:
    """Return what the buttons of a private answer carry to say what it is about; else nothing."""
    return turn.place.mark() if _is_private(turn) and not is_share(turn) else ""


def is_share(turn: Turn) -> bool:
    """Say whether the turn shows a private answer to its channel."""
    return isinstance(turn, ClickTurn) and isinstance(turn.action, Share)


def address(turn: Turn, reply: Reply, content: Content) -> tuple[Outgoing, ...]:
    """Return what to send: to the thread it came from, or privately what was private before.

    A shared answer is posted in the channel where it was seen, and its conversation goes on
    there. A change to a thread's record is told in the thread, wherever it was made. What
    concerns only the person who clicked, such as a stale button, is told to that person.
    """
    if is_share(turn):
        return (_shared(turn, content), *privately(turn, SHARED))
    if _is_private(turn) and not turn.place.is_draft and _changes(reply):
        return (Post(place=turn.place, content=content), *privately(turn, CHANGED))
    if _is_private(turn) or (isinstance(turn, ClickTurn) and _is_personal(reply)):
        return privately(turn, content)
    return (Post(place=turn.place, content=content, asked_at=response_url_of(turn)),)


def privately(turn: Turn, content: Content, *, replaces: bool = False) -> tuple[Outgoing, ...]:
    """Answer privately: where a draft was begun, and a click in a thread beside its message.

    `replaces` puts the answer in place of the private message that was clicked.
    """
    url = response_url_of(turn)
    if url and _is_private(turn):
        return (Response(response_url=url, content=content, replaces=replaces),)
    place = turn.place.model_copy(update={"thread_ts": ""}) if turn.place.is_draft else turn.place
    return (Whisper(place=place, user_id=turn.user_id, content=content),)


def response_url_of(turn: Turn) -> str:
    """Return where the turn can be answered privately, empty where it cannot."""
    if isinstance(turn, MessageTurn | EditTurn | HomeTurn | WeightsTurn):
        return ""
    return turn.response_url


def _is_private(turn: Turn) -> bool:
    """Say whether only one person sees what the turn answers to."""
    return turn.place.is_draft or (isinstance(turn, ClickTurn) and not turn.message_ts)


def _is_personal(reply: Reply) -> bool:
    return bool(reply) and all(isinstance(part, Note) and part.kind in PERSONAL for part in reply)


def _changes(reply: Reply) -> bool:
    return any(isinstance(part, Understood | Disagreed) for part in reply)


def _shared(turn: Turn, content: Content) -> Post:
    seen_in = turn.shown_in if isinstance(turn, ClickTurn) else ""
    channel = {"channel_id": seen_in or turn.place.channel_id, "thread_ts": ""}
    return Post(
        place=turn.place.model_copy(update=channel),
        content=content,
        starts=turn.place,
        asked_at=response_url_of(turn),
    )
