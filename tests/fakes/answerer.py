"""An answerer that calls a function, and remembers what it gave up."""

from collections.abc import Callable
from dataclasses import dataclass, field

from bot.turns.turn import Turn


@dataclass
class CallingAnswerer:
    """Answers each turn by calling `act`; what that returns as False is put off.

    `gives_up` is called as well when a turn is given up, and may return False too.
    """

    act: Callable[[Turn], object]
    given_up: list[str] = field(default_factory=list)
    gives_up: Callable[[Turn], object] = lambda _: True
    abandoned: list[str] = field(default_factory=list)
    lasts: list[bool] = field(default_factory=list)
    """Of each call, whether it was said to be the last try."""

    def answer(self, turn: Turn, *, last: bool) -> bool:
        """Call the function."""
        self.lasts.append(last)
        return self.act(turn) is not False

    def give_up(self, turn: Turn, *, last: bool) -> bool:
        """Remember the turn, and call the function for it."""
        self.lasts.append(last)
        self.given_up.append(turn.id)
        return self.gives_up(turn) is not False

    def abandon(self, turn: Turn) -> None:
        """Remember the turn."""
        self.abandoned.append(turn.id)
