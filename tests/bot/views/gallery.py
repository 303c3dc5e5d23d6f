"""One sample of each view, for the golden payloads: whoever adds a view adds its sample here."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

from advisor.assessment import Approach, Recommendation
from advisor.attributes import AttributeName, Statement
from advisor.roadmap import plan_roadmap
from bot.dialogue.actions import RoadmapForm
from bot.dialogue.conversation import Conversation
from bot.dialogue.exhibits import Compared, CostCurve, Exported, Planned, Profile, Recorded
from bot.dialogue.filed import Filed
from bot.dialogue.notes import Note, NoteKind
from bot.dialogue.options import quick_answers
from bot.dialogue.problems import Fault, Problem
from bot.dialogue.reply import (
    Answered,
    AskNext,
    Beside,
    Change,
    Clarify,
    Disagreed,
    Leaning,
    Lookup,
    Meaning,
    OfWhat,
    OwnCosts,
    Part,
    Recommended,
    Rejected,
    Rescored,
    Summary,
    Understood,
    WhatIf,
    WhyAsked,
    WhyNot,
)
from bot.views.feedback import asked_why, thanks
from bot.views.form import form_view
from bot.views.home import Overview, compared, detail, overview
from bot.views.json import Block, Json
from bot.views.listing import listing
from bot.views.message import Message, with_text
from bot.views.render import render
from bot.views.settled import settled
from bot.views.weighting import weights_view
from knowledge.answers import Answer, Citation, Kind, Mode
from tests.bot.views.samples import (
    AT,
    BUDGET,
    TRAFFIC,
    assessment,
    known,
    provisional_recommendation,
)
from tests.bot.views.slack import plainest

NAME = AttributeName.BUDGET
ACCURATE = Statement(raw="nine in ten", value=Decimal(90), unit="percent")
CONVERSATION = Conversation(round=1, record={NAME: known(BUDGET)})
ANSWERED = CONVERSATION.model_copy(
    update={"record": {**CONVERSATION.record, AttributeName.ACCURACY: known(ACCURATE)}}
)
AFTER = assessment(recommendation=Recommendation.HYBRID, totals=(3.6, 3.1), warnings=())
LARGER = Statement(raw="200k", value=Decimal(200000), unit="usd")
CITATION = Citation(
    "https://a.example/x", "The article", "Costs", Kind.ARTICLE, "RAG costs $70,000 in year one."
)
ROADMAP = plan_roadmap(assessment(), start=AT.date())
PARTS: Mapping[str, tuple[Part, ...]] = {
    "welcome": (Note(NoteKind.WELCOME),),
    "help": (Note(NoteKind.HELP),),
    "restarted": (Note(NoteKind.RESTARTED),),
    "understood": (Understood((Change(NAME, known(BUDGET), known(LARGER)),)),),
    "disagreed": (Disagreed(NAME, known(BUDGET), known(LARGER, said_by="U2"), AFTER, AFTER),),
    "rejected": (Rejected((Problem(Fault.BAD_VALUE, "banana", NAME),)),),
    "summary": (Summary(((NAME, known(BUDGET)),), (AttributeName.ACCURACY,)),),
    "leaning": (Leaning(assessment()), AskNext(AttributeName.ACCURACY, "It would tip it.")),
    "clarify": (Clarify(AttributeName.DATA_VOLUME),),
    "of_what": (OfWhat(((NAME, BUDGET), (AttributeName.DATA_VOLUME, BUDGET))),),
    "meaning": (Meaning(AttributeName.KNOWLEDGE_VOLATILITY),),
    "why_asked": (
        WhyAsked(
            AttributeName.DATA_VOLUME,
            Recommendation.RAG,
            tuple(
                (said, Recommendation.PROMPTING)
                for said in quick_answers(AttributeName.DATA_VOLUME)
            ),
        ),
    ),
    "recommended": (Recommended(assessment()),),
    "provisional_recommendation": (provisional_recommendation(),),
    "why_not": (WhyNot(Approach.FINE_TUNING, assessment()),),
    "rescored": (Rescored(assessment(), AFTER),),
    "costs": (CostCurve(assessment()),),
    "beside": (Beside("abc234", "xyz567"),),
    "own_costs": (OwnCosts(assessment()),),
    "profile": (Profile(assessment()),),
    "similar_projects": (Compared(assessment()),),
    "roadmap": (Planned(ROADMAP),),
    "roadmap_file": (Exported(ROADMAP, RoadmapForm.ICALENDAR),),
    "decision_record": (Recorded(assessment(), AT.date()),),
    "what_if": (WhatIf(((NAME, LARGER),), assessment(), AFTER),),
    "lookup": (Lookup("what does it cost?", ()),),
    "answered": (
        Answered(
            "what does it cost?",
            Answer("It costs $70,000 [1].", False, (CITATION,), Mode.EXTRACTIVE, 1.0),  # noqa: FBT003 -- as the record reads
        ),
    ),
    "refused": (
        Answered("who?", Answer("The sources do not say.", True, (), Mode.EXTRACTIVE, 1.0)),  # noqa: FBT003 -- as above
    ),
    "refused_newcomer": (
        Answered(
            "who?",
            Answer("The sources do not say.", True, (), Mode.EXTRACTIVE, 1.0),  # noqa: FBT003 -- as above
            by_newcomer=True,
        ),
    ),
}
FILED = Filed("C1", "1.0", is_private=False, conversation=CONVERSATION, changed_at=AT)
DONE = replace(
    FILED,
    thread_ts="2.0",
    conversation=CONVERSATION.model_copy(update={"recommended": True}),
    changed_at=AT - timedelta(days=3),
)


def messages() -> Mapping[str, Message]:
    """Return each message by name; the recommendation in private and in its plain form too."""
    drawn = {name: render(parts, CONVERSATION) for name, parts in PARTS.items()}
    return drawn | {
        "recommended_private": render(PARTS["recommended"], CONVERSATION, draft="draft-1"),
        "recommended_plain": plainest(drawn["recommended"]),
        "roadmap_plain": plainest(drawn["roadmap"]),
        "costs_plain": plainest(drawn["costs"]),
        "settled": with_text(settled(drawn["leaning"].blocks, ANSWERED)),
        "list": with_text(listing((FILED, DONE), today=AT.date())),
        "feedback_thanks": with_text(thanks()),
        "feedback_why": with_text(asked_why("1.0", mark="")),
        "list_empty": with_text(listing((), today=AT.date())),
    }


def modals() -> Mapping[str, Mapping[str, Json]]:
    """Return each modal by name, the form empty and filled in."""
    record = {NAME: known(BUDGET), AttributeName.SCALABILITY: known(TRAFFIC)}
    filled_in = Conversation(record=record)
    return {
        "form": form_view(filled_in, private_metadata="{}"),
        "form_empty": form_view(Conversation(), private_metadata="{}"),
        "weights": weights_view(()),
        "weights_set": weights_view(((NAME, Decimal(2)),)),
    }


def homes() -> Mapping[str, Mapping[str, Json]]:
    """Return each Home tab by name."""
    today = AT.date()
    opening = Overview((FILED, DONE), "", ((NAME, Decimal(2)),), None, today)
    return {
        "home": _home(overview(opening)),
        "home_empty": _home(overview(Overview((), "missing_scope", (), None, today))),
        "home_detail": _home(detail(FILED, (DONE,), mark="m", today=today)),
        "home_compared": _home(compared(FILED, DONE, today=today)),
    }


def _home(blocks: Sequence[Block]) -> Mapping[str, Json]:
    return {"type": "home", "blocks": blocks}
