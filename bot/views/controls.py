"""Rows of buttons under a message."""

from collections.abc import Sequence

from advisor.attributes import AttributeName, Statement
from bot.dialogue.actions import (
    AcceptWhatIf,
    Action,
    AskAbout,
    DiscardWhatIf,
    ExportRoadmap,
    Feedback,
    JustTellMe,
    NotSure,
    QuickAnswer,
    RoadmapForm,
    SettleOn,
    Share,
    ShowCases,
    ShowCosts,
    ShowProfile,
    ShowRoadmap,
    StartOver,
    TakeBack,
    WhyThis,
    WriteRecord,
)
from bot.dialogue.conversation import Conversation, Known
from bot.dialogue.exhibits import Planned
from bot.dialogue.options import quick_answers
from bot.dialogue.reply import AskNext, Clarify, Disagreed, WhatIf
from bot.views import limits
from bot.views.actions import OPEN_FORM, action_id, pack
from bot.views.blocks import actions, button, confirmed, cut, feedback
from bot.views.json import Block
from bot.views.statements import reading

SUGGESTED_QUESTIONS = (
    ("Ask about quality", "What does the article say about hallucination rates and accuracy?"),
)
"""Button text and the question it asks."""
ROADMAP_FORMS = {RoadmapForm.ICALENDAR: "Calendar file", RoadmapForm.CSV: "Spreadsheet file"}

Rows = tuple[Block, ...]


def form_row() -> Rows:
    """Return a button that opens the form."""
    return (actions(_form_button("Open the form")),)


def question_rows(asked: AskNext, conversation: Conversation) -> Rows:
    """Return the quick answers, and the ways around the question."""
    name, number = asked.attribute, conversation.round
    not_sure = _button("Not sure", NotSure(round=number, attribute=name))
    just_tell_me = _button("Just tell me", JustTellMe(round=number))
    if asked.repeated:
        return (*_answers(asked, conversation), *_row(not_sure, just_tell_me))
    why = _button("Why do you ask?", WhyThis(round=number, attribute=name))
    form = _form_button("Use the form")
    return (*_answers(asked, conversation), *_row(not_sure, why, just_tell_me, form))


def clarify_rows(unclear: Clarify, conversation: Conversation) -> Rows:
    """Return the readings to choose from."""
    return (*_answers(unclear, conversation), *form_row())


def reading_rows(
    readings: Sequence[tuple[AttributeName, Statement]], conversation: Conversation
) -> Rows:
    """Return what a lone number may mean, to choose from."""
    return _row(
        *(
            _button(
                _capitalised(reading(name, said)),
                QuickAnswer(round=conversation.round, attribute=name, statement=said),
                name,
            )
            for name, said in readings
        )
    )


def dispute_rows(part: Disagreed, conversation: Conversation) -> Rows:
    """Return the two values to choose from, each with who said it."""
    return _row(
        *(
            _button(
                _capitalised(f"{reading(part.attribute, side.statement)}, as said {when}"),
                _settling(part.attribute, side, conversation),
                when,
            )
            for when, side in (("first", part.earlier), ("later", part.later))
        )
    )


def what_if_rows(supposed: WhatIf, conversation: Conversation) -> Rows:
    """Return the choice to take the hypothetical into the record or to drop it."""
    accept = AcceptWhatIf(round=conversation.round, changes=dict(supposed.changes))
    return _row(
        _button("Make it so", accept, style="primary"),
        _button("Leave as it was", DiscardWhatIf(round=conversation.round)),
    )


def recommendation_rows(conversation: Conversation, *, private: bool) -> Rows:
    """Return what a recommendation has to show, and what one may do with it.

    A private one can be shared; only a shared one is put on record.
    """
    first = (
        _button("Share in channel", Share(), style="primary")
        if private
        else _button("Decision record", WriteRecord(), style="primary")
    )
    ask = [_button(text, AskAbout(question=question), i) for i, (text, question) in _suggested()]
    return (
        *_row(
            _button("Costs over time", ShowCosts()),
            _button("Profile", ShowProfile()),
            _button("Similar projects", ShowCases()),
            _button("Roadmap", ShowRoadmap()),
        ),
        *_row(first, _form_button("Change a figure"), *ask, _start_over(conversation)),
    )


def roadmap_rows(part: Planned, *, private: bool) -> Rows:
    """Return the roadmap's file formats; none in private, where Slack takes no files."""
    if private or not part.roadmap.phases:
        return ()
    start = part.roadmap.phases[0].start
    return _row(
        *(
            _button(text, ExportRoadmap(form=form, start=start), form)
            for form, text in ROADMAP_FORMS.items()
        )
    )


def take_back_row(conversation: Conversation) -> Rows:
    """Return a button that undoes a restart; none where nothing was known before it."""
    if not conversation.replaced:
        return ()
    return _row(_button("Take it back", TakeBack(round=conversation.round)))


def feedback_row() -> Rows:
    """Return thumbs up and down."""
    return (
        feedback(
            action_id(Feedback(good=True)),
            good=pack(Feedback(good=True)) or "",
            bad=pack(Feedback(good=False)) or "",
        ),
    )


def _answers(asked: AskNext | Clarify, conversation: Conversation) -> Rows:
    name = asked.attribute
    return _row(
        *(
            _button(
                _capitalised(said.raw or ""),
                QuickAnswer(round=conversation.round, attribute=name, statement=said),
                position,
            )
            for position, said in enumerate(quick_answers(name))
        )
    )


def _settling(name: AttributeName, side: Known, conversation: Conversation) -> SettleOn:
    return SettleOn(
        round=conversation.round, attribute=name, statement=side.statement, said_by=side.said_by
    )


def _start_over(conversation: Conversation) -> Block | None:
    over = _button("Start over", StartOver(round=conversation.round))
    return over and confirmed(
        over,
        title="Start over?",
        text="This clears what everyone in this thread told me about the project.",
        yes="Start over",
        no="Keep it",
    )


def _suggested() -> enumerate[tuple[str, str]]:
    return enumerate(SUGGESTED_QUESTIONS)


def _button(
    text: str, action: Action, suffix: str | int = "", *, style: str | None = None
) -> Block | None:
    """Return the button, None where what it does is too long for Slack to carry."""
    value = pack(action)
    if value is None:
        return None
    return button(cut(text, limits.BUTTON_TEXT), action_id(action, suffix), value, style=style)


def _form_button(text: str) -> Block:
    return button(text, OPEN_FORM)


def _row(*elements: Block | None) -> Rows:
    shown = [element for element in elements if element is not None]
    return (actions(*shown),) if shown else ()


def _capitalised(text: str) -> str:
    return text[:1].upper() + text[1:]
