"""The messages that the models learn from, with what each part of them states."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from importlib.resources import files
from typing import Final

from advisor.attributes import AttributeName
from bot.understanding.field_names import attribute_named
from bot.understanding.learned.linear import GONE, RUNNING_COST

FILE: Final = "messages.txt"
FIGURE: Final = "figure"
"""The reading of a mark around a figure."""
_MARK: Final = re.compile(r"\[([^\[\]]*)\]\{(\w+)(?: (\w+))?\}")
_MALFORMED: Final = re.compile(r"\]\{|\{\w+(?: \w+)?\}")
_LEVELS: Final = frozenset({"very_low", "low", "moderate", "high", "very_high"})
_YES_OR_NO: Final = frozenset({"true", "false"})
_READINGS: Final[Mapping[str, frozenset[str]]] = {
    RUNNING_COST: frozenset(),
    AttributeName.DEPLOYMENT_SPEED: frozenset({"urgent", "relaxed"}),
    AttributeName.LABELLED_EXAMPLES: _LEVELS | {"none"},
    AttributeName.NEEDS_CITATIONS: _YES_OR_NO,
    AttributeName.STYLE_OR_FORMAT_TASK: _YES_OR_NO,
}
_UNMARKED: Final = "-"


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
        reading = _reading(name, found[3] or FIGURE, number)
        marks.append(Mark(len(text), len(text) + len(found[1]), name, reading))
        text += found[1]
    text += said[at:]
    if _MALFORMED.search(text):
        raise ValueError(f"{FILE}, line {number}: a mark that cannot be read")
    before = None if asked == _UNMARKED else AttributeName(_attribute(asked, number))
    return Marked(text, before, tuple(marks))


def _reading(name: str, reading: str, number: int) -> str:
    if reading not in _READINGS.get(name, _LEVELS) | {FIGURE, GONE}:
        raise ValueError(f"{FILE}, line {number}: {reading!r} is no reading of {name!r}")
    return reading


def _attribute(field: str, number: int) -> str:
    name = attribute_named(field)
    if name is None and field != RUNNING_COST:
        raise ValueError(f"{FILE}, line {number}: {field!r} names no attribute")
    return name or field
