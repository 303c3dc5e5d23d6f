"""A queue that only remembers, and one that fails, for tests of the edge."""

from dataclasses import dataclass, field

from bot.turns.errors import TurnNotStored
from bot.turns.turn import Turn


@dataclass
class RememberingQueue:
    """Keeps each turn id once, as the durable queue does; fails while `broken`."""

    turns: dict[str, Turn] = field(default_factory=dict)
    broken: bool = False

    async def enqueue(self, turn: Turn) -> None:
        """Store the turn."""
        if self.broken:
            raise TurnNotStored(turn.id)
        self.turns.setdefault(turn.id, turn)
