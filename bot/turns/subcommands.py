"""The words that `/assess` takes besides a project: `list`, and `show` with a short id."""

import re
from dataclasses import dataclass

LIST = re.compile(r"\W*list\W*", re.IGNORECASE)
SHOW = re.compile(r"\W*show(?:\s+`?#?([\w-]+)`?)?\W*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class ListWanted:
    """Asks for the team's assessments."""


@dataclass(frozen=True, slots=True)
class ShowWanted:
    """Asks for one assessment; an empty id asks which."""

    id: str


def read_subcommand(text: str) -> ListWanted | ShowWanted | None:
    """Return what the command's text asks of the stored assessments; None for anything else."""
    if LIST.fullmatch(text):
        return ListWanted()
    shown = SHOW.fullmatch(text)
    return ShowWanted((shown[1] or "").lower()) if shown else None
