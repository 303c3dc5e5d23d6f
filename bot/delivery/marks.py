"""Marks posts with their turn, and finds a post again whose answer was lost."""

from collections.abc import Mapping, Sequence
from itertools import islice
from typing import Any

from slack_sdk import WebClient

from bot.turns.ports import Entry
from bot.turns.turn import Place

EVENT_TYPE = "advisor_turn"
"""The name under which a post carries its turn id, to be found again after a lost answer."""
SEARCH_LIMIT = 100
"""How many messages are asked for at once when the post of a turn is searched for."""
MOST_PAGES = 20
"""How far a thread is searched, whose oldest messages come first; a channel's newest do."""

Messages = Sequence[Mapping[str, Any]]


def metadata_of(entry: Entry) -> dict[str, Any]:
    """Return what a post carries unseen."""
    return {"event_type": EVENT_TYPE, "event_payload": _mark(entry)}


def marked(messages: Messages, entry: Entry) -> set[str]:
    """Return the ts of each of the messages that is the entry's."""
    mine = (
        message
        for message in messages
        if message.get("metadata", {}).get("event_payload") == _mark(entry)
    )
    return {str(message["ts"]) for message in mine}


def since(client: WebClient, entry: Entry, place: Place) -> Messages:
    """Return what was posted in a place since the entry's turn began."""
    search: dict[str, Any] = {
        "channel": place.channel_id,
        "include_all_metadata": True,
        "oldest": _begun_at(entry),
        "limit": SEARCH_LIMIT,
    }
    if not place.thread_ts:
        return list(client.conversations_history(**search)["messages"])
    pages = client.conversations_replies(ts=place.thread_ts, **search)
    return [message for page in islice(pages, MOST_PAGES) for message in page["messages"]]


def _mark(entry: Entry) -> dict[str, Any]:
    return {"turn_id": entry.turn_id, "position": entry.position}


def _begun_at(entry: Entry) -> str:
    """Return the time a turn's id begins with; a command's and a form's id begin with a word."""
    time = entry.turn_id.partition(":")[0]
    return time if time[:1].isdigit() else "0"
