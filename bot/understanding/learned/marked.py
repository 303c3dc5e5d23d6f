"""The messages that the models learn from, with what each part of them states."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.resources import files
from typing import Final

from advisor.attributes import AttributeName
from bot.understanding.field_names import attribute_named

FILE: Final = "messages.txt"
FIGURE: Final = "figure"
"""The reading of a mark around a figure."""
GONE: Final = "gone"
"""The reading of a mark that takes back what was said before."""
_MARK: Final = re.compile(r"\[([^\[\]]*)\]\{(\w+)(?: (\w+))?\}")
_UNMARKED: Final = "-"
_RUNNING_COST: Final = "running_cost"


@dataclass(frozen=True, slots=True)
class Mark:
    """Characters first to before `end` state a reading of an attribute."""

    first: int
    end: int
    attribute: str
    reading: str


@dataclass(frozen=True, slots=True)
class Marked:
    """A message, the attribute asked about before it, and what it states."""

    text: str
    asked: AttributeName | None
    marks: tuple[Mark, ...]


def marked_messages() -> tuple[Marked, ...]:
    """Return the messages in the file's order, in which each writer's stand together."""
    text = files("bot.understanding.learned").joinpath(FILE).read_text(encoding="utf-8")
    return tuple(messages_of(text))


def messages_of(text: str) -> Iterator[Marked]:
    """Yield the messages of a text; raise `ValueError` for a line that cannot be read."""
    for number, line in enumerate(text.splitlines(), start=1):
        if line.strip() and not line.startswith("#"):
            asked, bar, said = line.partition("|")
            if not bar:
                raise ValueError(f"{FILE}, line {number}: no '|' after what was asked")
            yield _marked(asked.strip(), said.strip(), number)


def _marked(asked: str, said: str, number: int) -> Marked:
    text, marks, at = "", [], 0
    for found in _MARK.finditer(said):
        text += said[at : found.start()]
        at = found.end()
        name = _attribute(found[2], number)
        marks.append(Mark(len(text), len(text) + len(found[1]), name, found[3] or FIGURE))
        text += found[1]
    before = None if asked == _UNMARKED else AttributeName(_attribute(asked, number))
    return Marked(text + said[at:], before, tuple(marks))


def _attribute(field: str, number: int) -> str:
    name = attribute_named(field)
    if name is None and field != _RUNNING_COST:
        raise ValueError(f"{FILE}, line {number}: {field!r} names no attribute")
    return name or field
