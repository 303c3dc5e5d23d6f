"""A directory that says who reads what as it was told, for tests of the turns."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from bot.turns.ports import Reach

ALONE = Reach(frozenset())


@dataclass
class Reaching:
    """Gives each person the reach and the name that they were given, and everyone else none."""

    reaches: Mapping[str, Reach] = field(default_factory=dict)
    called: Mapping[str, str] = field(default_factory=dict)

    def names(self, user_ids: Collection[str]) -> Mapping[str, str]:
        """Return the names that are known."""
        return {each: self.called[each] for each in user_ids if each in self.called}

    def reach(self, user_id: str) -> Reach:
        """Return what the person can read."""
        return self.reaches.get(user_id, ALONE)
