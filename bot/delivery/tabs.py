"""Publishes the Home tab, and what to say in the Messages tab."""

from typing import Any

import structlog
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from bot.delivery.errors import reason_of
from bot.delivery.forms import bare, plainer
from bot.turns.outgoing import Content, Home, Suggestions
from bot.views.blocks import section
from bot.views.plainer import RICH

VIEW_REFUSED = frozenset({"invalid_arguments", "invalid_blocks"})

log = structlog.get_logger()


class Tabs:
    """The two tabs of the app."""

    def __init__(self, client: WebClient) -> None:
        self._client = client

    def show_home(self, home: Home) -> None:
        """Publish the tab, in plainer forms where its blocks are refused.

        What a Home tab refuses may do in messages, so it is not kept in mind for them.
        """
        richest = home.content
        for content in (richest, plainer(richest, RICH, pictured=False)):
            try:
                return self._publish(home.user_id, content)
            except SlackApiError as refusal:
                if reason_of(refusal) not in VIEW_REFUSED:
                    raise
                log.warning("home_refused", reason=reason_of(refusal))
        return self._publish(home.user_id, bare(richest))

    def suggest(self, suggestions: Suggestions) -> None:
        """Show what to say above the composer of a direct message."""
        prompts = [{"title": title, "message": said} for title, said in suggestions.prompts]
        self._client.assistant_threads_setSuggestedPrompts(
            channel_id=suggestions.channel_id, prompts=prompts
        )

    def _publish(self, user_id: str, content: Content) -> None:
        blocks: list[Any] = list(content.blocks) or [section(content.text)]
        self._client.views_publish(user_id=user_id, view={"type": "home", "blocks": blocks})
