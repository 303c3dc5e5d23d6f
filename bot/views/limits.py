"""Slack's limits on what is shown, in one place: the builders keep them, this checks them."""

from collections.abc import Iterator, Mapping, Sequence

from bot.views.json import Block, Json

MESSAGE_BLOCKS = 50
MODAL_BLOCKS = 100
MESSAGE_CHARACTERS = 12_000
"""Slack names no limit for the whole message; near 13,200 characters it was seen to refuse."""
FALLBACK_TEXT = 3_900
"""Posting takes 40,000 characters, but `chat.update` only 4,000."""
SECTION_TEXT = 3_000
SECTION_FIELDS = 10
FIELD_TEXT = 2_000
HEADER_TEXT = 150
BUTTON_TEXT = 75
BUTTON_VALUE = 2_000
OPTION_TEXT = 75
OPTION_VALUE = 150
OPTIONS = 100
ACTION_ELEMENTS = 25
CONTEXT_ELEMENTS = 10
CONTEXT_ACTION_ELEMENTS = 5
ACTION_ID = 255
BLOCK_ID = 255
TABLE_ROWS = 100
TABLE_COLUMNS = 20
TABLE_CHARACTERS = 10_000
CHART_TITLE = 50
CHARTS = 2
MODAL_TITLE = 24
PRIVATE_METADATA = 3_000
INPUT_LABEL = 2_000
PLACEHOLDER = 150

ELEMENTS = {
    "actions": ACTION_ELEMENTS,
    "context": CONTEXT_ELEMENTS,
    "context_actions": CONTEXT_ACTION_ELEMENTS,
}


def message_faults(text: str, blocks: Sequence[Block]) -> tuple[str, ...]:
    """Return what Slack would refuse in a message; empty when it would take it."""
    return tuple(_message_faults(text, blocks))


def view_faults(view: Mapping[str, Json]) -> tuple[str, ...]:
    """Return what Slack would refuse in a modal; empty when it would take it."""
    return tuple(_view_faults(view))


def characters(block: Json) -> int:
    """Return how many characters a block shows."""
    if isinstance(block, str):
        return len(block)
    if isinstance(block, Mapping):
        return sum(characters(value) for key, value in block.items() if key in _SHOWN)
    if isinstance(block, Sequence):
        return sum(map(characters, block))
    return 0


_SHOWN = frozenset(
    {"text", "fields", "elements", "rows", "placeholder", "label", "hint", "title", "url"}
    | {"positive_button", "negative_button", "value"}
)


def _message_faults(text: str, blocks: Sequence[Block]) -> Iterator[str]:
    yield from _length("text", text, FALLBACK_TEXT)
    yield from _count("blocks", blocks, MESSAGE_BLOCKS)
    if sum(map(characters, blocks)) > MESSAGE_CHARACTERS:
        yield f"the message shows more than {MESSAGE_CHARACTERS} characters"
    if sum(block.get("type") == "table" for block in blocks) > 1:
        yield "a message takes one table"
    if sum(block.get("type") == "data_visualization" for block in blocks) > CHARTS:
        yield f"a message takes {CHARTS} charts"
    yield from _blocks_faults(blocks)


def _view_faults(view: Mapping[str, Json]) -> Iterator[str]:
    for part in ("title", "submit", "close"):
        yield from _length(part, _text(view.get(part)), MODAL_TITLE)
    yield from _length("private_metadata", str(view.get("private_metadata", "")), PRIVATE_METADATA)
    blocks = _list(view.get("blocks"))
    yield from _count("blocks", blocks, MODAL_BLOCKS, least=1)
    yield from _blocks_faults([block for block in blocks if isinstance(block, Mapping)])


def _blocks_faults(blocks: Sequence[Block]) -> Iterator[str]:
    block_ids = [str(block["block_id"]) for block in blocks if "block_id" in block]
    yield from _unique("block_id", block_ids)
    for block in blocks:
        yield from _length("block_id", str(block.get("block_id", "")), BLOCK_ID)
        yield from _block_faults(block)


def _block_faults(block: Block) -> Iterator[str]:
    match block["type"]:
        case "section":
            yield from _section_faults(block)
        case "header":
            yield from _length("header", _text(block["text"]), HEADER_TEXT, least=1)
        case "actions" | "context" | "context_actions" as kind:
            yield from _element_faults(block, ELEMENTS[kind])
        case "table":
            yield from _table_faults(block)
        case "input":
            yield from _input_faults(block)
        case "data_visualization":
            yield from _length("chart title", str(block["title"]), CHART_TITLE, least=1)
        case "divider":
            pass
        case unknown:
            yield f"unknown block {unknown}"


def _section_faults(block: Block) -> Iterator[str]:
    if "text" not in block and "fields" not in block:
        yield "a section needs text or fields"
    if "text" in block:
        yield from _length("section", _text(block["text"]), SECTION_TEXT, least=1)
    fields = _list(block.get("fields"))
    yield from _count("fields", fields, SECTION_FIELDS)
    for field in fields:
        yield from _length("field", _text(field), FIELD_TEXT, least=1)


def _element_faults(block: Block, most: int) -> Iterator[str]:
    elements = _list(block["elements"])
    yield from _count(f"{block['type']} elements", elements, most, least=1)
    named = [element for element in elements if isinstance(element, Mapping)]
    yield from _unique("action_id", [str(e["action_id"]) for e in named if "action_id" in e])
    for element in named:
        yield from _one_element_faults(element)


def _one_element_faults(element: Block) -> Iterator[str]:
    yield from _length("action_id", str(element.get("action_id", "")), ACTION_ID)
    match element["type"]:
        case "button":
            yield from _button_faults(element)
        case "feedback_buttons":
            for side in ("positive_button", "negative_button"):
                button = element[side]
                if isinstance(button, Mapping):
                    yield from _button_faults(button)
        case "mrkdwn" | "plain_text":
            yield from _length("context text", _text(element), SECTION_TEXT, least=1)
        case "static_select":
            yield from _option_faults(element)
        case "plain_text_input":
            yield from _length("placeholder", _text(element.get("placeholder")), PLACEHOLDER)
        case unknown:
            yield f"unknown element {unknown}"


def _button_faults(button: Block) -> Iterator[str]:
    yield from _length("button", _text(button["text"]), BUTTON_TEXT, least=1)
    yield from _length("button value", str(button.get("value", "")), BUTTON_VALUE)


def _option_faults(element: Block) -> Iterator[str]:
    options = _list(element["options"])
    yield from _count("options", options, OPTIONS, least=1)
    for option in options:
        if isinstance(option, Mapping):
            yield from _length("option", _text(option["text"]), OPTION_TEXT, least=1)
            yield from _length("option value", str(option["value"]), OPTION_VALUE, least=1)
    if "initial_option" in element and element["initial_option"] not in options:
        yield "the initial option is not among the options"


def _input_faults(block: Block) -> Iterator[str]:
    yield from _length("label", _text(block["label"]), INPUT_LABEL, least=1)
    element = block["element"]
    if isinstance(element, Mapping):
        yield from _one_element_faults(element)


def _table_faults(block: Block) -> Iterator[str]:
    rows = [_list(row) for row in _list(block["rows"])]
    yield from _count("rows", rows, TABLE_ROWS, least=1)
    for row in rows:
        yield from _count("cells", row, TABLE_COLUMNS, least=1)
        if not all(_text(cell) for cell in row):
            yield "a table cell needs text"
    if characters(block) > TABLE_CHARACTERS:
        yield f"the table shows more than {TABLE_CHARACTERS} characters"


def _length(what: str, text: str, most: int, *, least: int = 0) -> Iterator[str]:
    if not least <= len(text) <= most:
        yield f"{what} has {len(text)} characters, not {least} to {most}"


def _count(what: str, items: Sequence[object], most: int, *, least: int = 0) -> Iterator[str]:
    if not least <= len(items) <= most:
        yield f"{len(items)} {what}, not {least} to {most}"


def _unique(what: str, ids: Sequence[str]) -> Iterator[str]:
    if len(set(ids)) < len(ids):
        yield f"{what} is used twice"


def _text(value: Json) -> str:
    """Return the text of a text object, a cell, or nothing."""
    if isinstance(value, Mapping):
        return str(value.get("text", ""))
    return ""


def _list(value: Json) -> Sequence[Json]:
    return value if isinstance(value, Sequence) and not isinstance(value, str) else ()
