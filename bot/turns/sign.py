"""The sign that a turn is being worked on: shown once it takes long, gone when it is answered."""

from dataclasses import dataclass

from bot.turns.ports import Delivery
from bot.turns.turn import MessageTurn, Place, Turn


@dataclass
class Sign:
    """One turn's sign. In direct messages people can stop the work while it is shown."""

    delivery: Delivery
    turn: Turn
    is_shown: bool = False

    def show(self) -> None:
        """Show the sign, once."""
        if not self.is_shown:
            self.is_shown = True
            self.delivery.working(self._thread())

    def take_away(self) -> None:
        """Take the sign away if it was shown."""
        if self.is_shown:
            self.delivery.rested(self._thread())

    def _thread(self) -> Place:
        """Return the turn's thread; outside threads the message itself stands for one."""
        place = self.turn.place
        if place.thread_ts or not isinstance(self.turn, MessageTurn):
            return place
        return place.model_copy(update={"thread_ts": self.turn.ts})
