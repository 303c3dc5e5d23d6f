"""Tells a button that was pressed twice: one press, one answer."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Protocol

from bot.dialogue.conversation import Buttons, Press
from bot.turns.outgoing import Post
from bot.turns.ports import Entry
from bot.turns.turn import ClickTurn

MOMENTS = timedelta(seconds=2)
"""Between two clicks of which nobody means the second; who wants to see it anew waits longer."""
KEPT = 8
"""Presses that are remembered: more than anyone makes before the first is answered."""


class Outboxes(Protocol):
    """Knows what turns sent."""

    def outbox(self, turn_id: str) -> tuple[Entry, ...] | None:
        """Return what the turn sends, or None if it was not applied or is forgotten."""
        ...


def is_repeat(turn: ClickTurn, buttons: Buttons, outboxes: Outboxes) -> bool:
    """Say whether the same button was pressed moments ago, or has no answer that could be seen.

    Another person's press counts where its answer was for all; one that only that person was
    told is no answer to this one.
    """
    return any(
        _covers(press, turn, outboxes.outbox(press.turn_id))
        for press in buttons.presses
        if press.button == turn.button
    )


def with_press(buttons: Buttons, turn: ClickTurn) -> Buttons:
    """Return the memory of buttons with this press."""
    press = Press(turn_id=turn.id, button=turn.button, user_id=turn.user_id, at=turn.at)
    return buttons.model_copy(update={"presses": (*buttons.presses, press)[-KEPT:]})


def _covers(press: Press, turn: ClickTurn, answer: Sequence[Entry] | None) -> bool:
    if not answer:
        return False
    for_all = any(isinstance(entry.outgoing, Post) for entry in answer)
    if not for_all and press.user_id != turn.user_id:
        return False
    return abs(turn.at - press.at) <= MOMENTS or turn.at <= _answered_at(answer, turn.at)


def _answered_at(answer: Sequence[Entry], now: datetime) -> datetime:
    """Return when the first of the answer could be seen; `now` if that is still to come."""
    return min(entry.settled_at or now for entry in answer)
