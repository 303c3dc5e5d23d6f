"""Sees to it that a turn that could not be answered is not passed over in silence."""

from collections.abc import Mapping
from typing import Any

import structlog
from dbos import DBOS, WorkflowStatus

from bot.engine.work import GIVE_UP, WORKFLOW, options, place_key

EVERY_S = 5.0
DEAD = ("MAX_RECOVERY_ATTEMPTS_EXCEEDED", "ERROR")
"""Its process died again and again, or its answering failed in a way that nothing caught."""

log = structlog.get_logger()


class DeadLetters:
    """A duty: has each dead turn's person told, in the conversation, once.

    The word is a workflow of its own, whichever process had it given. Should that die as well,
    nothing more is tried. Of a turn whose input is gone or cannot be read nobody knows whom to
    tell: it is logged, and passed over.
    """

    def __init__(self) -> None:
        self._seen: set[str] = set()

    def __call__(self) -> None:
        """Look once."""
        dead = DBOS.list_workflows(
            status=list(DEAD), name=WORKFLOW, load_input=False, load_output=False
        )
        new = {each.workflow_id for each in dead} - self._seen
        for workflow_id in new - _told(new):
            _have_told(workflow_id)
        self._seen |= new


def _told(dead: set[str]) -> set[str]:
    """Return those whose word an earlier process has given, or another one."""
    words = {_word_of(workflow_id): workflow_id for workflow_id in dead}
    if not words:
        return set()
    found = DBOS.list_workflows(workflow_ids=list(words), load_input=False, load_output=False)
    return {words[each.workflow_id] for each in found}


def _word_of(workflow_id: str) -> str:
    return f"dead:{workflow_id}"


def _have_told(workflow_id: str) -> None:
    for dead in DBOS.list_workflows(workflow_ids=[workflow_id], load_output=False):
        try:
            turn = _turn_in(dead)
            word = options(place_key(turn), workflow_id=_word_of(workflow_id), workflow=GIVE_UP)
        except (LookupError, TypeError, ValueError) as problem:
            reason = type(problem).__name__
            log.error("dead_letter_unreadable", turn_id=workflow_id, reason=reason)  # noqa: TRY400 - a trace would quote what people wrote
            continue
        log.error("dead_letter", turn_id=workflow_id, state=dead.status)
        DBOS.enqueue_workflow_with_options(word, turn)


def _turn_in(dead: WorkflowStatus) -> Mapping[str, Any]:
    """Return what was queued, where `WorkflowStatus` has it: as text if it cannot be read."""
    queued: Any = dead.input
    turn: Mapping[str, Any] = queued["args"][0]
    return turn
