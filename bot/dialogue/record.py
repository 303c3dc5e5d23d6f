"""Changes to the record: what is known, by whom, in which words."""

from collections.abc import Mapping

from advisor.attributes import AttributeName, Statement
from bot.dialogue.conversation import Conversation, Known
from bot.dialogue.heard import Heard
from bot.dialogue.reply import Change

Changes = tuple[Change, ...]


def tell(
    conversation: Conversation, said: Mapping[AttributeName, Statement | None], heard: Heard
) -> tuple[Conversation, Changes]:
    """Return the conversation with the statements taken in, and what that changed, as said.

    None forgets an attribute. Saying the same again changes nothing: the first words stay.
    """
    changes = tuple(
        Change(
            name, conversation.record.get(name), known_by(heard, statement) if statement else None
        )
        for name, statement in said.items()
        if not same_reading(_statement(conversation.record.get(name)), statement)
    )
    return revise_record(conversation, changes), changes


def put(
    conversation: Conversation, name: AttributeName, known: Known
) -> tuple[Conversation, Changes]:
    """Return the conversation with this value as it was said before, and what that changed."""
    before = conversation.record.get(name)
    changes = () if before == known else (Change(name, before, known),)
    return revise_record(conversation, changes), changes


def take_back(conversation: Conversation) -> tuple[Conversation, Changes]:
    """Undo the last change; nothing changes if there is none or it was undone already."""
    changes = tuple(
        Change(name, conversation.record.get(name), before)
        for name, before in conversation.replaced.items()
    )
    undone = revise_record(conversation, changes)
    return undone.model_copy(update={"replaced": {}}), changes


def same_reading(one: Statement | None, other: Statement | None) -> bool:
    """Say whether two statements mean the same figure or level, whatever the words."""
    return _reading(one) == _reading(other)


def revise_record(conversation: Conversation, changes: Changes) -> Conversation:
    """Return the conversation with the changes made, and all that they settle settled."""
    if not changes:
        return conversation
    after = {change.attribute: change.after for change in changes}
    kept = {name: known for name, known in conversation.record.items() if name not in after}
    told = {name: known for name, known in after.items() if known is not None}
    return conversation.model_copy(
        update={
            "record": kept | told,
            "replaced": {change.attribute: change.before for change in changes},
            "asked": None if conversation.asked in told else conversation.asked,
            "skipped": tuple(name for name in conversation.skipped if name not in told),
            "proposed": {},
            "disputed": {
                name: dispute
                for name, dispute in conversation.disputed.items()
                if name not in after
            },
            "closed": False,
        }
    )


def known_by(heard: Heard, statement: Statement) -> Known:
    """Return a statement with who said it, when and where."""
    return Known(
        statement=statement, said_by=heard.user_id, said_at=heard.at, said_in=heard.message_ts
    )


def _statement(known: Known | None) -> Statement | None:
    return known.statement if known else None


def _reading(statement: Statement | None) -> object:
    if statement is None:
        return None
    return (statement.value, statement.min, statement.max, statement.level, statement.unit)
