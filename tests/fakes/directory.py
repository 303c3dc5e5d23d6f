"""A directory that says who reads what as it was told, for tests of the turns."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from bot.turns.ports import Reach

ALONE = Reach(frozenset())


@dataclass
class Reaching:
    """Gives each person the reach that they were given, and everyone else none."""

    reaches: Mapping[str, Reach] = field(default_factory=dict)

    def reach(self, user_id: str) -> Reach:
        """Return what the person can read."""
        return self.reaches.get(user_id, ALONE)
