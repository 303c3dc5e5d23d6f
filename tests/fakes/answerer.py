"""An answerer that calls a function, and remembers what it gave up."""

from collections.abc import Callable
from dataclasses import dataclass, field

from bot.turns.turn import Turn


@dataclass
class CallingAnswerer:
    """Answers each turn by calling `act`; what that returns as False is put off."""

    act: Callable[[Turn], object]
    given_up: list[str] = field(default_factory=list)

    def answer(self, turn: Turn, *, last: bool) -> bool:
        """Call the function."""
        return self.act(turn) is not False

    def give_up(self, turn: Turn) -> None:
        """Remember the turn."""
        self.given_up.append(turn.id)
