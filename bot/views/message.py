"""A drawn message, and its plainer form for a workspace that refuses the richer blocks."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from bot.views import limits
from bot.views.blocks import context, cut
from bot.views.documents import Document
from bot.views.json import Block, characters, items, shown_text
from bot.views.plainer import RICH, without

CUT_SHORT = "_This was longer than Slack shows. Ask about the part you need._"


@dataclass(frozen=True, slots=True)
class Message:
    """What is sent: `text` for notifications and screen readers, `blocks` for the eye.

    No blocks and no text is silence. `document` is a text to send along.
    """

    text: str
    blocks: tuple[Block, ...]
    document: Document | None = None


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


def plain_text(blocks: Sequence[Block]) -> str:
    """Return what the blocks say, as mrkdwn without any block: for notifications and readers."""
    return "\n".join(filter(None, map(_said, without(blocks, RICH))))


def _said(block: Block) -> str:
    match block["type"]:
        case "section":
            return shown_text(block["text"])
        case "context":
            return "\n".join(map(shown_text, items(block["elements"])))
        case _:
            return ""


def _scarce_kept(blocks: Sequence[Block]) -> Iterator[Block]:
    """Yield the blocks, those of a kind that one message takes no more of in their plain form.

    A plain form may be scarce itself, as the table of a chart is, and is then counted too.
    """
    seen: Counter[str] = Counter()
    waiting = list(reversed(blocks))
    while waiting:
        block = waiting.pop()
        kind = str(block["type"])
        most = limits.SCARCE_BLOCKS.get(kind)
        if most is None or seen[kind] < most:
            seen[kind] += 1
            yield block
        else:
            waiting.extend(reversed(without([block], {kind})))
