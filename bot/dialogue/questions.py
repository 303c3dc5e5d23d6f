"""Which question to ask next, and why."""

from collections.abc import Collection

from advisor.assessment import Assessment
from advisor.attributes import AttributeName
from bot.dialogue.conversation import Conversation
from bot.dialogue.reply import AskNext


def next_question(assessment: Assessment, skipped: Collection[AttributeName]) -> AskNext | None:
    """Return the question worth most among the unknown that nobody skipped; None to stop asking."""
    question = assessment.next_question
    if question is None or question.attribute in skipped:
        return None
    return AskNext(question.attribute, question.reason)


def pending_question(conversation: Conversation, assessment: Assessment) -> AskNext | None:
    """Return the question that is still open, None if there is none or its answer is known."""
    asked = conversation.asked
    if asked is None or asked in conversation.record:
        return None
    return AskNext(asked, reason_to_ask(asked, assessment))


def reason_to_ask(attribute: AttributeName, assessment: Assessment) -> str:
    """Return why the answer matters to this project; empty where only the general reason holds."""
    question = assessment.next_question
    return question.reason if question and question.attribute == attribute else ""
