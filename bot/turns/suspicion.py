"""Finds the turn that kills its process, and harms none that was only beside it.

A turn notes in the database that it begins, and takes that back when it ends. One that finds an
earlier beginning of its own was on its way when a process died, so it may be what killed it: it
runs alone, and only then begins once more. Nobody but the guilty can fall with it, so after a few
unfinished beginnings it is given up.
"""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from typing import TypeVar

import structlog

from bot.turns.company import Company
from bot.turns.errors import StoreUnavailable
from bot.turns.ports import Answerer, Beginnings
from bot.turns.turn import Turn
from bot.turns.waiting import waiting_for_store

MOST_BEGINNINGS = 5
"""How often a turn is begun without an end before it counts as poison."""

Done = TypeVar("Done")

log = structlog.get_logger()


@dataclass(frozen=True)
class Suspicious:
    """An answerer that has another do its work, with suspects alone in this process."""

    inner: Answerer
    beginnings: Beginnings
    pause: Callable[[float], object]
    company: Company = field(default_factory=Company)

    def answer(self, turn: Turn, *, last: bool = False) -> bool:
        """Answer the turn, or give it up if it is poison."""
        with self.company.together():
            if self._patiently(lambda: self.beginnings.begin(turn.id)):
                return self._to_the_end(turn, last=last)
        with self.company.alone():
            return self._suspected(turn, last=last)

    def give_up(self, turn: Turn) -> None:
        """Tell the person that the turn will not be answered."""
        self.inner.give_up(turn)

    def _suspected(self, turn: Turn, *, last: bool) -> bool:
        times = self._patiently(lambda: self.beginnings.begin_again(turn.id))
        log.warning("turn_suspected", turn_id=turn.id, begun=times)
        if times <= MOST_BEGINNINGS:
            return self._to_the_end(turn, last=last)
        self.inner.give_up(turn)
        self._end(turn)
        return True

    def _to_the_end(self, turn: Turn, *, last: bool) -> bool:
        try:
            return self.inner.answer(turn, last=last)
        finally:
            self._end(turn)

    def _end(self, turn: Turn) -> None:
        with suppress(StoreUnavailable):  # it is suspected for nothing, should it ever run again
            self.beginnings.end(turn.id)

    def _patiently(self, act: Callable[[], Done]) -> Done:
        return waiting_for_store(act, pause=self.pause)
