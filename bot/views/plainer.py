"""Says the same with fewer kinds of block, for a workspace that refuses the richer ones.

Each rich kind has its plainer form: a chart becomes a table of its points, a table lines, a plan
a container, cards sections, and a container its title and what it holds.
"""

from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet

from bot.views.blocks import EMPTY_CELL, actions, folded, section, table
from bot.views.charts import Chart, read_chart
from bot.views.escape import escape
from bot.views.json import Block, Blocks, Json, blocks_in, items, mapping, rich_lines, shown_text

RICH = frozenset(
    {
        "carousel",
        "container",
        "context_actions",
        "data_visualization",
        "header",
        "plan",
        "table",
    }
)
"""The kinds that a workspace may refuse and that have a plainer form."""


def without(blocks: Sequence[Block], kinds: AbstractSet[str], *, pictured: bool = False) -> Blocks:
    """Return the same said without these kinds; `pictured` charts are shown otherwise already."""
    return tuple(
        plainer for block in blocks for plainer in _without(block, kinds, pictured=pictured)
    )


def _without(block: Block, kinds: AbstractSet[str], *, pictured: bool) -> Blocks:
    kind = block["type"]
    if kind == "container" and kind not in kinds:
        inside = without(blocks_in(block["child_blocks"]), kinds, pictured=pictured)
        return ({**block, "child_blocks": inside},)
    if kind not in kinds:
        return (block,)
    if kind == "data_visualization" and pictured:
        return ()
    return without(tuple(_plainer(block)), kinds, pictured=pictured)


def _plainer(block: Block) -> Iterator[Block]:
    """Yield the next plainer form of a rich block."""
    match block["type"]:
        case "header":
            yield section(f"*{escape(shown_text(block['text']))}*")
        case "table":
            yield section(_table_lines(block["rows"]))
        case "context_actions":
            yield from _plain_feedback(block["elements"])
        case "container":
            yield section(f"*{escape(shown_text(block['title']))}*")
            yield from blocks_in(block["child_blocks"])
        case "data_visualization":
            yield from _chart_table(read_chart(block))
        case "plan":
            yield folded(str(block["title"]), *map(_task, blocks_in(block["tasks"])))
        case "carousel":
            yield from map(_card, blocks_in(block["elements"]))


def _chart_table(chart: Chart) -> Iterator[Block]:
    yield section(f"*{escape(chart.described)}*")
    head = (chart.x_label, *chart.series)
    rows = (
        (category, *(f"{values[place]:,.10g}" for values in chart.series.values()))
        for place, category in enumerate(chart.categories)
    )
    yield table([head, *rows], right=range(1, len(head)))


def _table_lines(rows: Json) -> str:
    head, *body = [[shown_text(cell) for cell in items(row)] for row in items(rows)]
    return "\n".join(f"• *{escape(row[0])}*: {_row_words(head, row)}" for row in body)


def _row_words(head: Sequence[str], row: Sequence[str]) -> str:
    pairs = zip(head[1:], row[1:], strict=False)
    said = ((title, cell) for title, cell in pairs if cell != EMPTY_CELL)
    return ", ".join(f"{escape(title)} {escape(cell)}" for title, cell in said)


def _task(task: Block) -> Block:
    lines = (escape(line) for line in rich_lines(task.get("details")))
    return section("\n".join((f"*{escape(str(task['title']))}*", *lines)))


def _card(card: Block) -> Block:
    title, subtitle, body = (shown_text(card.get(part)) for part in ("title", "subtitle", "body"))
    return section("\n".join(filter(None, (f"*{title}*", subtitle, body))))


def _plain_feedback(elements: Json) -> Iterator[Block]:
    for element in map(mapping, items(elements)):
        yield actions(
            _plain_button(element, "positive_button", "good"),
            _plain_button(element, "negative_button", "bad"),
        )


def _plain_button(element: Mapping[str, Json], side: str, suffix: str) -> Block:
    shown = mapping(element[side])
    return {"type": "button", "action_id": f"{element['action_id']}:{suffix}", **shown}
