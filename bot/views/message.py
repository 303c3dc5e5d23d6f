"""A drawn message, and its plainer form for a workspace that refuses the richer blocks."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from bot.views import limits
from bot.views.blocks import EMPTY_CELL, actions, context, cut, section
from bot.views.escape import escape
from bot.views.json import Block, Json, characters, items, shown_text

CUT_SHORT = "_This was longer than Slack shows. Ask about the part you need._"


@dataclass(frozen=True, slots=True)
class Message:
    """What is sent: `text` for notifications and screen readers, `blocks` for the eye.

    No blocks and no text is silence.
    """

    text: str
    blocks: tuple[Block, ...]


def fitted(message: Message) -> Message:
    """Return the message with the blocks that fit into one, and a word where some did not."""
    blocks = tuple(_scarce_kept(message.blocks))
    kept: list[Block] = []
    room = limits.MESSAGE_CHARACTERS - len(CUT_SHORT)
    for block in blocks[: limits.MESSAGE_BLOCKS - 1]:
        room -= characters(block)
        if room < 0:
            break
        kept.append(block)
    if len(kept) < len(blocks):
        kept.append(context(CUT_SHORT))
    return replace(message, blocks=tuple(kept))


def with_text(blocks: Sequence[Block]) -> Message:
    """Return blocks as a message that fits, with their words as its text."""
    message = fitted(Message("", tuple(blocks)))
    return replace(message, text=cut(plain_text(message.blocks), limits.FALLBACK_TEXT))


def plain(message: Message) -> Message:
    """Return the same said with sections, context and buttons only."""
    return fitted(replace(message, blocks=tuple(_plain_blocks(message.blocks))))


def plain_text(blocks: Sequence[Block]) -> str:
    """Return what the blocks say, as mrkdwn without any block: for notifications and readers."""
    return "\n".join(filter(None, map(_said, _plain_blocks(blocks))))


def _said(block: Block) -> str:
    match block["type"]:
        case "section":
            return shown_text(block["text"])
        case "context":
            return "\n".join(map(shown_text, items(block["elements"])))
        case _:
            return ""


def _scarce_kept(blocks: Sequence[Block]) -> Iterator[Block]:
    """Yield the blocks, those of a kind that one message takes no more of in their plain form."""
    seen: Counter[str] = Counter()
    for block in blocks:
        kind = str(block["type"])
        seen[kind] += 1
        is_one_too_many = seen[kind] > limits.SCARCE_BLOCKS.get(kind, limits.MESSAGE_BLOCKS)
        yield from (_plain_blocks([block]) if is_one_too_many else [block])


def _plain_blocks(blocks: Sequence[Block]) -> Iterator[Block]:
    for block in blocks:
        match block["type"]:
            case "header":
                yield section(f"*{escape(shown_text(block['text']))}*")
            case "table":
                yield section(_table_lines(block["rows"]))
            case "context_actions":
                yield from _plain_feedback(block["elements"])
            case "container":
                yield section(f"*{escape(shown_text(block['title']))}*")
                yield from _plain_blocks(_blocks(block["child_blocks"]))
            case "data_visualization":
                continue  # whoever draws a chart says its figures beside it
            case _:
                yield block


def _table_lines(rows: Json) -> str:
    head, *body = [[shown_text(cell) for cell in items(row)] for row in items(rows)]
    return "\n".join(f"• *{escape(row[0])}*: {_row_words(head, row)}" for row in body)


def _row_words(head: Sequence[str], row: Sequence[str]) -> str:
    pairs = zip(head[1:], row[1:], strict=False)
    said = ((title, cell) for title, cell in pairs if cell != EMPTY_CELL)
    return ", ".join(f"{escape(title)} {escape(cell)}" for title, cell in said)


def _plain_feedback(elements: Json) -> Iterator[Block]:
    for element in items(elements):
        if isinstance(element, Mapping):
            yield actions(
                _plain_button(element, "positive_button", "good"),
                _plain_button(element, "negative_button", "bad"),
            )


def _plain_button(element: Mapping[str, Json], side: str, suffix: str) -> Block:
    button = element[side]
    shown = button if isinstance(button, Mapping) else {}
    return {"type": "button", "action_id": f"{element['action_id']}:{suffix}", **shown}


def _blocks(value: Json) -> list[Block]:
    return [block for block in items(value) if isinstance(block, Mapping)]
