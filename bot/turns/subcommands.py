"""The words that `/assess` takes besides a project: `list`, `show` and `compare` with short ids."""

import re
from dataclasses import dataclass

LIST = re.compile(r"\W*list\W*", re.IGNORECASE)
SHOW = re.compile(r"\W*show(?:\s+`?#?([\w-]+)`?)?\W*", re.IGNORECASE)

COMPARE = re.compile(
    r"\W*compare(?:\s+`?#?([a-z2-7]{6})`?\W+(?:(?:and|with|to|vs)\W+)?`?#?([a-z2-7]{6})`?)?\W*",
    re.IGNORECASE,
)
"""Only what looks like ids, so that approaches to compare are left to be looked up."""


@dataclass(frozen=True, slots=True)
class ListWanted:
    """Asks for the team's assessments."""


@dataclass(frozen=True, slots=True)
class ShowWanted:
    """Asks for one assessment; an empty id asks which."""

    id: str


@dataclass(frozen=True, slots=True)
class CompareWanted:
    """Asks for two assessments side by side; empty ids ask which."""

    id: str
    other: str


Wanted = ListWanted | ShowWanted | CompareWanted


def read_subcommand(text: str) -> Wanted | None:
    """Return what the command's text asks of the stored assessments; None for anything else."""
    if LIST.fullmatch(text):
        return ListWanted()
    compared = COMPARE.fullmatch(text)
    if compared:
        return CompareWanted(*((each or "").lower() for each in compared.groups()))
    shown = SHOW.fullmatch(text)
    return ShowWanted((shown[1] or "").lower()) if shown else None
