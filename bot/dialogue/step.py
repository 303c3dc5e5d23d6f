"""The dialogue's step: a conversation and an understood message give the next state and a reply.

It decides everything and does nothing: loading, saving, looking questions up and sending are the
caller's. The caller replaces each `Lookup` in the reply by an `Answered`.
"""

from dataclasses import replace

from advisor.assessment import Approach
from bot.dialogue.acts import Act, Interpretation
from bot.dialogue.closing import close, go_on, recall
from bot.dialogue.conversation import Conversation
from bot.dialogue.disputes import is_verdict, judge, told_beside
from bot.dialogue.heard import Heard
from bot.dialogue.moves import MOVES, Outcome, take_in
from bot.dialogue.notes import Note, NoteKind
from bot.dialogue.objections import missed_approach
from bot.dialogue.reply import Reply, Understood, WhyNot
from bot.dialogue.resuming import resumes
from bot.dialogue.scoring import assessed
from bot.dialogue.showing import show
from bot.dialogue.wanted import wanted_view

MISSES_BEFORE_FORM = 2
"""After this many messages in a row that were not understood, the form is offered instead."""
LONG_MESSAGE = 3_000
"""Characters from which a message that could not be read is called too long to read."""


def step(conversation: Conversation, heard: Heard, message: Interpretation) -> Outcome:
    """Return the conversation after the message, and the reply; an empty reply is silence."""
    if not conversation.silent and is_verdict(conversation, heard, message):
        return _judge(conversation, heard, message)
    if _is_for_others(conversation, heard, message):
        return conversation, ()
    by_words = _by_words(conversation, heard, message)
    if by_words is not None:
        return by_words
    start, opening = _open(conversation, message)
    if not start.is_underway():
        message = _as_told(message)
    moved, parts = _move(start, heard, message)
    after, closing = close(start, moved, heard, message)
    reply = opening + parts + closing
    if reply:
        return after.model_copy(update={"misses": 0}), reply
    if conversation.silent:
        return after, (Note(NoteKind.BACK), *recall(after, heard))
    return _miss(after, heard)


def _by_words(conversation: Conversation, heard: Heard, message: Interpretation) -> Outcome | None:
    """Answer what is told by its words in this conversation alone; None for anything else."""
    awake = conversation.model_copy(update={"silent": False, "misses": 0})
    missed = missed_approach(heard, message) if conversation.record else None
    if missed is not None:
        return _justify(awake, heard, missed)
    view = wanted_view(heard, message) if conversation.is_underway() else None
    if view is not None:
        after, parts = show(awake, view, heard)
        return after, (*parts, *recall(after, heard))
    return go_on(awake, heard) if resumes(conversation, heard, message) else None


def _judge(conversation: Conversation, heard: Heard, message: Interpretation) -> Outcome:
    """Go on from who was right and the figures told beside it; the rest would be a guess."""
    beside = told_beside(conversation, message)
    judged, parts = judge(conversation, heard)
    told, more = take_in(judged, heard, beside)
    match parts, more:
        case (Understood(settled),), (Understood(changes), *shown):
            told = told.model_copy(update={"replaced": {**judged.replaced, **told.replaced}})
            said: Reply = (Understood((*settled, *changes)), *shown)
        case (Understood(),), (Note(),):
            said = parts
        case _:
            said = parts + more
    after, closing = close(conversation, told, heard, beside)
    return after.model_copy(update={"misses": 0}), said + closing


def _justify(conversation: Conversation, heard: Heard, missed: Approach) -> Outcome:
    """Say why an approach is not recommended, then recall what is still open."""
    part = WhyNot(missed, assessed(conversation, heard.today))
    return conversation, (part, *recall(conversation, heard))


def _is_for_others(conversation: Conversation, heard: Heard, message: Interpretation) -> bool:
    if heard.mentioned:
        return False
    return conversation.silent or Act.ADDRESS_OTHER in message.acts


def _open(conversation: Conversation, message: Interpretation) -> Outcome:
    """Wake up, and begin afresh if asked to; the record can be taken back until the next change."""
    if Act.RESTART in message.acts:
        fresh = Conversation(
            round=conversation.round + 1,
            replaced=dict(conversation.record),
            weighting=conversation.weighting,
            rates=conversation.rates,
        )
        return fresh, (Note(NoteKind.RESTARTED),)
    return conversation.model_copy(update={"silent": False}), ()


def _as_told(message: Interpretation) -> Interpretation:
    """Take a first what-if for a description: there is nothing yet that it could differ from."""
    if not message.hypothetical:
        return message
    acts = tuple(Act.INFORM if act is Act.WHAT_IF else act for act in message.acts)
    told = {**message.hypothetical, **message.attributes}
    return replace(message, acts=acts, attributes=told, hypothetical={})


def _move(conversation: Conversation, heard: Heard, message: Interpretation) -> Outcome:
    reply: Reply = ()
    for move in MOVES:
        conversation, parts = move(conversation, heard, message)
        reply += parts
    return conversation, reply


def _miss(conversation: Conversation, heard: Heard) -> Outcome:
    """Say that nothing was understood, unless people are likely to be talking to each other."""
    if _is_chatter(conversation, heard):
        return conversation, ()
    missed = conversation.model_copy(update={"misses": conversation.misses + 1})
    if missed.misses >= MISSES_BEFORE_FORM:
        return missed, (Note(NoteKind.USE_THE_FORM),)
    if heard.length >= LONG_MESSAGE:
        return missed, (Note(NoteKind.TOO_LONG), *recall(missed, heard))
    if not missed.is_underway():
        after, question = go_on(missed, heard)
        return after, (Note(NoteKind.NOT_UNDERSTOOD), *question)
    pending = recall(missed, heard)
    if missed.asked and pending:
        return missed, (Note(NoteKind.NO_ANSWER, missed.asked.value), *pending)
    return missed, (Note(NoteKind.NOT_UNDERSTOOD),)


def _is_chatter(conversation: Conversation, heard: Heard) -> bool:
    """Say whether a message that was not understood was probably not meant for the bot.

    That is when it was not named and either asked nothing or has just offered the form.
    """
    if heard.mentioned:
        return False
    offered_form = conversation.misses >= MISSES_BEFORE_FORM
    waiting = conversation.asked is not None or bool(conversation.proposed)
    underway = bool(conversation.record) or conversation.closed
    return offered_form or (underway and not waiting)
