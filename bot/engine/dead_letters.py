"""Sees to it that a turn that could not be answered is not passed over in silence."""

import structlog
from dbos import DBOS

from bot.engine.work import GIVE_UP, WORKFLOW, options, place_key

EVERY_S = 5.0
DEAD = ("MAX_RECOVERY_ATTEMPTS_EXCEEDED", "ERROR")
"""Its process died again and again, or its answering failed in a way that nothing caught."""

log = structlog.get_logger()


class DeadLetters:
    """A duty: has each dead turn's person told, in the conversation, once.

    The word is a workflow of its own, whichever process had it given. Should that die as well,
    nothing more is tried.
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
    (dead,) = DBOS.list_workflows(workflow_ids=[workflow_id], load_output=False)
    if dead.input is None:
        return
    turn = dead.input["args"][0]
    log.error("dead_letter", turn_id=turn["id"], state=dead.status)
    word = options(place_key(turn), workflow_id=_word_of(workflow_id), workflow=GIVE_UP)
    DBOS.enqueue_workflow_with_options(word, turn)
