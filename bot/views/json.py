"""The JSON that Slack takes, read-only once built, and how to look into it."""

from collections.abc import Mapping, Sequence

from typing_extensions import TypeAliasType  # of typing from Python 3.12 on

Json = TypeAliasType(
    "Json", "str | int | float | bool | Sequence[Json] | Mapping[str, Json] | None"
)
Block = Mapping[str, Json]
Blocks = tuple[Block, ...]

SHOWN = frozenset(
    {"text", "fields", "elements", "rows", "placeholder", "label", "hint", "title", "url"}
    | {"positive_button", "negative_button", "value", "child_blocks", "details", "tasks"}
    | {"chart", "series", "data", "subtitle", "body"}
)
"""Keys under which a block holds what counts towards the size of a message."""


def items(value: Json) -> Sequence[Json]:
    """Return a list's items; nothing for anything else."""
    return value if isinstance(value, Sequence) and not isinstance(value, str) else ()


def mapping(value: Json) -> Block:
    """Return an object; an empty one for anything else."""
    return value if isinstance(value, Mapping) else {}


def blocks_in(value: Json) -> tuple[Block, ...]:
    """Return the objects of a list."""
    return tuple(item for item in items(value) if isinstance(item, Mapping))


def shown_text(value: Json) -> str:
    """Return the text of a text object or table cell; empty for anything else."""
    return str(value.get("text", "")) if isinstance(value, Mapping) else ""


def rich_lines(value: Json) -> Sequence[str]:
    """Return the lines of a rich text, the points of its lists marked as such."""
    return tuple(
        line
        for part in blocks_in(mapping(value).get("elements"))
        for line in (_points(part) if part["type"] == "rich_text_list" else (_line(part),))
    )


def characters(block: Json) -> int:
    """Return how many characters a block shows."""
    if isinstance(block, str):
        return len(block)
    if isinstance(block, Mapping):
        return sum(characters(value) for key, value in block.items() if key in SHOWN)
    return sum(map(characters, items(block)))


def _points(part: Block) -> Sequence[str]:
    return tuple(f"• {_line(point)}" for point in blocks_in(part["elements"]))


def _line(part: Block) -> str:
    return "".join(map(shown_text, items(part["elements"])))
