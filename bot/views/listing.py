"""Draws the team's assessments: what is open, what is done, each in two lines."""

from collections.abc import Sequence
from datetime import date

from advisor.attributes import FACTORS
from advisor.headlines import headline
from bot.dialogue.actions import OpenFiled
from bot.dialogue.channels import is_direct
from bot.dialogue.filed import Filed
from bot.dialogue.reply import Beside
from bot.views.actions import action_id, pack
from bot.views.blocks import button, context, cut, section
from bot.views.escape import escape, spoken
from bot.views.json import Block, Blocks
from bot.views.statements import label, reading

SHOWN = 10
"""Of the open ones, and of those done; a longer list is looked through no better."""
TOLD = 4
"""Attributes that tell one project from another at a glance."""
TWO = 2
WORDS = 90
"""Characters of the first words: enough to know a project again."""
EMPTY = (
    "*No assessments yet.* Those in your channels, your direct messages with me and your own "
    "drafts will stand here. Begin one with `/assess`, or name me in a channel."
)
REFUSALS = {
    "missing_scope": "I lack the permission to see which channels you are in (`channels:read`, "
    "`groups:read`); whoever runs me can add it: `advisor-bot doctor` tells how",
}


def listing(filed: Sequence[Filed], *, today: date, refusal: str = "") -> Blocks:
    """Return the open assessments and those done, newest first, each with a button to see it.

    `refusal` is why only the person's own ones are among them.
    """
    groups = (
        ("Open", [each for each in filed if not each.is_done]),
        ("Done", [each for each in filed if each.is_done]),
    )
    drawn = [block for name, group in groups for block in _group(name, group, today)]
    return (*(drawn or [section(EMPTY)]), *_comparing(filed), *_caveat(refusal))


def beside(part: Beside) -> Blocks:
    """Return how to see this assessment beside the other one of its channel."""
    command = f"`/assess compare {part.other} {part.id}`"
    return (context(f"There is another assessment in this channel: {command} shows both."),)


def title(filed: Filed) -> Blocks:
    """Return which assessment it is and where it is kept."""
    return (context(f"Assessment {place_told(filed)}. What you change here changes it."),)


def place_told(filed: Filed) -> str:
    """Return an assessment's id, where it is kept and when it last changed, as mrkdwn."""
    return f"`{filed.id}` {_where(filed)}, {_when(filed)}"


def not_found(wanted: str) -> Blocks:
    """Return that there is no such assessment for this person."""
    return (
        section(
            f"I find no assessment “{escape(wanted)}” among those that you can see. "
            "`/assess list` shows them with their ids."
        ),
    )


def summary(filed: Filed) -> str:
    """Return what sets a project apart, in a few words, as plain text."""
    record = filed.conversation.record
    told = [reading(name, record[name].statement) for name in FACTORS if name in record]
    more = [
        f"{label(name)}: {reading(name, known.statement)}"
        for name, known in record.items()
        if name not in FACTORS
    ]
    return " · ".join((told + more)[:TOLD])


def first_words(filed: Filed) -> str:
    """Return the first words that told of the project, as plain text in a line; "" if none did."""
    return cut(spoken(filed.conversation.opening.words), WORDS)


def _group(name: str, filed: Sequence[Filed], today: date) -> Blocks:
    if not filed:
        return ()
    more = len(filed) - SHOWN
    rest = (context(f"and {more} older"),) if more > 0 else ()
    rows = (_row(each, today) for each in filed[:SHOWN])
    return (section(f"*{name}* ({len(filed)})"), *rows, *rest)


def _comparing(filed: Sequence[Filed]) -> Blocks:
    """Return how two are seen side by side, with two of them for an example."""
    if len(filed) < TWO:
        return ()
    one, other = filed[:TWO]
    return (context(f"`/assess compare {one.id} {other.id}` sets two of these side by side."),)


def _row(filed: Filed, today: date) -> Block:
    assessment = filed.assessed(today)
    action = OpenFiled(id=filed.id)
    words = first_words(filed)
    lines = (
        f"*{headline(assessment)}*",
        *([f"“{escape(words)}”"] if words else []),
        escape(summary(filed)),
        place_told(filed),
    )
    accessory = button("Show", action_id(action, filed.id), pack(action) or "")
    return {**section("\n".join(lines)), "accessory": accessory}


def _where(filed: Filed) -> str:
    if filed.is_private:
        return "private to you"
    if is_direct(filed.channel_id):
        return "in your direct messages"
    return f"in <#{filed.channel_id}>"


def _when(filed: Filed) -> str:
    at = filed.changed_at
    plain = f"{at.day} {at:%B, %H:%M} UTC"
    return f"<!date^{int(at.timestamp())}^{{date_short_pretty}} {{time}}|{plain}>"


def _caveat(refusal: str) -> Blocks:
    if not refusal:
        return ()
    reason = REFUSALS.get(refusal, "Slack did not say just now which channels you are in")
    return (context(f":warning: Only your own are shown. {reason}."),)
