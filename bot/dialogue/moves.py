"""What a message does before the dialogue goes on: each move handles one kind of act.

A move returns the conversation after it and the parts to show; no parts means that the message
did not do this.
"""

from collections.abc import Callable

from advisor.attributes import FACTORS
from bot.dialogue.acts import Act, Interpretation
from bot.dialogue.conversation import Conversation
from bot.dialogue.disagreements import contradictions_in, disagreement, disputes_in
from bot.dialogue.heard import Heard
from bot.dialogue.money import has_own_costs
from bot.dialogue.notes import Note, NoteKind
from bot.dialogue.opening import opening_of
from bot.dialogue.options import quick_answers
from bot.dialogue.record import take_back, tell
from bot.dialogue.reply import (
    Clarify,
    Lookup,
    Meaning,
    OfWhat,
    OwnCosts,
    Reply,
    Summary,
    Understood,
    WhatIf,
    WhyAsked,
)
from bot.dialogue.scoring import assessed, supposed

EARLIER_QUESTIONS = 5
"""How many questions are kept to resolve what "it" or "that" refers to in the next one."""
REFUSALS = frozenset({Act.DENY, Act.SKIP})
"""What drops a what-if: no, or not sure."""

Outcome = tuple[Conversation, Reply]
Move = Callable[[Conversation, Heard, Interpretation], Outcome]


def take_in(conversation: Conversation, heard: Heard, message: Interpretation) -> Outcome:
    """Take stated, corrected and retracted attributes into the record."""
    if not message.attributes:
        return conversation, ()
    after, changes = tell(conversation, message.attributes, heard)
    if not conversation.record:
        after = after.model_copy(update={"opening": opening_of(heard)})
    disputed = disputes_in(changes) | contradictions_in(message, heard)
    if not changes and not disputed:
        return _settled(after, heard, message)
    after = after.model_copy(update={"disputed": after.disputed | disputed})
    shown = (disagreement(after, name, dispute, heard) for name, dispute in disputed.items())
    told = (Understood(changes),) if changes else ()
    return after, (*told, *shown)


def _settled(conversation: Conversation, heard: Heard, message: Interpretation) -> Outcome:
    """Take what was known already as such, or as the word on what its writer left open."""
    if not any(message.attributes.values()):
        return conversation, (Note(NoteKind.RETRACTED_NOTHING),)
    mine = {
        name
        for name, dispute in conversation.disputed.items()
        if dispute.earlier.said_by == dispute.later.said_by == heard.user_id
    } & message.attributes.keys()
    left = {name: one for name, one in conversation.disputed.items() if name not in mine}
    after = conversation.model_copy(update={"disputed": left})
    return after, (Note(NoteKind.AGREED if mine else NoteKind.KEPT),)


def convert(conversation: Conversation, _heard: Heard, message: Interpretation) -> Outcome:
    """Take in exchange rates; what was said in another currency stays as it was said."""
    rates = {**conversation.rates, **message.rates}
    if rates == conversation.rates:
        return conversation, ()
    return conversation.model_copy(update={"rates": rates}), (Note(NoteKind.RATE),)


def undo(conversation: Conversation, _heard: Heard, message: Interpretation) -> Outcome:
    """Take the last change back when no attribute is named."""
    if Act.RETRACT not in message.acts or Act.RESTART in message.acts or message.attributes:
        return conversation, ()
    after, changes = take_back(conversation)
    return after, (Understood(changes) if changes else Note(NoteKind.RETRACTED_NOTHING),)


def settle(conversation: Conversation, heard: Heard, message: Interpretation) -> Outcome:
    """Accept or drop a pending what-if."""
    if not conversation.proposed:
        return conversation, ()
    if Act.CONFIRM in message.acts:
        after, changes = tell(conversation, conversation.proposed, heard)
        said = Understood(changes) if changes else Note(NoteKind.KEPT)
        return after.model_copy(update={"proposed": {}}), (said,)
    if not REFUSALS.isdisjoint(message.acts):
        return conversation.model_copy(update={"proposed": {}}), (Note(NoteKind.KEPT),)
    return conversation, ()


def suppose(conversation: Conversation, heard: Heard, message: Interpretation) -> Outcome:
    """Show what a hypothetical would change, and keep it until it is accepted or dropped."""
    if not message.hypothetical:
        return conversation, ()
    known = conversation.attributes()
    before = assessed(conversation, heard.today)
    after = assessed(conversation, heard.today, known=known.having(message.hypothetical))
    # The what-if is the open question now, so that a yes is not taken for another's answer.
    update = {"proposed": dict(message.hypothetical), "asked": None}
    proposed = conversation.model_copy(update=update)
    return proposed, (WhatIf(tuple(message.hypothetical.items()), before, after),)


def look_up(conversation: Conversation, heard: Heard, message: Interpretation) -> Outcome:
    """Pass a question on to the knowledge index; one about costs is told the project's own too.

    A message that also changed what is known is answered by where that stands, with its costs.
    """
    if Act.ASK not in message.acts or not message.question:
        return conversation, ()
    questions = (*conversation.questions, message.question)[-EARLIER_QUESTIONS:]
    by_newcomer = not (conversation.is_underway() or conversation.questions)
    lookup = Lookup(message.question, conversation.questions, by_newcomer)
    own = has_own_costs(conversation, message.question) and not message.attributes
    costs = (OwnCosts(assessed(conversation, heard.today)),) if own else ()
    return conversation.model_copy(update={"questions": questions}), (lookup, *costs)


def explain(conversation: Conversation, heard: Heard, message: Interpretation) -> Outcome:
    """Say what the attribute asked about is, if that is asked, and why it is worth knowing."""
    asked = message.term or conversation.asked
    if Act.WHY not in message.acts or asked is None:
        return conversation, ()
    meaning = (Meaning(asked),) if message.term else ()
    answers = tuple(
        (said, supposed(conversation, heard.today, asked, said).recommendation)
        for said in quick_answers(asked)
    )
    now = assessed(conversation, heard.today).recommendation
    return conversation, (*meaning, WhyAsked(asked, now, answers))


def recap(conversation: Conversation, _heard: Heard, message: Interpretation) -> Outcome:
    """Show the record as it stands."""
    if Act.SUMMARISE not in message.acts:
        return conversation, ()
    if not conversation.record:
        return conversation, (Note(NoteKind.NOTHING_KNOWN),)
    unknown = tuple(name for name in FACTORS if name not in conversation.record)
    return conversation, (Summary(tuple(conversation.record.items()), unknown),)


def clarify(conversation: Conversation, _heard: Heard, message: Interpretation) -> Outcome:
    """Ask what a figure without a usable unit meant; one at a time."""
    if not message.unclear:
        return conversation, ()
    attribute = message.unclear[0]
    return conversation.model_copy(update={"asked": attribute}), (Clarify(attribute),)


def place(conversation: Conversation, heard: Heard, message: Interpretation) -> Outcome:
    """Ask what a lone number counts, unless people are likely to be talking to each other."""
    readings = tuple(
        (name, said) for name, said in message.unplaced.items() if name not in conversation.record
    )
    meant = heard.mentioned or not (conversation.recommended or conversation.closed)
    return conversation, (OfWhat(readings),) if readings and meant else ()


def pass_over(conversation: Conversation, _heard: Heard, message: Interpretation) -> Outcome:
    """Leave the pending question's attribute unknown and do not ask it again."""
    if not declines(conversation, message):
        return conversation, ()
    if conversation.asked is None:
        waited_for = conversation.is_underway() and Act.SKIP in message.acts
        return conversation, (Note(NoteKind.NOTHING_ASKED),) if waited_for else ()
    skipped = tuple(dict.fromkeys((*conversation.skipped, conversation.asked)))
    after = conversation.model_copy(update={"skipped": skipped, "asked": None})
    return after, (Note(NoteKind.SKIPPED, conversation.asked.value),)


def wait(conversation: Conversation, heard: Heard, message: Interpretation) -> Outcome:
    """Leave the pending question as it is, for somebody who asks for time."""
    if Act.WAIT not in message.acts:
        return conversation, ()
    waits = heard.mentioned or conversation.asked is not None or bool(conversation.proposed)
    return conversation, (Note(NoteKind.NO_HURRY),) if waits else ()


def help_out(conversation: Conversation, _heard: Heard, message: Interpretation) -> Outcome:
    """Say what the bot can do."""
    return conversation, (Note(NoteKind.HELP),) if Act.HELP in message.acts else ()


def declines(conversation: Conversation, message: Interpretation) -> bool:
    """Say whether the message leaves the pending question unanswered on purpose.

    A plain no counts, unless it states something; while a what-if is open it answers that.
    """
    if conversation.proposed:
        return False
    refuses = Act.DENY in message.acts and not message.attributes
    return Act.SKIP in message.acts or refuses


MOVES: tuple[Move, ...] = (
    help_out,
    wait,
    pass_over,
    settle,
    take_in,
    convert,
    undo,
    suppose,
    look_up,
    explain,
    recap,
    clarify,
    place,
)
"""In the order in which their parts are shown."""
