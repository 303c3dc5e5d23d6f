"""The plainer forms of a message, and what becomes of its attachment where it is refused."""

import html
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet

from bot.turns.outgoing import Content
from bot.views import limits
from bot.views.blocks import context, section
from bot.views.charts import Chart, read_chart
from bot.views.escape import link
from bot.views.json import Block
from bot.views.message import Message, fitted
from bot.views.plainer import without

FENCE = "```"
FENCE_LOOKALIKE = "\N{MODIFIER LETTER GRAVE ACCENT}" * len(FENCE)
PIECE = limits.SECTION_TEXT - 2 * len(FENCE)
NO_FILES = "_I could not send this as a file here, so it is spelled out below._"


def plainer(content: Content, kinds: AbstractSet[str], *, pictured: bool) -> Content:
    """Return the message without these kinds of block; `pictured` charts are left out."""
    if not content.blocks or not kinds:
        return content
    blocks = without(content.blocks, kinds, pictured=pictured)
    return _with_blocks(content, fitted(Message(content.text, blocks)).blocks)


def bare(content: Content) -> Content:
    """Return the message as text only."""
    return content.model_copy(update={"blocks": ()})


def refused_charts(content: Content, kinds: AbstractSet[str]) -> tuple[Chart, ...]:
    """Return the charts that would have to be shown otherwise."""
    if "data_visualization" not in kinds:
        return ()
    found = (block for block in content.blocks if block["type"] == "data_visualization")
    return tuple(map(read_chart, found))


def linked(content: Content, address: str) -> Content:
    """Return the message with a link to its attachment."""
    attachment = content.attachment
    if attachment is None:
        return content
    shown = link(address, attachment.title)
    said = content.model_copy(update={"text": f"{content.text}\n{shown}"})
    first, *rest = content.blocks
    return _with_blocks(said, (first, section(f":page_facing_up: {shown}"), *rest))


def spelled_out(content: Content) -> Content:
    """Return the message with its attachment written into it, as far as there is room."""
    attachment = content.attachment
    if attachment is None:
        return content
    said = (context(NO_FILES), *map(section, _pieces(attachment.text)))
    return _with_blocks(content, fitted(Message(content.text, (*content.blocks, *said))).blocks)


def _pieces(text: str) -> Iterator[str]:
    """Yield a text as it stands, in fenced pieces that end with a line where they can."""
    lines = html.escape(text.replace(FENCE, FENCE_LOOKALIKE), quote=False).splitlines(keepends=True)
    piece = ""
    for line in lines:
        if len(piece) + len(line) > PIECE and piece:
            yield f"{FENCE}{piece}{FENCE}"
            piece = ""
        piece += line[:PIECE]
    if piece:
        yield f"{FENCE}{piece}{FENCE}"


def _with_blocks(content: Content, blocks: Sequence[Block]) -> Content:
    return content.model_copy(update={"blocks": tuple(blocks)})
