"""Heals a message that came twice, which no look beforehand can wholly rule out.

A replica that is stopped between its look and its post, and continued after another one took over,
posts what the other has posted by then. It notices that its post took suspiciously long.
"""

from collections.abc import Collection

import structlog
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

SUSPICIOUS_AFTER_S = 5.0
"""Less than after what time another replica takes over (bot.engine.presence)."""

log = structlog.get_logger()


def keep_first(client: WebClient, channel_id: str, found: Collection[str]) -> str:
    """Delete all but the earliest of the same message's posts, given by their ts; return that.

    Whoever else does the same keeps the same one.
    """
    first, *others = sorted(found, key=float)
    for ts in others:
        log.warning("double_withdrawn", channel=channel_id, ts=ts)
        try:
            client.chat_delete(channel=channel_id, ts=ts)
        except SlackApiError as problem:
            log.warning("double_stays", reason=problem.response.get("error"))
    return first
