"""What a reply ends with: a farewell, the recommendation, a difference, or a question."""

from dataclasses import replace

from advisor.assessment import Assessment, Recommendation
from advisor.attributes import FACTORS
from bot.dialogue.acts import Act, Interpretation
from bot.dialogue.conversation import Conversation
from bot.dialogue.heard import Heard
from bot.dialogue.moves import Outcome, declines
from bot.dialogue.notes import Note, NoteKind
from bot.dialogue.provisional import recommend_provisionally
from bot.dialogue.questions import next_question, pending_question
from bot.dialogue.reply import Leaning, Recommended, Reply, Rescored, Summary
from bot.dialogue.scoring import assessed

COURTESIES = {Act.THANK: NoteKind.THANKED, Act.GREET: NoteKind.WELCOME}
COURTEOUS = frozenset({*COURTESIES, Act.CONFIRM, Act.NONE})
"""Acts beside which a courtesy is returned; anything else is answered instead."""
SKIPPED_IN_A_ROW = 4
"""Questions left open by somebody who has told nothing, after which no more are asked."""
STOPPING = frozenset({Act.LEAVE, Act.CANCEL})
BEGINNING = frozenset({Act.RECOMMEND, Act.WHY, Act.SKIP})
"""Acts that begin the questions where nothing was said yet, since nothing else can be done."""
UNREADABLE = frozenset({Act.NONE, Act.ADDRESS_OTHER})
"""Acts of messages from which nothing was understood."""
SELF_CONTAINED = frozenset({*UNREADABLE, Act.WAIT})
"""Acts after which the pending question is not recalled by the closing."""


def close(
    before: Conversation, after: Conversation, heard: Heard, message: Interpretation
) -> Outcome:
    """Return how the dialogue goes on after the moves took it from `before` to `after`."""
    acts = frozenset(message.acts)
    if not STOPPING.isdisjoint(acts):
        return _leave(after) if Act.LEAVE in acts else _cancel(after)
    if not before.is_underway() and BEGINNING.intersection(acts):
        return _begin(after, heard)
    if Act.WHY in acts and after.asked is None and message.term is None:
        return _justify(after, heard)
    if Act.RECOMMEND in acts:
        return recommend(after, heard, told=after.record != before.record)
    if _knows_more(before, after) and not message.hypothetical and not message.unclear:
        return _carry_on(before, after, heard)
    return _stay(before, after, heard, message)


def _knows_more(before: Conversation, after: Conversation) -> bool:
    return (after.record, after.rates) != (before.record, before.rates)


def recommend(conversation: Conversation, heard: Heard, *, told: bool = False) -> Outcome:
    """Recommend with what is known; where that is not enough, say how uncertain the likeliest is.

    It asks nothing: whoever wants to be told has been asked before, and knows no more.
    `told` means that what is known was just shown, so that it need not be again.
    """
    assessment = _assess(conversation, heard)
    if assessment.recommendation is not Recommendation.INSUFFICIENT_INFORMATION:
        return _recommended(conversation), (Recommended(assessment),)
    lead = () if told or not conversation.record else (_summary(conversation),)
    return _bet(conversation, assessment, heard, lead=lead)


def go_on(conversation: Conversation, heard: Heard) -> Outcome:
    """Ask the next question once more after the questions were stopped."""
    return _ask(conversation, _assess(conversation, heard), heard)


def recall(conversation: Conversation, heard: Heard) -> Reply:
    """Return the pending question once more, briefly; nothing if none is pending."""
    question = pending_question(conversation, _assess(conversation, heard))
    return (replace(question, repeated=True),) if question else ()


def _summary(conversation: Conversation) -> Summary:
    unknown = tuple(name for name in FACTORS if name not in conversation.record)
    return Summary(tuple(conversation.record.items()), unknown)


def _begin(conversation: Conversation, heard: Heard) -> Outcome:
    """Recommend at once if a first message told enough; else begin the questions."""
    assessment = _assess(conversation, heard)
    if assessment.recommendation is not Recommendation.INSUFFICIENT_INFORMATION:
        return _recommended(conversation), (Recommended(assessment),)
    known = Leaning(assessment) if conversation.record else Note(NoteKind.BEGINNING)
    return _ask(conversation, assessment, heard, lead=(known,))


def _justify(conversation: Conversation, heard: Heard) -> Outcome:
    """Say why what was said stands: the recommendation whole, or how likely each is."""
    assessment = _assess(conversation, heard)
    if assessment.recommendation is Recommendation.INSUFFICIENT_INFORMATION:
        return conversation, (Note(NoteKind.ODDS),)
    return recommend(conversation, heard)


def _bet(
    conversation: Conversation, assessment: Assessment, heard: Heard, *, lead: Reply
) -> Outcome:
    """Recommend provisionally, and do not ask again what was pending."""
    passed_over = (conversation.asked,) if conversation.asked else ()
    skipped = tuple(dict.fromkeys((*conversation.skipped, *passed_over)))
    after = conversation.model_copy(update={"skipped": skipped, "asked": None, "closed": False})
    return after, (*lead, recommend_provisionally(conversation, assessment, heard))


def _leave(conversation: Conversation) -> Outcome:
    left = conversation.model_copy(update={"silent": True, "asked": None, "proposed": {}})
    return left, (Note(NoteKind.LEFT),)


def _cancel(conversation: Conversation) -> Outcome:
    changes: dict[str, object] = {"closed": True, "asked": None, "proposed": {}}
    changes["round"] = conversation.round + 1  # the buttons so far are stale
    return conversation.model_copy(update=changes), (Note(NoteKind.CANCELLED),)


def _carry_on(before: Conversation, after: Conversation, heard: Heard) -> Outcome:
    assessment, previous = _assess(after, heard), _assess(before, heard)
    if after.recommended:
        return after, _rescored(previous, assessment)
    leaning = Leaning(assessment, previous if before.record else None)
    return _ask(after, assessment, heard, lead=(leaning,) if after.record else ())


def _rescored(before: Assessment, after: Assessment) -> Reply:
    changed = before.recommendation is not after.recommendation
    return (Rescored(before, after), *((Recommended(after),) if changed else ()))


def _ask(
    conversation: Conversation, assessment: Assessment, heard: Heard, *, lead: Reply = ()
) -> Outcome:
    """Ask the next question after `lead`; where none is left to ask, recommend.

    One that was pending already is only recalled.
    """
    question = next_question(assessment, conversation.skipped)
    clueless = not conversation.record and len(conversation.skipped) >= SKIPPED_IN_A_ROW
    if question is None or clueless:
        return recommend(conversation, heard, told=True)
    question = replace(question, repeated=question.attribute is conversation.asked)
    asking = conversation.model_copy(update={"asked": question.attribute, "closed": False})
    return asking, (*lead, question)


def _recommended(conversation: Conversation) -> Conversation:
    return conversation.model_copy(update={"recommended": True, "asked": None, "closed": False})


def _stay(
    before: Conversation, after: Conversation, heard: Heard, message: Interpretation
) -> Outcome:
    """Go on from a message that changed nothing or awaits an answer of its own."""
    if message.hypothetical or message.unclear or SELF_CONTAINED.issuperset(message.acts):
        return after, ()
    if Act.REPEAT in message.acts:
        return _repeat(after, heard)
    if _passed_over(before, message) or _dropped_what_if(before, after):
        return _ask(after, _assess(after, heard), heard)
    return after, _courtesy(message) or recall(after, heard)


def _passed_over(before: Conversation, message: Interpretation) -> bool:
    return before.asked is not None and declines(before, message)


def _dropped_what_if(before: Conversation, after: Conversation) -> bool:
    """Say whether a what-if was dropped that interrupted the questions."""
    interrupted = not (after.recommended or after.closed)
    return interrupted and bool(before.proposed) and not after.proposed


def _repeat(conversation: Conversation, heard: Heard) -> Outcome:
    question = pending_question(conversation, _assess(conversation, heard))
    return (conversation, (question,)) if question else recommend(conversation, heard)


def _courtesy(message: Interpretation) -> Reply:
    if not COURTEOUS.issuperset(message.acts):
        return ()
    notes = tuple(Note(kind) for act, kind in COURTESIES.items() if act in message.acts)
    return notes[:1]


def _assess(conversation: Conversation, heard: Heard) -> Assessment:
    return assessed(conversation, heard.today)
