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
                self._answer(turn, tries)

        def give_up_turn(turn: dict[str, Any]) -> None:
            with self._noted():
                self._answerer.give_up(_TURN.validate_python(turn))

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

    def _answer(self, turn: dict[str, Any], tries: int) -> None:
        last = tries >= len(self._put_off_s)
        if not _answered(self._answerer, turn, last=last) and not last:
            self._put_off(turn, tries)

    def _put_off(self, turn: dict[str, Any], tries: int) -> None:
        again = options(place_key(turn), workflow_id=f"{turn['id']}~{tries + 1}")
        again["delay_seconds"] = self._put_off_s[tries]
        DBOS.enqueue_workflow_with_options(again, turn, tries + 1)


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


def _answered(answerer: Answerer, turn: dict[str, Any], *, last: bool) -> bool:
    try:
        parsed = _TURN.validate_python(turn)
    except ValidationError:  # queued by a newer release: one of its replicas may come by
        log.warning("turn_not_understood", turn_id=turn["id"])
        return False
    return answerer.answer(parsed, last=last)
