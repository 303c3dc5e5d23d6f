"""Reads where and when from Slack's payloads.

Events and commands name the workspace in one way; clicks, shortcuts and forms in another.
"""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from bot.turns.turn import Place

Payload = Mapping[str, Any]


def event_place(body: Payload, *, channel_id: str, thread_ts: str) -> Place:
    """Return a place in the workspace that an event or a command came from."""
    return Place(
        enterprise_id=body.get("enterprise_id") or "",
        team_id=body["team_id"],
        channel_id=channel_id,
        thread_ts=thread_ts,
    )


def interaction_place(body: Payload, *, channel_id: str, thread_ts: str) -> Place:
    """Return a place in the workspace that a click, a shortcut or a form came from."""
    return Place(
        enterprise_id=(body.get("enterprise") or {}).get("id", ""),
        team_id=body["team"]["id"],
        channel_id=channel_id,
        thread_ts=thread_ts,
    )


def time_of(ts: str) -> datetime:
    """Return the time that Slack wrote as seconds, such as `1700000000.000100`."""
    return datetime.fromtimestamp(float(ts), UTC)
