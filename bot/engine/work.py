"""The workflows: answering a turn, and answering for one that could not be answered."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any

import structlog
from dbos import DBOS, EnqueueOptions
from pydantic import TypeAdapter, ValidationError

from bot.turns.ports import Answerer
from bot.turns.turn import Place, Turn

APPLICATION = "advisor-bot"
QUEUE = "turns"
WORKFLOW = "answer_turn"
GIVE_UP = "give_up_turn"
"""The names stay: what an older release queued under them must find them."""
MAX_RECOVERIES = 100
"""How often what was taken up in a process that died is taken up again. Far more than poison needs:
the engine counts what only waited beside it too, which the answerer does not."""
PUT_OFF_S = (30, 60, 120, 300, 600, 1200, *(3600,) * 24)
"""Pauses before what could not be finished is tried again; in sum a day."""
_PUT_OFF = {WORKFLOW: "~", GIVE_UP: "~~"}

_TURN: TypeAdapter[Turn] = TypeAdapter(Turn)

log = structlog.get_logger()


class Work:
    """The workflows of this process, and which of them run now."""

    def __init__(
        self,
        answerer: Answerer,
        *,
        put_off_s: Sequence[int] = PUT_OFF_S,
        give_way: Callable[[], object] = lambda: None,
        ended: Callable[[], object] = lambda: None,
    ) -> None:
        """`give_way` is called before a turn is answered, and returns when it may begin.

        `ended` is called whenever a workflow has ended, which the engine notes right after.
        """
        self._give_way = give_way
        self._ended = ended
        self._answerer = answerer
        self._put_off_s = put_off_s
        self._running: set[str] = set()

    def register(self) -> None:
        """Make the workflows known to DBOS."""

        def answer_turn(turn: dict[str, Any], tries: int = 0) -> None:
            with self._noted():
                self._give_way()
                self._do(WORKFLOW, turn, tries)

        def give_up_turn(turn: dict[str, Any]) -> None:  # as the releases before take it
            with self._noted():
                self._do(GIVE_UP, turn, _tries_in(DBOS.workflow_id or ""))

        DBOS.workflow(name=WORKFLOW, max_recovery_attempts=MAX_RECOVERIES)(answer_turn)
        DBOS.workflow(name=GIVE_UP, max_recovery_attempts=MAX_RECOVERIES)(give_up_turn)

    def count(self) -> int:
        """Return how many workflows run in this process now."""
        return len(self._running)

    def runs(self, workflow_id: str) -> bool:
        """Say whether the workflow runs in this process now."""
        return workflow_id in self._running

    @contextmanager
    def _noted(self) -> Iterator[None]:
        workflow_id = DBOS.workflow_id or ""
        self._running.add(workflow_id)
        try:
            yield
        finally:
            self._running.discard(workflow_id)
            self._ended()

    def _do(self, workflow: str, turn: dict[str, Any], tries: int) -> None:
        """Answer the turn or give it up; put off what could not be finished."""
        last = tries >= len(self._put_off_s)
        parsed = _parsed(turn)
        act = self._answerer.answer if workflow == WORKFLOW else self._answerer.give_up
        is_done = parsed is not None and act(parsed, last=last)
        if not (is_done or last):
            self._put_off(workflow, turn, tries)
        elif parsed is None:
            log.error("not_delivered", turn_id=DBOS.workflow_id)

    def _put_off(self, workflow: str, turn: dict[str, Any], tries: int) -> None:
        first = (DBOS.workflow_id or "").removesuffix(_again(workflow, tries))
        workflow_id = f"{first}{_again(workflow, tries + 1)}"
        again = options(place_key(turn), workflow_id=workflow_id, workflow=workflow)
        again["delay_seconds"] = self._put_off_s[tries]
        rest = (tries + 1,) if workflow == WORKFLOW else ()
        DBOS.enqueue_workflow_with_options(again, turn, *rest)


def options(place_key: str, *, workflow_id: str, workflow: str = WORKFLOW) -> EnqueueOptions:
    """Return how a workflow is queued: in the conversation of that key, once for each id."""
    return {
        "workflow_name": workflow,
        "queue_name": QUEUE,
        "workflow_id": workflow_id,
        "queue_partition_key": place_key,
    }


def place_key(queued: Mapping[str, Any]) -> str:
    """Return the key of a queued turn's conversation; the turn may be of a newer release."""
    return Place.model_validate(queued["place"]).key()


def _again(workflow: str, tries: int) -> str:
    """Return what the id of a workflow ends with that was put off so many times.

    A word's differs, for its id has within it that of a turn which may have been put off too.
    """
    return f"{_PUT_OFF[workflow]}{tries}"


def _tries_in(workflow_id: str) -> int:
    """Return how many times the word with this id was put off."""
    _, _, tries = workflow_id.rpartition(_PUT_OFF[GIVE_UP])
    return int(tries) if tries.isdecimal() else 0


def _parsed(turn: dict[str, Any]) -> Turn | None:
    try:
        return _TURN.validate_python(turn)
    except ValidationError:  # queued by a newer release: one of its replicas may come by
        log.warning("turn_not_understood", turn_id=DBOS.workflow_id)
        return None
