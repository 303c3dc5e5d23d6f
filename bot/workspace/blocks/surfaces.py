"""Whole messages, modals and Home tabs: how many blocks, which kinds, and what must be unique."""

import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from bot.workspace.blocks import limits
from bot.workspace.blocks.elements import plain_text
from bot.workspace.blocks.kinds import BLOCKS
from bot.workspace.blocks.rules import Check, Problem, boolean, by_type, listing, shape, string
from bot.workspace.records import Json

_ONLY_IN_MODALS = frozenset({"alert"})
_ONLY_IN_MESSAGES = frozenset(
    {
        "card",
        "carousel",
        "context_actions",
        "data_table",
        "data_visualization",
        "file",
        "markdown",
        "plan",
        "task_card",
    }
)
_NOT_IN_MODALS = _ONLY_IN_MESSAGES | {"table"}


def check_message(blocks: Sequence[Json], *, refused: frozenset[str]) -> Iterator[Problem]:
    """Yield what Slack would refuse in a message's blocks; `refused` kinds are not known to it."""
    yield from _check(blocks, "/blocks", limits.MESSAGE_BLOCKS, _ONLY_IN_MODALS | refused)
    yield from _message_sums(blocks)


def check_modal(view: Json, *, refused: frozenset[str]) -> Iterator[Problem]:
    """Yield what Slack would refuse in a modal."""
    yield from _MODAL(view, "/view")
    blocks = view.get("blocks") or ()
    yield from _check(blocks, "/view/blocks", limits.VIEW_BLOCKS, _NOT_IN_MODALS | refused)
    has_input = any(_kind(block) == "input" for block in blocks)
    if has_input and not view.get("submit"):
        yield Problem("/view", "missing required field: submit")
    yield from _view_size(view)


def check_home(view: Json, *, refused: frozenset[str]) -> Iterator[Problem]:
    """Yield what Slack would refuse in a Home tab."""
    yield from _HOME(view, "/view")
    refused_here = _ONLY_IN_MESSAGES | _ONLY_IN_MODALS | refused
    yield from _check(view.get("blocks") or (), "/view/blocks", limits.VIEW_BLOCKS, refused_here)
    yield from _view_size(view)


_VIEW_FIELDS: Mapping[str, Check] = {
    "private_metadata": string(limits.PRIVATE_METADATA, at_least=0),
    "callback_id": string(limits.ID, at_least=0),
    "external_id": string(limits.ID, at_least=0),
}


def _blocks_present(value: Any, pointer: str) -> Iterator[Problem]:
    """Accept any list; the blocks themselves are checked apart."""
    if not isinstance(value, list | tuple):
        yield Problem(pointer, "must be an array")


_MODAL = shape(
    required={"title": plain_text(limits.VIEW_TITLE), "blocks": _blocks_present},
    optional={
        **_VIEW_FIELDS,
        "submit": plain_text(limits.VIEW_TITLE),
        "close": plain_text(limits.VIEW_TITLE),
        "clear_on_close": boolean,
        "notify_on_close": boolean,
        "submit_disabled": boolean,
    },
)
_HOME = shape(required={"blocks": _blocks_present}, optional=_VIEW_FIELDS)


def _check(
    blocks: Sequence[Json], pointer: str, at_most: int, refused: frozenset[str]
) -> Iterator[Problem]:
    known = {kind: check for kind, check in BLOCKS.items() if kind not in refused}
    yield from listing(by_type(known), at_least=0, at_most=at_most)(blocks, pointer)
    yield from _repeated(blocks, pointer)


def _repeated(blocks: Sequence[Json], pointer: str) -> Iterator[Problem]:
    """Yield block ids used twice on a surface and action ids used twice in a block."""
    ids = Counter(str(each["block_id"]) for each in blocks if _has(each, "block_id"))
    for name, times in ids.items():
        if times > 1:
            yield Problem(pointer, f"`block_id` {name} already exists")
    for place, block in enumerate(blocks):
        actions = Counter(_action_ids(block))
        for name, times in actions.items():
            if times > 1:
                yield Problem(f"{pointer}/{place}", f"`action_id` {name} already exists")


def _action_ids(block: Json) -> Iterator[str]:
    elements = block.get("elements") if isinstance(block, Mapping) else None
    for element in elements if isinstance(elements, list | tuple) else ():
        if _has(element, "action_id"):
            yield str(element["action_id"])


def _message_sums(blocks: Sequence[Json]) -> Iterator[Problem]:
    """Yield what is too much over a whole message though each block is fine by itself."""
    kinds = Counter(map(_kind, blocks))
    if kinds["table"] > limits.TABLES_A_MESSAGE:
        yield Problem("/blocks", "only one table block is allowed in a message")
    if kinds["data_visualization"] > limits.CHARTS_A_MESSAGE:
        yield Problem("/blocks", f"no more than {limits.CHARTS_A_MESSAGE} charts allowed")
    if _sum_of("table", blocks) > limits.TABLE_SUM:
        yield Problem("/blocks", f"table text must be less than {limits.TABLE_SUM + 1} characters")
    if _sum_of("markdown", blocks) > limits.MARKDOWN_SUM:
        yield Problem(
            "/blocks", f"markdown text must be less than {limits.MARKDOWN_SUM + 1} characters"
        )


def _sum_of(kind: str, blocks: Sequence[Json]) -> int:
    return sum(_letters(block) for block in blocks if _kind(block) == kind)


def _letters(value: object) -> int:
    """Return the length of all texts inside a block."""
    if isinstance(value, Mapping):
        own = len(value["text"]) if isinstance(value.get("text"), str) else 0
        return own + sum(_letters(held) for held in value.values())
    if isinstance(value, list | tuple):
        return sum(map(_letters, value))
    return 0


def _view_size(view: Json) -> Iterator[Problem]:
    if len(json.dumps(view)) > limits.VIEW_BYTES:
        yield Problem("/view", f"must be less than {limits.VIEW_BYTES} bytes")


def _kind(block: object) -> str:
    return str(block.get("type")) if isinstance(block, Mapping) else ""


def _has(value: object, name: str) -> bool:
    return isinstance(value, Mapping) and bool(value.get(name))
