"""What became of the choice that a button offers: answered, left open, or overtaken."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from advisor.attributes import AttributeName
from bot.dialogue.actions import (
    AcceptWhatIf,
    Action,
    NotSure,
    QuickAnswer,
    SettleOn,
    TakeBack,
    WhyThis,
)
from bot.dialogue.conversation import Conversation, Known
from bot.dialogue.record import same_reading

Choice = QuickAnswer | NotSure | WhyThis | SettleOn | AcceptWhatIf | TakeBack
"""The actions that answer something; all others can be asked for at any time."""
About = QuickAnswer | NotSure | WhyThis | SettleOn


class Ending(StrEnum):
    """How a choice ended without a value of its own."""

    LEFT_OPEN = "left_open"
    TAKEN_IN = "taken_in"
    DROPPED = "dropped"
    STOPPED = "stopped"
    PAST = "past"


@dataclass(frozen=True, slots=True)
class AnsweredBy:
    """The choice was made: this is known of the attribute now."""

    attribute: AttributeName
    known: Known


Settlement = AnsweredBy | Ending


def settlement(conversation: Conversation, row: Sequence[Action]) -> Settlement | None:
    """Return what became of the choice between a row's actions.

    None while it is still to be made, or where the row offers none. A row with answers about
    several attributes, as when a number may count this or that, is settled by any of them.
    """
    choices = [action for action in row if isinstance(action, Choice)]
    if not choices:
        return None
    if any(action.round != conversation.round for action in choices):
        return Ending.STOPPED
    answers = [action for action in choices if isinstance(action, QuickAnswer)]
    given = next((action for action in answers if _is_given(conversation, action)), None)
    if given is not None:
        return AnsweredBy(given.attribute, conversation.record[given.attribute])
    ends = [_ending(conversation, action) for action in choices]
    return None if None in ends else ends[0]


def _is_given(conversation: Conversation, action: QuickAnswer) -> bool:
    known = conversation.record.get(action.attribute)
    return known is not None and same_reading(known.statement, action.statement)


def _ending(conversation: Conversation, action: Choice) -> Settlement | None:
    match action:
        case AcceptWhatIf(changes=changes):
            if conversation.proposed == changes:
                return None
            known = {name: known.statement for name, known in conversation.record.items()}
            taken = all(same_reading(known.get(name), said) for name, said in changes.items())
            return Ending.TAKEN_IN if taken else Ending.DROPPED
        case TakeBack():
            return Ending.PAST if conversation.record or not conversation.replaced else None
        case SettleOn(attribute=name) if name in conversation.disputed:
            return None
    return _known_or_skipped(conversation, action)


def _known_or_skipped(conversation: Conversation, action: About) -> Settlement | None:
    name = action.attribute
    if name in conversation.record:
        return AnsweredBy(name, conversation.record[name])
    if isinstance(action, SettleOn):
        return Ending.PAST
    return Ending.LEFT_OPEN if name in conversation.skipped else None
