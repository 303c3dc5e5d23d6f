"""Takes over turns that nobody works on any more, so that their conversations go on.

They are those of a replica that is dead, and those of this one whose end could not be noted, such
as while the disk was full.
"""

import threading
from collections import Counter
from collections.abc import Callable

import structlog
from dbos import DBOS, WorkflowStatus
from dbos._dbos import _get_dbos_instance

from bot.engine.presence import Presence
from bot.engine.work import QUEUE

EVERY_S = 1.0
SURE_AFTER = 3
"""How many times in a row a turn must be found abandoned: after a restart of the database all
replicas have lost their locks, and a turn that was just taken has not quite begun."""

log = structlog.get_logger()


class Takeover:
    """A duty: looks for abandoned turns and queues them again, counting how often it was done."""

    def __init__(self, presence: Presence, replica: str, *, runs: Callable[[str], bool]) -> None:
        self._presence = presence
        self._replica = replica
        self._runs = runs
        self._seen: Counter[str] = Counter()
        self._looking = threading.Lock()
        self._retired = False

    def __call__(self) -> None:
        """Look once."""
        if not self._presence.beat():
            log.warning("replica_name_lost", replica=self._replica)
            return
        with self._looking:
            if not self._retired:
                self._look()

    def retire(self) -> None:
        """Take over nothing more, and only show that this replica lives: its turns still end."""
        with self._looking:
            self._retired = True

    def _look(self) -> None:
        taken = _taken_turns()
        dead = {name for name in {owner for _, owner in taken} if self._is_dead(name)}
        abandoned = [each for each in taken if self._is_abandoned(*each, dead)]
        self._seen = Counter({turn_id: self._seen[turn_id] + 1 for turn_id, _ in abandoned})
        for turn_id, owner in abandoned:
            if self._seen[turn_id] >= SURE_AFTER:
                _queue_again(turn_id, owner)

    def _is_dead(self, owner: str) -> bool:
        return owner != self._replica and self._presence.is_dead(owner)

    def _is_abandoned(self, turn_id: str, owner: str, dead: set[str]) -> bool:
        return owner in dead or (owner == self._replica and not self._runs(turn_id))


def _taken_turns() -> list[tuple[str, str]]:
    """Return each turn that some replica took, with that replica's name."""
    taken: list[WorkflowStatus] = DBOS.list_workflows(
        status="PENDING", queue_name=QUEUE, load_input=False, load_output=False
    )
    return [(each.workflow_id, each.executor_id) for each in taken if each.executor_id]


def _queue_again(turn_id: str, owner: str) -> None:
    # What DBOS itself does at its start, and private. The public `resume_workflows` would take a
    # turn even from a replica that took it a moment ago, and forget how often it was taken up.
    database = _get_dbos_instance()._sys_db
    if database.reenqueue_for_recovery(turn_id, [owner], QUEUE):
        log.warning("turn_taken_over", turn_id=turn_id, replica=owner)
