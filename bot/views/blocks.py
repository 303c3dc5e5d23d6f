"""Builds Block Kit blocks. What is too long for Slack is cut at a word, never refused."""

import re
from collections.abc import Sequence

from bot.views import limits
from bot.views.json import Block, Json

ELLIPSIS = "…"
BROKEN_END = re.compile(r"(?:&\w*|<[^<>]*)\Z")
"""An entity or a link that a cut left half."""
EMPTY_CELL = "\N{EN DASH}"
"""Slack refuses a table cell without text."""


def section(text: str) -> Block:
    """Return a paragraph of mrkdwn."""
    return {"type": "section", "text": mrkdwn(text, limits.SECTION_TEXT)}


def header(text: str) -> Block:
    """Return a headline of plain text."""
    return {"type": "header", "text": _plain(text, limits.HEADER_TEXT)}


def context(*texts: str) -> Block:
    """Return small print, each text a piece of mrkdwn."""
    pieces = texts[: limits.CONTEXT_ELEMENTS]
    return {
        "type": "context",
        "elements": [mrkdwn(text, limits.FIELD_TEXT) for text in pieces],
    }


def actions(*elements: Block) -> Block:
    """Return a row of buttons."""
    return {"type": "actions", "elements": elements[: limits.ACTION_ELEMENTS]}


def confirmed(element: Block, *, title: str, text: str, yes: str, no: str) -> Block:
    """Return a button that asks once more before it acts."""
    confirm: Block = {
        "title": _plain(title, limits.CONFIRM_TITLE),
        "text": _plain(text, limits.CONFIRM_TEXT),
        "confirm": _plain(yes, limits.CONFIRM_BUTTON),
        "deny": _plain(no, limits.CONFIRM_BUTTON),
        "style": "danger",
    }
    return {**element, "confirm": confirm}


def button(text: str, action_id: str, value: str = "", *, style: str | None = None) -> Block:
    """Return a button. `style` is primary, danger, or None. The value must keep Slack's limit."""
    return {
        "type": "button",
        "text": _plain(text, limits.BUTTON_TEXT),
        "action_id": action_id,
        **({"value": value} if value else {}),
        **({"style": style} if style else {}),
    }


def select(placeholder: str, action_id: str, options: Sequence[tuple[str, str]]) -> Block:
    """Return a menu to choose one from; each option is a text and the value that it carries."""
    shown: list[Json] = [
        {"text": _plain(text, limits.OPTION_TEXT), "value": value}
        for text, value in options[: limits.OPTIONS]
    ]
    return {
        "type": "static_select",
        "placeholder": _plain(placeholder, limits.PLACEHOLDER),
        "action_id": action_id,
        "options": shown,
    }


def feedback(action_id: str, *, good: str, bad: str) -> Block:
    """Return thumbs up and down, with the values that they carry."""
    element: Block = {
        "type": "feedback_buttons",
        "action_id": action_id,
        "positive_button": {"text": _plain("Helpful", limits.BUTTON_TEXT), "value": good},
        "negative_button": {"text": _plain("Not helpful", limits.BUTTON_TEXT), "value": bad},
    }
    return {"type": "context_actions", "elements": [element]}


def table(
    rows: Sequence[Sequence[str]], *, right: Sequence[int] = (), narrow: Sequence[int] = ()
) -> Block:
    """Return a table whose first row is its head.

    `right` are the columns of figures, aligned to the right; they and the `narrow` ones stay on
    one line.
    """
    kept = rows[: limits.TABLE_ROWS]
    columns = min(max(map(len, kept)), limits.TABLE_COLUMNS)
    share = min(limits.TABLE_CHARACTERS // (len(kept) * columns), limits.CELL_TEXT)
    settings: list[Json] = [
        {
            "align": "right" if column in right else "left",
            "is_wrapped": column not in (*right, *narrow),
        }
        for column in range(columns)
    ]
    return {
        "type": "table",
        "column_settings": settings,
        "rows": [[_cell(text, share) for text in row[:columns]] for row in kept],
    }


def folded(title: str, *children: Block) -> Block:
    """Return blocks that stay closed under a title until someone opens them."""
    return {
        "type": "container",
        "title": _plain(title, limits.CONTAINER_TITLE),
        "is_collapsible": True,
        "default_collapsed": True,
        "child_blocks": children[: limits.CONTAINER_BLOCKS],
    }


def cut(text: str, most: int) -> str:
    """Return the text, shortened at a word with an ellipsis if it has more than `most`."""
    if len(text) <= most:
        return text
    words = text[:most].rsplit(None, 1)
    short = words[0] if len(words) > 1 else text[: most - len(ELLIPSIS)]
    return BROKEN_END.sub("", short).rstrip() + ELLIPSIS


def mrkdwn(text: str, most: int) -> Block:
    """Return a text object that Slack formats but in which it makes up no links or mentions."""
    return {"type": "mrkdwn", "text": cut(text, most) or EMPTY_CELL, "verbatim": True}


def plain_text(text: str) -> Block:
    """Return a text without formatting, as labels, titles and hints of a form are."""
    return {"type": "plain_text", "text": text}


def _plain(text: str, most: int) -> Block:
    return {"type": "plain_text", "text": cut(text, most) or EMPTY_CELL, "emoji": True}


def _cell(text: str, most: int) -> Block:
    return {"type": "raw_text", "text": cut(text, most) or EMPTY_CELL}
