"""What people have before them that does not last: open modals, statuses, suggested prompts."""

import time
from dataclasses import dataclass

from bot.workspace.records import Json, View

MODALS_AT_ONCE = 3


@dataclass(frozen=True, slots=True)
class Status:
    """What the app says it is doing in a thread."""

    text: str
    loading: tuple[str, ...]
    set_at: float
    stoppable: bool = False


@dataclass(frozen=True, slots=True)
class Prompts:
    """What the app suggests to say, above a direct message's composer."""

    title: str
    prompts: tuple[Json, ...]


class Modals:
    """The stack of modals open for each person, the visible one last."""

    def __init__(self) -> None:
        self._stacks: dict[str, list[View]] = {}

    def of(self, user: str) -> tuple[View, ...]:
        """Return a person's open modals."""
        return tuple(self._stacks.get(user, ()))

    def open(self, view: View) -> None:
        """Show a modal in place of all others."""
        self._stacks[view.user] = [view]

    def push(self, view: View) -> None:
        """Lay a modal over those that are open."""
        self._stacks.setdefault(view.user, []).append(view)

    def replace(self, view: View) -> None:
        """Show another version of an open modal."""
        stack = self._stacks.get(view.user, [])
        self._stacks[view.user] = [view if each.id == view.id else each for each in stack]

    def close(self, user: str, view_id: str) -> None:
        """Take one modal away; the one below it is seen again."""
        stack = self._stacks.get(user, [])
        self._stacks[user] = [each for each in stack if each.id != view_id]

    def clear(self, user: str) -> None:
        """Take all of a person's modals away."""
        self._stacks.pop(user, None)

    def find(self, view_id: str = "", external_id: str = "") -> View | None:
        """Return an open modal by either of its ids."""
        for stack in self._stacks.values():
            for view in stack:
                if view.id == view_id or (external_id and view.external_id == external_id):
                    return view
        return None


class Statuses:
    """The status of each thread; it goes when the app posts there or after its life."""

    def __init__(self, life_s: float) -> None:
        self._life_s = life_s
        self._set: dict[tuple[str, str], Status] = {}

    def set(self, channel: str, thread_ts: str, status: Status) -> None:
        """Show a status; an empty text takes it away."""
        if status.text:
            self._set[channel, thread_ts] = status
        else:
            self._set.pop((channel, thread_ts), None)

    def clear(self, channel: str, thread_ts: str) -> None:
        """Take a thread's status away."""
        self._set.pop((channel, thread_ts), None)

    def of(self, channel: str, thread_ts: str) -> Status | None:
        """Return a thread's status, None if it has none."""
        return self._set.get((channel, thread_ts))

    def in_channel(self, channel: str) -> dict[str, Status]:
        """Return the statuses that still hold, by thread."""
        oldest = time.monotonic() - self._life_s
        return {
            thread_ts: status
            for (place, thread_ts), status in self._set.items()
            if place == channel and status.set_at >= oldest
        }


class Screens:
    """All that is on screen and does not outlive the process."""

    def __init__(self, status_life_s: float) -> None:
        self.modals = Modals()
        self.statuses = Statuses(status_life_s)
        self.prompts: dict[str, Prompts] = {}
        self.titles: dict[tuple[str, str], str] = {}
