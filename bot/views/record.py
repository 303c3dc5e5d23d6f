"""Draws the record: what a message changed in it, what is disputed, and all that is known."""

from advisor.attributes import AttributeName
from advisor.labels import LABELS
from advisor.unit_names import normal_unit
from advisor.units import is_other_currency
from bot.dialogue.conversation import Conversation
from bot.dialogue.reply import Change, Disagreed, Rejected, Summary, Understood
from bot.views.assessments import outcome
from bot.views.blocks import context, section
from bot.views.escape import escape
from bot.views.json import Block, Blocks
from bot.views.problems import problem_text
from bot.views.statements import label, reading, reading_with_words, who


def understood(part: Understood) -> Block:
    """Return what the message changed, a line an attribute."""
    return section("*Noted*\n" + "\n".join(map(_change, part.changes)))


def wants_rate(part: Understood, conversation: Conversation) -> Blocks:
    """Say how to tell a rate, where money was said in a currency that has none yet."""
    said = next((one.after for one in part.changes if one.attribute is AttributeName.BUDGET), None)
    unit = said.statement.unit if said else None
    code = normal_unit(unit).partition("/")[0] if unit else ""
    if not is_other_currency(unit) or code in conversation.rates:
        return ()
    shown = code.upper()
    return (
        context(
            f"The thresholds are in US dollars and I know no rates: {shown} is kept as said, and "
            f"not weighed. Tell me the rate you use, such as “1 {shown} = … USD”."
        ),
    )


def disagreement(part: Disagreed) -> Block:
    """Return who differs about what, and what each value would mean."""
    name = part.attribute
    earlier = escape(reading(name, part.earlier.statement))
    later = escape(reading(name, part.later.statement))
    held = earlier if part.earlier_holds else later
    return section(
        f":left_right_arrow: *{label(name)}: {_who_differ(part)}\n"
        f"{_what_follows(part, earlier, later)} "
        f"Which is right? Until somebody says, I go on with {held}."
    )


def rejection(part: Rejected) -> Block:
    """Return what could not be used, each with why."""
    lines = (f"• {escape(problem_text(problem))}" for problem in part.problems)
    return section("\n".join(("*I could not use this; the rest is kept.*", *lines)))


def summary(part: Summary) -> str:
    """Return what is known and which factors are not, as mrkdwn."""
    known = (
        f"• {label(name)}: *{reading_with_words(name, fact.statement)}*"
        for name, fact in part.known
    )
    unknown = ", ".join(LABELS[name] for name in part.unknown)
    still = (f"Not known: {unknown}.",) if unknown else ()
    return "\n".join(("*What I know*", *known, *still))


def _change(change: Change) -> str:
    name = change.attribute
    if change.after is None:
        return f"• {label(name)}: taken back"
    line = f"• {label(name)}: *{reading_with_words(name, change.after.statement)}*"
    if change.before is None:
        return line
    return f"{line}, was {reading_with_words(name, change.before.statement)}"


def _what_follows(part: Disagreed, earlier: str, later: str) -> str:
    first, second = outcome(part.by_earlier), outcome(part.by_later)
    if first == second:
        return f"With either it is: {first}."
    return f"With {earlier}: {first}. With {later}: {second}."


def _who_differ(part: Disagreed) -> str:
    earlier = reading_with_words(part.attribute, part.earlier.statement)
    later = reading_with_words(part.attribute, part.later.statement)
    if part.earlier.said_by == part.later.said_by:
        return f"that is two figures.* {who(part.earlier)} said {earlier}, and also {later}."
    return f"you two differ.* {who(part.earlier)} said {earlier}, {who(part.later)} says {later}."
