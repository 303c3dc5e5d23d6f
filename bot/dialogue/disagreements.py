"""Two values for one attribute, by two people or in one message: what each would mean."""

from advisor.attributes import AttributeName
from bot.dialogue.acts import Interpretation
from bot.dialogue.conversation import Conversation, Dispute, Known
from bot.dialogue.heard import Heard
from bot.dialogue.record import Changes, known_by, same_reading
from bot.dialogue.reply import Disagreed
from bot.dialogue.scoring import supposed


def disagreement(
    conversation: Conversation, name: AttributeName, dispute: Dispute, heard: Heard
) -> Disagreed:
    """Return what each of two values would mean."""
    return Disagreed(
        name,
        dispute.earlier,
        dispute.later,
        by_earlier=supposed(conversation, heard.today, name, dispute.earlier.statement),
        by_later=supposed(conversation, heard.today, name, dispute.later.statement),
        earlier_holds=_holds(conversation, name, dispute.earlier),
    )


def disputes_in(changes: Changes) -> dict[AttributeName, Dispute]:
    """Return the disagreements of two people that the changes open."""
    return {
        change.attribute: Dispute(earlier=change.before, later=change.after)
        for change in changes
        if change.before and change.after and change.before.said_by != change.after.said_by
    }


def contradictions_in(message: Interpretation, heard: Heard) -> dict[AttributeName, Dispute]:
    """Return the disagreements of one message with itself."""
    return {
        name: Dispute(earlier=known_by(heard, first), later=known_by(heard, second))
        for name, (first, second) in message.contradictory.items()
    }


def _holds(conversation: Conversation, name: AttributeName, known: Known) -> bool:
    held = conversation.record.get(name)
    return held is not None and same_reading(held.statement, known.statement)
