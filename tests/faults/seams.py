"""The places in the bot's code where a turn can be caught on its way."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import wraps
from typing import Any

from bot.delivery.slack import SlackDelivery
from bot.engine.queue import DurableQueue
from bot.storage.sql import SqlStore
from bot.turns.handler import TurnHandler

Act = Callable[[str], object]
"""Takes the id of the turn that passes."""


class Boundary(StrEnum):
    """Between which two steps a turn is caught, in the order it passes them."""

    BEFORE_ENQUEUE = "before the enqueue"
    AFTER_ENQUEUE = "after the enqueue, not acknowledged"
    DECIDING = "while deciding"
    MID_ANSWER = "mid-answer, decided and not saved"
    BEFORE_POST = "saved, before the post"
    AFTER_POST = "after the post, not noted"


@dataclass(frozen=True)
class _Seam:
    """A method whose first argument is the turn, several, or the entry of a turn's outbox."""

    owner: type
    method: str
    after: bool


_SEAMS = {
    Boundary.BEFORE_ENQUEUE: _Seam(DurableQueue, "_store", after=False),
    Boundary.AFTER_ENQUEUE: _Seam(DurableQueue, "_store", after=True),
    Boundary.DECIDING: _Seam(TurnHandler, "_decide", after=False),
    Boundary.MID_ANSWER: _Seam(SqlStore, "apply", after=False),
    Boundary.BEFORE_POST: _Seam(SlackDelivery, "_post", after=False),
    Boundary.AFTER_POST: _Seam(SlackDelivery, "_post", after=True),
}


def at(boundary: Boundary, act: Act) -> None:
    """Have `act` done in this process whenever a turn passes the boundary."""
    seam = _SEAMS[boundary]
    inner = getattr(seam.owner, seam.method)

    @wraps(inner)
    def watched(owner: object, passing: Any, *rest: Any, **named: Any) -> Any:
        if not seam.after:
            _act_on(passing, act)
        result = inner(owner, passing, *rest, **named)
        if seam.after:
            _act_on(passing, act)
        return result

    setattr(seam.owner, seam.method, watched)


def _act_on(passing: Any, act: Act) -> None:
    for each in passing if isinstance(passing, Sequence) else (passing,):
        act(str(getattr(each, "turn_id", "") or each.id))
