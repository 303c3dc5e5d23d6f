"""Addresses a reply: who sees it, and where."""

from bot.dialogue.actions import Share
from bot.turns.outgoing import Content, Outgoing, Post, Response, Whisper
from bot.turns.turn import (
    DRAFT,
    ClickTurn,
    CommandTurn,
    FormTurn,
    Place,
    Turn,
)
from bot.views.actions import unpack

SHARED = Content(text="Shared in the channel. The conversation goes on in that thread.")


def draft_of(turn: Turn) -> str:
    """Return the draft that the answer goes on with privately; empty if people may see it."""
    thread = turn.place.thread_ts
    return thread if thread.startswith(DRAFT) and not is_share(turn) else ""


def is_share(turn: Turn) -> bool:
    """Say whether the turn shows a draft to its channel."""
    return isinstance(turn, ClickTurn) and isinstance(unpack(turn.value), Share)


def address(turn: Turn, content: Content) -> tuple[Outgoing, ...]:
    """Return what to send: to the thread it came from, or privately for a draft.

    A shared draft is posted in the channel, where its conversation goes on.
    """
    if is_share(turn):
        return (_shared(turn.place, content), *_privately(turn, SHARED))
    if draft_of(turn):
        return _privately(turn, content)
    return (Post(place=turn.place, content=content),)


def _shared(draft: Place, content: Content) -> Post:
    channel = draft.model_copy(update={"thread_ts": ""})
    return Post(place=channel, content=content, starts=draft)


def _privately(turn: Turn, content: Content) -> tuple[Outgoing, ...]:
    match turn:
        case (
            CommandTurn(response_url=url) | ClickTurn(response_url=url) | FormTurn(response_url=url)
        ) if url:
            return (Response(response_url=url, content=content),)
        case _:
            channel = turn.place.model_copy(update={"thread_ts": ""})
            return (Whisper(place=channel, user_id=turn.user_id, content=content),)
