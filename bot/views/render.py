"""Draws a reply: each part becomes blocks, and the blocks' text the notification."""

from collections.abc import Iterable
from dataclasses import replace

from advisor.assessment import Recommendation
from advisor.attributes import AttributeName
from advisor.labels import LABELS, outcome_label
from advisor.questions import WHY
from advisor.unit_names import normal_unit
from advisor.units import is_other_currency
from bot.dialogue.conversation import Conversation
from bot.dialogue.reply import (
    Answered,
    AskNext,
    Bet,
    Change,
    Clarify,
    Compared,
    CostCurve,
    Disagreed,
    Exported,
    Leaning,
    Lookup,
    Meaning,
    Note,
    NoteKind,
    OfWhat,
    Part,
    Planned,
    Profile,
    Recommended,
    Recorded,
    Rejected,
    Reply,
    Rescored,
    Summary,
    Understood,
    WhatIf,
    WhyAsked,
    WhyNot,
)
from bot.views import controls
from bot.views.actions import MARK_END, OWN
from bot.views.answers import answered
from bot.views.assessments import leaning, outcome, recommendation, rescored, what_if
from bot.views.bets import bet
from bot.views.blocks import context, section
from bot.views.cases import compared
from bot.views.costs import cost_curve
from bot.views.documents import document_of, exported, recorded
from bot.views.escape import echo, escape
from bot.views.json import Block, Blocks
from bot.views.message import Message, with_text
from bot.views.objections import why_not
from bot.views.problems import problem_text
from bot.views.profile import profile
from bot.views.roadmap import planned
from bot.views.statements import label, reading, reading_with_words, who
from bot.views.weighting import weighting_caveat
from bot.views.wording import NOTES, TOPICS

NOTES_WITH_FORM = frozenset({NoteKind.USE_THE_FORM, NoteKind.WELCOME})
BLOCKS_WITH_CONTROLS = frozenset({"actions", "context_actions"})


def render(reply: Reply, conversation: Conversation, *, draft: str = "") -> Message:
    """Return the reply as a message; an empty reply gives an empty message, which is not sent.

    A `draft` makes it a private message: it can be shared, and its buttons carry the draft's id
    in their block ids, since a private message has no thread to be found by. `OWN` stands for the
    thread that the message itself begins.
    """
    private = draft not in ("", OWN)
    blocks = tuple(block for part in reply for block in _part(part, conversation, private=private))
    marked = tuple(_marked(blocks, draft)) if draft else blocks
    return replace(with_text(marked), document=document_of(reply))


def _marked(blocks: Iterable[Block], draft: str) -> Iterable[Block]:
    for position, block in enumerate(blocks):
        interactive = block["type"] in BLOCKS_WITH_CONTROLS
        yield {**block, "block_id": f"{draft}{MARK_END}{position}"} if interactive else block


def _part(part: Part, conversation: Conversation, *, private: bool) -> Blocks:  # noqa: C901, PLR0911, PLR0912 -- one case a part
    match part:
        case Note():
            return _note(part, conversation)
        case Understood():
            noted = section("*Noted*\n" + "\n".join(map(_change, part.changes)))
            return (noted, *_wants_rate(part, conversation))
        case Disagreed():
            return (_disagreement(part), *controls.dispute_rows(part, conversation))
        case Rejected():
            return (_rejection(part),)
        case Summary():
            return (section(_summary(part)),)
        case Leaning():
            return leaning(part)
        case AskNext():
            return (section(_question(part)), *controls.question_rows(part, conversation))
        case Clarify():
            return (section(_unclear(part)), *controls.clarify_rows(part, conversation))
        case OfWhat(readings=readings):
            return (section(_of_what(part)), *controls.reading_rows(readings, conversation))
        case Meaning(attribute=name):
            return (section(f"*{label(name)}*: {TOPICS[name].meaning}"),)
        case WhyAsked():
            return (section(_why(part)),)
        case Recommended(assessment=assessment):
            rows = controls.recommendation_rows(conversation, private=private)
            mine = weighting_caveat(conversation.weighting)
            return (*recommendation(assessment), *mine, *rows, *controls.feedback_row())
        case Bet():
            return (*bet(part), *controls.form_row())
        case WhyNot():
            return why_not(part)
        case Rescored():
            return rescored(part)
        case CostCurve():
            return cost_curve(part)
        case Planned():
            return (*planned(part), *controls.roadmap_rows(part, private=private))
        case Exported():
            return exported(part)
        case Profile():
            return profile(part)
        case Compared():
            return compared(part)
        case Recorded():
            return recorded(part)
        case WhatIf():
            return (*what_if(part), *controls.what_if_rows(part, conversation))
        case Lookup(question=question):
            return (context(f"Looking up: {echo(question)}"),)
        case Answered():
            return (*answered(part), *controls.feedback_row())


def _note(note: Note, conversation: Conversation) -> Blocks:
    text = section(NOTES[note.kind].format(example=_example(note)))
    if note.kind is NoteKind.RESTARTED:
        return (text, *controls.take_back_row(conversation))
    return (text, *(controls.form_row() if note.kind in NOTES_WITH_FORM else ()))


def _wants_rate(part: Understood, conversation: Conversation) -> Blocks:
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


def _example(note: Note) -> str:
    """Return an answer to the question that the note is about, empty where it is about none."""
    asked = note.detail if note.kind is NoteKind.NO_ANSWER else ""
    return TOPICS[AttributeName(asked)].example if asked else ""


def _change(change: Change) -> str:
    name = change.attribute
    if change.after is None:
        return f"• {label(name)}: taken back"
    line = f"• {label(name)}: *{reading_with_words(name, change.after.statement)}*"
    if change.before is None:
        return line
    return f"{line}, was {reading_with_words(name, change.before.statement)}"


def _disagreement(part: Disagreed) -> Block:
    name = part.attribute
    earlier = escape(reading(name, part.earlier.statement))
    later = escape(reading(name, part.later.statement))
    held = earlier if part.earlier_holds else later
    return section(
        f":left_right_arrow: *{label(name)}: {_who_differ(part)}\n"
        f"With {earlier}: {outcome(part.by_earlier)}. With {later}: {outcome(part.by_later)}. "
        f"Which is right? Until somebody says, I go on with {held}."
    )


def _who_differ(part: Disagreed) -> str:
    earlier = reading_with_words(part.attribute, part.earlier.statement)
    later = reading_with_words(part.attribute, part.later.statement)
    if part.earlier.said_by == part.later.said_by:
        return f"that is two figures.* {who(part.earlier)} said {earlier}, and also {later}."
    return f"you two differ.* {who(part.earlier)} said {earlier}, {who(part.later)} says {later}."


def _rejection(part: Rejected) -> Block:
    lines = (f"• {escape(problem_text(problem))}" for problem in part.problems)
    return section("\n".join(("*I could not use this; the rest is kept.*", *lines)))


def _summary(part: Summary) -> str:
    known = (
        f"• {label(name)}: *{reading_with_words(name, fact.statement)}*"
        for name, fact in part.known
    )
    unknown = ", ".join(LABELS[name] for name in part.unknown)
    still = (f"Not known: {unknown}.",) if unknown else ()
    return "\n".join(("*What I know*", *known, *still))


def _question(part: AskNext) -> str:
    question = TOPICS[part.attribute].question
    if part.repeated:
        return f"Still open: {question}"
    reason = f"\n{escape(part.reason)}" if part.reason else ""
    return f"*{question}*{reason}"


def _unclear(part: Clarify) -> str:
    topic = TOPICS[part.attribute]
    return (
        f"*{label(part.attribute)}: I cannot use that figure as it stands.* Say it with its unit, "
        f"such as “{topic.example}”, or pick what fits:"
    )


def _of_what(part: OfWhat) -> str:
    figure = escape(part.readings[0][1].raw or "")
    return f"*{figure} of what?* Pick one, or say it in full, such as “{figure} documents”:"


def _why(part: WhyAsked) -> str:
    general = WHY.get(part.attribute, "It makes the assessment firmer.")
    return f"{escape(general)}\n{_where_answers_lead(part)}"


def _where_answers_lead(part: WhyAsked) -> str:
    led = dict.fromkeys(result for _, result in part.answers)
    if set(led) <= {part.now}:
        return (
            f"By itself no answer changes where this stands now ({outcome_label(part.now)}), but "
            "together with the other open points it can."
        )
    if len(led) == 1:
        return f"Whatever you answer, it becomes *{outcome_label(next(iter(led)))}*."
    return "What your answer would make of it:\n" + "\n".join(
        f"• {_answers_to(part, result)}: *{outcome_label(result)}*"
        + (", as now" if result is part.now else "")
        for result in led
    )


def _answers_to(part: WhyAsked, result: Recommendation) -> str:
    return " or ".join(f"“{escape(said.raw or '')}”" for said, to in part.answers if to is result)
