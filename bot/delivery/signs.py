"""Shows that an answer is being worked on. A sign never fails a turn: the answer matters more."""

from collections.abc import Iterator
from contextlib import contextmanager
from textwrap import shorten
from typing import Any

import structlog
from slack_sdk import WebClient

from bot.delivery.errors import TRANSPORT_ERRORS
from bot.turns.ports import Doing
from bot.turns.turn import Place

STATUS = {Doing.THINKING: "is thinking…", Doing.LOOKING_UP: "is looking it up…"}
LOADING = {
    Doing.THINKING: ["Reading what you said…", "Working it out…"],
    Doing.LOOKING_UP: ["Searching the sources…", "Checking what they say…"],
}
SO_FAR = "So far:"
MOST_CHARACTERS = 200
"""Of a claim that is shown on the way: two lines of a narrow window. Slack states no limit."""

log = structlog.get_logger()


class Signs:
    """The status of threads; in direct messages people see a way to stop beside it."""

    def __init__(self, client: WebClient) -> None:
        self._client = client

    def show(self, thread: Place, doing: Doing) -> None:
        """Show what the bot is doing in a thread."""
        self._set_session(thread, "processing")
        self._set_status(thread, STATUS[doing], loading_messages=LOADING[doing])

    def tell(self, thread: Place, claim: str) -> None:
        """Show a claim in place of the phrases that pass the time."""
        told = shorten(f"{SO_FAR} {claim}", MOST_CHARACTERS, placeholder="…")
        self._set_status(thread, STATUS[Doing.LOOKING_UP], loading_messages=[told])

    def take_away(self, thread: Place) -> None:
        """Take the sign away; Slack does so by itself only in a thread that is answered in."""
        self._set_status(thread, "")
        self._set_session(thread, "active")

    def _set_status(self, thread: Place, status: str, **more: Any) -> None:
        with _failing_silently():
            self._client.assistant_threads_setStatus(
                channel_id=thread.channel_id, thread_ts=thread.thread_ts, status=status, **more
            )

    def _set_session(self, thread: Place, status: str) -> None:
        if not thread.is_direct:
            return
        with _failing_silently():
            self._client.agents_sessions_setStatus(
                channel_id=thread.channel_id, thread_ts=thread.thread_ts, status=status
            )


@contextmanager
def _failing_silently() -> Iterator[None]:
    try:
        yield
    except TRANSPORT_ERRORS as problem:
        log.debug("status_not_shown", reason=type(problem).__name__)
