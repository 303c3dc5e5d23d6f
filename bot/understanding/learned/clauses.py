"""Short clauses to learn from, with what each of them states."""

from collections.abc import Iterator
from importlib.resources import files
from typing import Final

from bot.understanding.field_names import attribute_named
from bot.understanding.learned.linear import NOTHING

FILE: Final = "clauses.txt"


def labelled_clauses() -> tuple[tuple[str, str], ...]:
    """Return clauses with their labels, "attribute reading" or `NOTHING`, in the file's order."""
    text = files("bot.understanding.learned").joinpath(FILE).read_text(encoding="utf-8")
    return tuple(clauses_of(text))


def clauses_of(text: str) -> Iterator[tuple[str, str]]:
    """Yield the clauses of a text; raise `ValueError` for a heading that names no attribute."""
    label = NOTHING
    for line in map(str.strip, text.splitlines()):
        if line.startswith("["):
            label = _label(line.strip("[]"))
        elif line and not line.startswith("#"):
            yield line, label


def _label(heading: str) -> str:
    if heading == NOTHING:
        return heading
    field, _, reading = heading.partition(" ")
    name = attribute_named(field)
    if name is None or not reading:
        raise ValueError(f"a heading of {FILE} names no attribute and reading: {heading!r}")
    return f"{name} {reading}"
