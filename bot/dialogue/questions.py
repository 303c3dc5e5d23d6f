"""Which question to ask next, and why."""

from collections.abc import Collection

from advisor.assessment import Assessment, Recommendation
from advisor.attributes import AttributeName
from advisor.questions import WHY
from bot.dialogue.conversation import Conversation
from bot.dialogue.reply import AskNext

STEADY = 0.8
"""From this stability on nothing is asked whose answer alone would change nothing."""


def next_question(assessment: Assessment, skipped: Collection[AttributeName]) -> AskNext | None:
    """Return the question worth most among the unknown that nobody skipped; None to stop asking.

    It stops once the recommendation is steady and no single answer would change it. Where the
    best question was skipped, or there is none although too little is known to recommend
    anything, the most decisive of the other unknowns takes its place.
    """
    if _is_settled(assessment):
        return None
    question = assessment.next_question
    if question is not None and question.attribute not in skipped:
        return AskNext(question.attribute, question.reason)
    return _substitute(assessment, skipped)


def pending_question(conversation: Conversation, assessment: Assessment) -> AskNext | None:
    """Return the question that is still open; None if there is none or its answer is known."""
    asked = conversation.asked
    best = assessment.next_question
    if asked is None or (asked in conversation.record and (not best or best.attribute != asked)):
        return None
    return _asking(asked)


def _is_settled(assessment: Assessment) -> bool:
    if assessment.recommendation is Recommendation.INSUFFICIENT_INFORMATION:
        return False
    question = assessment.next_question
    return question is None or (question.value == 0 and assessment.stability >= STEADY)


def _substitute(assessment: Assessment, skipped: Collection[AttributeName]) -> AskNext | None:
    unknown = (name for name in WHY if name not in assessment.attributes and name not in skipped)
    return next(map(_asking, unknown), None)


def _asking(name: AttributeName) -> AskNext:
    return AskNext(name, WHY.get(name, ""))
