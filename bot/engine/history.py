"""Deletes what the engine keeps of turns that ended long ago: it holds what people wrote."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import structlog
from dbos import DBOS

EVERY_S = 3600.0
ENDED = ("SUCCESS", "ERROR", "CANCELLED", "MAX_RECOVERY_ATTEMPTS_EXCEEDED")
BATCH = 500

log = structlog.get_logger()


class History:
    """A duty: deletes the workflows that were queued more than `keep` ago and have ended.

    `keep` must be longer than Slack sends an event again: until then the id of a turn keeps it
    from being answered twice.
    """

    def __init__(
        self,
        keep: timedelta,
        *,
        now: Callable[[], datetime] | None = None,
        is_ended: Callable[[], bool] = lambda: False,
    ) -> None:
        """`is_ended` is asked before each batch, so that the end of the process waits for one."""
        self._keep = keep
        self._is_ended = is_ended
        self._now = now or (lambda: datetime.now(UTC))

    def __call__(self) -> None:
        """Delete, a batch at a time."""
        before = (self._now() - self._keep).isoformat()
        deleted = 0
        while not self._is_ended() and (old := _ended(before)):
            DBOS.delete_workflows(old)
            deleted += len(old)
        if deleted:
            log.info("history_deleted", turns=deleted)


def _ended(before: str) -> list[str]:
    found = DBOS.list_workflows(
        status=list(ENDED), end_time=before, limit=BATCH, load_input=False, load_output=False
    )
    return [each.workflow_id for each in found]
