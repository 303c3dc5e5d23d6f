"""The JSON that Slack takes, read-only once built, and how to look into it."""

from collections.abc import Mapping, Sequence
from typing import TypeAlias

Json: TypeAlias = "str | int | float | bool | Sequence[Json] | Mapping[str, Json] | None"
Block = Mapping[str, Json]

SHOWN = frozenset(
    {"text", "fields", "elements", "rows", "placeholder", "label", "hint", "title", "url"}
    | {"positive_button", "negative_button", "value", "child_blocks"}
)
"""Keys under which a block holds what counts towards the size of a message."""


def items(value: Json) -> Sequence[Json]:
    """Return a list's items; nothing for anything else."""
    return value if isinstance(value, Sequence) and not isinstance(value, str) else ()


def shown_text(value: Json) -> str:
    """Return the text of a text object or table cell; empty for anything else."""
    return str(value.get("text", "")) if isinstance(value, Mapping) else ""


def characters(block: Json) -> int:
    """Return how many characters a block shows."""
    if isinstance(block, str):
        return len(block)
    if isinstance(block, Mapping):
        return sum(characters(value) for key, value in block.items() if key in SHOWN)
    return sum(map(characters, items(block)))
