"""Finds the turn that kills its process, and harms none that was only beside it.

A turn notes in the database that it begins, and takes that back when it ends. One that finds an
earlier beginning of its own was on its way when a process died, so it may be what killed it: it
runs alone, and only then begins once more. Nobody but the guilty can fall with it, so after a few
unfinished beginnings it is given up. To say so to the person is begun and ended in the same way,
and let go should that kill as well: what is left unsent would go out, and kill, with later turns.
"""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from typing import TypeVar

import structlog

from bot.turns.errors import StoreUnavailable
from bot.turns.ports import AbandoningAnswerer, Beginnings
from bot.turns.shared_exclusive_lock import SharedExclusiveLock
from bot.turns.turn import Turn, notice_of
from bot.turns.waiting import waiting_for_store

MOST_BEGINNINGS = 5
"""How often a turn is begun without an end before it counts as poison."""

Done = TypeVar("Done")

log = structlog.get_logger()


@dataclass(frozen=True)
class Suspicious:
    """An answerer that has another do its work, with suspects alone in this process."""

    inner: AbandoningAnswerer
    beginnings: Beginnings
    pause: Callable[[float], object]
    lock: SharedExclusiveLock = field(default_factory=SharedExclusiveLock)

    def answer(self, turn: Turn, *, last: bool = False) -> bool:
        """Answer the turn, or give it up if it is poison."""
        sent = self._begun(turn.id, lambda: self.inner.answer(turn, last=last))
        return self.give_up(turn, last=last) if sent is None else sent

    def give_up(self, turn: Turn, *, last: bool = False) -> bool:
        """Tell the person that the turn will not be answered.

        Until they were told the turn counts as poison, so that it is only told when tried again.
        """
        notice = notice_of(turn).id
        sent = self._begun(notice, lambda: self.inner.give_up(turn, last=last))
        if sent is None:
            self.inner.abandon(turn)
            self._end(notice)
        if sent is not False or last:
            self._end(turn.id)
        return sent is not False

    def _begun(self, name: str, act: Callable[[], bool]) -> bool | None:
        """Do what begins under this name, alone if it is suspected; None if it is poison."""
        with self.lock.shared():
            if self._patiently(lambda: self.beginnings.begin(name)):
                return self._to_the_end(name, act)
        with self.lock.exclusive():
            times = self._patiently(lambda: self.beginnings.begin_again(name))
            log.warning("turn_suspected", turn_id=name, begun=times)
            return self._to_the_end(name, act) if times <= MOST_BEGINNINGS else None

    def _to_the_end(self, name: str, act: Callable[[], bool]) -> bool:
        try:
            return act()
        finally:
            self._end(name)

    def _end(self, name: str) -> None:
        with suppress(StoreUnavailable):  # it is suspected for nothing, should it ever run again
            self.beginnings.end(name)

    def _patiently(self, act: Callable[[], Done]) -> Done:
        return waiting_for_store(act, pause=self.pause)
