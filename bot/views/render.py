"""Draws a reply: each part becomes blocks, and the blocks' text the notification."""

from collections.abc import Iterable
from dataclasses import replace

from advisor.attributes import AttributeName
from bot.dialogue.conversation import Conversation
from bot.dialogue.exhibits import Compared, CostCurve, Exported, Planned, Profile, Recorded
from bot.dialogue.notes import Note, NoteKind
from bot.dialogue.reply import (
    Answered,
    AskNext,
    Beside,
    Clarify,
    Disagreed,
    Leaning,
    Lookup,
    Meaning,
    OfWhat,
    OwnCosts,
    Part,
    ProvisionalRecommendation,
    Recommended,
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
from bot.views.assessments import leaning, recommendation, rescored, what_if
from bot.views.blocks import context, section
from bot.views.cases import compared
from bot.views.costs import cost_curve, own_costs
from bot.views.documents import document_of, exported, recorded
from bot.views.escape import echo
from bot.views.json import Block, Blocks
from bot.views.listing import beside
from bot.views.message import Message, with_text
from bot.views.objections import why_not
from bot.views.profile import profile
from bot.views.provisional import provisional_recommendation
from bot.views.questions import asked_next, of_what, unclear, why_asked
from bot.views.record import disagreement, rejection, summary, understood, wants_rate
from bot.views.roadmap import planned
from bot.views.statements import label
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
            return (understood(part), *wants_rate(part, conversation))
        case Disagreed():
            return (disagreement(part), *controls.dispute_rows(part, conversation))
        case Rejected():
            return (rejection(part),)
        case Summary():
            return (section(summary(part)),)
        case Leaning():
            return leaning(part)
        case AskNext():
            return (section(asked_next(part)), *controls.question_rows(part, conversation))
        case Clarify():
            return (section(unclear(part)), *controls.clarify_rows(part, conversation))
        case OfWhat(readings=readings):
            return (section(of_what(part)), *controls.reading_rows(readings, conversation))
        case Meaning(attribute=name):
            return (section(f"*{label(name)}*: {TOPICS[name].meaning}"),)
        case WhyAsked():
            return (section(why_asked(part)),)
        case Recommended(assessment=assessment):
            rows = controls.recommendation_rows(conversation, private=private)
            mine = weighting_caveat(conversation.weighting)
            return (*recommendation(assessment), *mine, *rows, *controls.feedback_row())
        case ProvisionalRecommendation():
            return (*provisional_recommendation(part), *controls.form_row())
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
        case Beside():
            return beside(part)
        case OwnCosts():
            return (own_costs(part),)


def _note(note: Note, conversation: Conversation) -> Blocks:
    text = section(NOTES[note.kind].format(example=_example(note)))
    if note.kind is NoteKind.RESTARTED:
        return (text, *controls.take_back_row(conversation))
    return (text, *(controls.form_row() if note.kind in NOTES_WITH_FORM else ()))


def _example(note: Note) -> str:
    """Return an answer to the question that the note is about, empty where it is about none."""
    asked = note.detail if note.kind is NoteKind.NO_ANSWER else ""
    return TOPICS[AttributeName(asked)].example if asked else ""
