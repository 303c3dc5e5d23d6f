"""Limits how much one person, and one workspace, can ask in an hour, and says so once."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Protocol

import structlog

from bot.turns.addressing import privately
from bot.turns.outgoing import Content, Outgoing
from bot.turns.turn import Turn

WINDOW = timedelta(hours=1)
PERSON = (
    "That is more than the {limit} messages an hour that I answer one person, so I pause for you. "
    "What you told me is kept; please go on in a while."
)
WORKSPACE = (
    "Your workspace has sent me more than the {limit} messages an hour that I answer, so I pause. "
    "What you told me is kept; please go on in a while."
)

log = structlog.get_logger()


class Usage(Protocol):
    """Knows how many turns were answered."""

    def since(self, turn: Turn, at: datetime) -> tuple[int, int]:
        """Return how many turns the turn's person, and its workspace, had since then."""
        ...


class Notices(Protocol):
    """Remembers who was told, across replicas."""

    def take(self, key: str, /) -> float:
        """Return 0 if this may be told now, and note that it is; else the seconds until then."""
        ...


@dataclass(frozen=True, slots=True)
class Limiter:
    """The clerk for turns that are over a limit; a limit of 0 is none."""

    usage: Usage
    notices: Notices
    person: int
    workspace: int
    now: Callable[[], datetime] = lambda: datetime.now(UTC)

    def answer(self, turn: Turn) -> tuple[Outgoing, ...] | None:
        """Return the word that this is too much, nothing if it was said, None if all is well."""
        if not (self.person or self.workspace):
            return None
        by_person, by_workspace = self.usage.since(turn, self.now() - WINDOW)
        if self.person and by_person >= self.person:
            return self._told(turn, PERSON.format(limit=self.person), who=turn.user_id)
        if self.workspace and by_workspace >= self.workspace:
            return self._told(turn, WORKSPACE.format(limit=self.workspace), who="all")
        return None

    def _told(self, turn: Turn, text: str, *, who: str) -> tuple[Outgoing, ...]:
        log.warning("over_limit", who=who)
        if self.notices.take(f"limit:{turn.place.workspace}:{who}:{turn.user_id}") > 0:
            return ()
        return privately(turn, Content(text=text))
