"""What a channel's id says about it."""

DIRECT = "D"
"""Begins the ids of direct messages; in Slack no other channel's id begins so."""


def is_direct(channel_id: str) -> bool:
    """Say whether a channel is direct messages with the bot."""
    return channel_id.startswith(DIRECT)
