"""The check of each kind of block."""

from collections.abc import Iterator, Mapping
from typing import Any

from bot.workspace.blocks import limits
from bot.workspace.blocks.elements import (
    ACCESSORY,
    ACTION_ELEMENT,
    CONTEXT_ACTION,
    ID,
    IMAGE,
    INPUT_ELEMENT,
    URL,
    any_text,
    plain_text,
)
from bot.workspace.blocks.rules import (
    Check,
    Problem,
    any_of,
    anything,
    boolean,
    by_type,
    listing,
    number,
    one_of,
    shape,
    string,
)

_TEXT = limits.SECTION_TEXT


def _block(required: Mapping[str, Check], **optional: Check) -> Check:
    return shape(required=required, optional={**optional, "block_id": ID})


RICH_TEXT = shape(
    required={"elements": listing(anything, at_most=limits.VIEW_BLOCKS)}, optional={"block_id": ID}
)
_CELL = by_type(
    {
        "raw_text": shape(required={"text": string(_TEXT)}, optional={}),
        "raw_number": shape(required={"value": number}, optional={"text": string(_TEXT)}),
        "rich_text": RICH_TEXT,
    }
)
_ROW = listing(_CELL, at_most=limits.TABLE_COLUMNS)
_TASK = _block(
    {
        "task_id": string(limits.ID),
        "title": string(_TEXT),
        "status": one_of("pending", "in_progress", "complete", "error"),
    },
    details=RICH_TEXT,
    output=RICH_TEXT,
    sources=listing(anything, at_most=limits.OPTIONS),
)
_CARD = any_of(
    "hero_image",
    "title",
    "actions",
    "body",
    then=_block(
        {},
        hero_image=IMAGE,
        icon=IMAGE,
        title=any_text(limits.CARD_TITLE),
        subtitle=any_text(limits.CARD_TITLE),
        body=any_text(limits.CARD_BODY),
        actions=listing(ACTION_ELEMENT, at_most=limits.CARD_ACTIONS),
    ),
)

_SEGMENT = shape(required={"label": string(limits.CATEGORY), "value": number}, optional={})
_SERIES = shape(
    required={
        "name": string(limits.CATEGORY),
        "data": listing(_SEGMENT, at_most=limits.CHART_POINTS),
    },
    optional={},
)
_AXES = shape(
    required={"categories": listing(string(limits.CATEGORY), at_most=limits.CHART_POINTS)},
    optional={"x_label": string(limits.CHART_TITLE), "y_label": string(limits.CHART_TITLE)},
)
_PIE = shape(required={"segments": listing(_SEGMENT, at_most=limits.CHART_SERIES)}, optional={})


def _plotted(value: Any, pointer: str) -> Iterator[Problem]:
    """Check a chart with axes: each series named once, its points those of the categories."""
    series = listing(_SERIES, at_most=limits.CHART_SERIES)
    problems = list(
        shape(required={"series": series, "axis_config": _AXES}, optional={})(value, pointer)
    )
    yield from problems
    if problems:
        return
    names = [line["name"] for line in value["series"]]
    if len(set(names)) < len(names):
        yield Problem(f"{pointer}/series", "series names must be unique")
    for place, line in enumerate(value["series"]):
        if [point["label"] for point in line["data"]] != list(value["axis_config"]["categories"]):
            yield Problem(f"{pointer}/series/{place}/data", "labels must match the axis categories")


_CHART = by_type({"pie": _PIE, "line": _plotted, "bar": _plotted, "area": _plotted})

_LEAVES: Mapping[str, Check] = {
    "section": any_of(
        "text",
        "fields",
        then=_block(
            {},
            text=any_text(_TEXT),
            fields=listing(any_text(limits.FIELD_TEXT), at_most=limits.FIELDS),
            accessory=ACCESSORY,
            expand=boolean,
        ),
    ),
    "header": _block({"text": plain_text(limits.HEADER_TEXT)}),
    "divider": _block({}),
    "image": any_of(
        "image_url",
        "slack_file",
        then=_block(
            {"alt_text": string(limits.ALT_TEXT)},
            image_url=URL,
            slack_file=anything,
            title=plain_text(limits.LABEL_TEXT),
        ),
    ),
    "context": _block(
        {
            "elements": listing(
                by_type(
                    {
                        "image": IMAGE,
                        "mrkdwn": any_text(_TEXT),
                        "plain_text": any_text(_TEXT),
                    }
                ),
                at_most=limits.CONTEXT_ELEMENTS,
            )
        }
    ),
    "actions": _block({"elements": listing(ACTION_ELEMENT, at_most=limits.ACTIONS_ELEMENTS)}),
    "context_actions": _block(
        {"elements": listing(CONTEXT_ACTION, at_most=limits.CONTEXT_ACTIONS_ELEMENTS)}
    ),
    "input": _block(
        {"label": plain_text(limits.LABEL_TEXT), "element": INPUT_ELEMENT},
        hint=plain_text(limits.LABEL_TEXT),
        optional=boolean,
        dispatch_action=boolean,
    ),
    "markdown": _block({"text": string(limits.MARKDOWN_SUM)}),
    "table": _block(
        {"rows": listing(_ROW, at_most=limits.TABLE_ROWS)},
        column_settings=listing(anything, at_most=limits.TABLE_COLUMNS),
    ),
    "data_table": _block(
        {"rows": listing(anything, at_most=limits.TABLE_ROWS)},
        caption=anything,
        page_size=number,
        row_header_column_index=number,
        column_settings=anything,
    ),
    "rich_text": RICH_TEXT,
    "task_card": _TASK,
    "plan": _block({"title": string(_TEXT)}, tasks=listing(_TASK, at_least=0, at_most=50)),
    "card": _CARD,
    "carousel": _block(
        {"elements": listing(by_type({"card": _CARD}), at_most=limits.CAROUSEL_CARDS)}
    ),
    "data_visualization": _block({"title": string(limits.CHART_TITLE), "chart": _CHART}),
    "alert": _block(
        {"text": any_text(limits.ALERT_TEXT)},
        level=one_of("default", "info", "warning", "error", "success"),
    ),
    "file": _block({"external_id": string(limits.ID), "source": one_of("remote")}),
    "video": _block(
        {
            "alt_text": string(limits.ALT_TEXT),
            "title": plain_text(limits.CARD_BODY),
            "video_url": URL,
            "thumbnail_url": URL,
        },
        author_name=string(50),
        description=plain_text(limits.CARD_BODY),
        provider_icon_url=URL,
        provider_name=string(50),
        title_url=URL,
    ),
}

_CONTAINER = any_of(
    "title",
    "rich_text_title",
    then=_block(
        {"child_blocks": listing(by_type(_LEAVES), at_most=limits.CONTAINER_BLOCKS)},
        title=any_text(limits.CARD_TITLE),
        rich_text_title=RICH_TEXT,
        subtitle=any_text(limits.CARD_TITLE),
        icon=IMAGE,
        width=one_of("narrow", "standard", "wide", "full"),
        is_collapsible=boolean,
        default_collapsed=boolean,
    ),
)

BLOCKS: Mapping[str, Check] = {**_LEAVES, "container": _CONTAINER}
"""Every kind of block by its `type`."""
