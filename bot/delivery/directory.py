"""Asks Slack what people are called and which conversations they can read."""

from collections.abc import Collection, Mapping

import structlog
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from bot.delivery.errors import TRANSPORT_ERRORS
from bot.turns.ports import Reach

KINDS = "public_channel,private_channel"
PAGE = 999
MOST_PAGES = 5
"""Five thousand channels; whoever is in more of them sees the assessments of those."""

log = structlog.get_logger()


class SlackDirectory:
    """The `Directory` of a Slack workspace."""

    def __init__(self, client: WebClient) -> None:
        self._client = client

    def names(self, user_ids: Collection[str]) -> Mapping[str, str]:
        """Return what people call themselves; without the permission to see it, nothing."""
        try:
            return {user_id: self._name(user_id) for user_id in user_ids}
        except TRANSPORT_ERRORS as problem:
            log.warning("names_unknown", reason=_reason(problem))
            return {}

    def reach(self, user_id: str) -> Reach:
        """Return the channels that the person is in and their direct messages with the bot."""
        try:
            direct = str(self._client.conversations_open(users=user_id)["channel"]["id"])
        except TRANSPORT_ERRORS as problem:
            log.warning("direct_message_unknown", reason=_reason(problem))
            direct = ""
        try:
            return Reach(frozenset(self._channels(user_id)), direct)
        except TRANSPORT_ERRORS as problem:
            log.warning("channels_unknown", reason=_reason(problem))
            return Reach(frozenset(), direct, refusal=_reason(problem))

    def _name(self, user_id: str) -> str:
        user = self._client.users_info(user=user_id)["user"]
        profile = user.get("profile") or {}
        return str(profile.get("display_name") or user.get("real_name") or user["name"])

    def _channels(self, user_id: str) -> list[str]:
        found: list[str] = []
        cursor = ""
        for _ in range(MOST_PAGES):
            page = self._client.users_conversations(
                user=user_id, types=KINDS, limit=PAGE, cursor=cursor or None
            )
            found += [str(channel["id"]) for channel in page["channels"]]
            cursor = str((page.get("response_metadata") or {}).get("next_cursor") or "")
            if not cursor:
                break
        return found


def _reason(problem: Exception) -> str:
    if isinstance(problem, SlackApiError):
        return str(problem.response.get("error"))
    return type(problem).__name__
