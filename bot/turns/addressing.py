"""Addresses a reply: who sees it, and where."""

from bot.dialogue.actions import Share
from bot.dialogue.reply import Note, NoteKind, Reply
from bot.turns.outgoing import Content, Outgoing, Post, Response, Whisper
from bot.turns.turn import DRAFT, ClickTurn, MessageTurn, Place, Turn
from bot.views.actions import unpack

PERSONAL = frozenset({NoteKind.STALE_BUTTON, NoteKind.FEEDBACK_THANKS, NoteKind.FEEDBACK_WHY})
"""Notes that matter to nobody but the person who clicked."""
SHARED = Content(text="Shared in the channel. The conversation goes on in that thread.")


def draft_of(turn: Turn) -> str:
    """Return the draft that the answer goes on with privately; empty if people may see it."""
    return turn.place.thread_ts if _is_draft(turn.place) and not is_share(turn) else ""


def is_share(turn: Turn) -> bool:
    """Say whether the turn shows a draft to its channel."""
    return isinstance(turn, ClickTurn) and isinstance(unpack(turn.value), Share)


def address(turn: Turn, reply: Reply, content: Content) -> tuple[Outgoing, ...]:
    """Return what to send: to the thread it came from, or privately for a draft.

    A shared draft is posted in the channel, where its conversation goes on. What concerns only
    the person who clicked, such as a stale button, is told to that person.
    """
    if is_share(turn):
        return (_shared(turn.place, content), *_privately(turn, SHARED))
    if draft_of(turn) or (isinstance(turn, ClickTurn) and _is_personal(reply)):
        return _privately(turn, content)
    return (Post(place=turn.place, content=content),)


def _is_personal(reply: Reply) -> bool:
    return bool(reply) and all(isinstance(part, Note) and part.kind in PERSONAL for part in reply)


def _shared(draft: Place, content: Content) -> Post:
    channel = draft.model_copy(update={"thread_ts": ""})
    return Post(place=channel, content=content, starts=draft)


def _privately(turn: Turn, content: Content) -> tuple[Outgoing, ...]:
    """Answer a draft where it was begun, and a click in a thread beside its message."""
    if not _is_draft(turn.place):
        return (Whisper(place=turn.place, user_id=turn.user_id, content=content),)
    if not isinstance(turn, MessageTurn) and turn.response_url:
        return (Response(response_url=turn.response_url, content=content),)
    channel = turn.place.model_copy(update={"thread_ts": ""})
    return (Whisper(place=channel, user_id=turn.user_id, content=content),)


def _is_draft(place: Place) -> bool:
    return place.thread_ts.startswith(DRAFT)
