"""Brings files, pictures and canvases into Slack, and knows when a workspace takes none."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import structlog
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from bot.delivery.errors import is_passing, reason_of
from bot.delivery.refusals import Refusals
from bot.turns.outgoing import Attachment
from bot.turns.turn import Place
from bot.views.charts import Chart
from bot.views.pictures import picture

FILES, CANVASES = "files.getUploadURLExternal", "canvases.create"
"""The methods by which a workspace that takes no files or canvases is remembered."""
NOT_ALLOWED = frozenset(
    {
        "access_denied",
        "canvas_disabled_user_team",
        "file_uploads_disabled",
        "free_teams_cannot_create_non_tabbed_canvases",
        "missing_scope",
        "not_allowed_token_type",
        "restricted_action",
        "unknown_method",
    }
)
"""Refusals that will be the same for the next file; others may concern this one only."""

log = structlog.get_logger()


@dataclass(frozen=True)
class Uploads:
    """Uploads to one workspace. What it refuses is told by None or False and remembered."""

    client: WebClient
    refusals: Refusals

    def share_picture(self, place: Place, chart: Chart, *, shared: Iterable[str]) -> bool:
        """Share a chart as a picture unless its file is among those `shared` already."""
        name = f"{chart.title.lower().replace(' ', '-')}.png"
        if name in shared:
            return True
        if FILES in self.refusals.known():
            return False
        drawn = picture(chart)
        return self._share(
            place,
            filename=name,
            content=drawn,
            title=chart.title,
            initial_comment=chart.described,
            alt_txt=chart.told,
        )

    def share_file(
        self, place: Place, attachment: Attachment, comment: str, *, shared: Iterable[str]
    ) -> bool:
        """Share a text as a file, with a comment, unless it is among those `shared` already."""
        if attachment.name in shared:
            return True
        if FILES in self.refusals.known():
            return False
        return self._share(
            place,
            filename=attachment.name,
            content=attachment.text.encode(),
            title=attachment.title,
            initial_comment=comment,
        )

    def open_canvas(self, place: Place, attachment: Attachment) -> str | None:
        """Make a canvas that the readers of `place` can open, and return its address.

        One whose making was not answered stays behind unseen: nobody but the bot can open it.
        """
        if CANVASES in self.refusals.known():
            return None
        try:
            # Slack shows the title above the canvas by itself.
            text = attachment.text.removeprefix(f"# {attachment.title}").lstrip()
            content = {"type": "markdown", "markdown": text}
            made = self.client.canvases_create(title=attachment.title, document_content=content)
            canvas_id = str(made["canvas_id"])
            self.client.canvases_access_set(
                canvas_id=canvas_id, access_level="read", **_readers(place, attachment)
            )
        except SlackApiError as problem:
            self._refused(CANVASES, problem)
            return None
        return f"{self._team_address}/{canvas_id}"

    def _share(self, place: Place, **file: Any) -> bool:
        try:
            self.client.files_upload_v2(
                channel=place.channel_id, thread_ts=place.thread_ts or None, **file
            )
        except SlackApiError as problem:
            self._refused(FILES, problem)
            return False
        return True

    def _refused(self, method: str, problem: SlackApiError) -> None:
        """Note a refusal; raise what may pass, so that it is tried again."""
        if is_passing(problem):
            raise problem
        reason = reason_of(problem)
        log.warning("upload_refused", method=method, reason=reason)
        if reason in NOT_ALLOWED:
            self.refusals.note(method)

    @cached_property
    def _team_address(self) -> str:
        """Where this workspace's canvases are found."""
        me = self.client.auth_test()
        return f"{str(me['url']).rstrip('/')}/docs/{me['team_id']}"


def _readers(place: Place, attachment: Attachment) -> Mapping[str, Any]:
    """Say who may read a canvas: to direct messages it cannot be opened as a channel."""
    if place.is_direct:
        return {"user_ids": [attachment.reader]}
    return {"channel_ids": [place.channel_id]}
