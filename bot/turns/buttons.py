"""Takes the buttons off earlier messages once what they asked is answered."""

from collections.abc import Iterable, Sequence

from bot.dialogue.conversation import Buttons, Conversation
from bot.turns.outgoing import Outgoing, Post, Update, content_of
from bot.turns.repeats import Outboxes, with_press
from bot.turns.turn import ClickTurn, Turn
from bot.views.message import with_text
from bot.views.settled import asks, settled

KEPT = 5
"""Messages that are looked back at: a question that was recalled stands in several."""


def look_back(
    turn: Turn,
    before: Conversation,
    after: Conversation,
    outgoing: Iterable[Outgoing],
    outboxes: Outboxes,
) -> tuple[Buttons, tuple[Update, ...]]:
    """Return what to remember of the buttons after a turn, and the earlier messages it changes.

    Private messages stay as they are: Slack changes one only in answer to a click on itself.
    """
    open_in, updates = _redrawn(before, after, outboxes)
    if any(isinstance(each, Post) and asks(each.content.blocks) for each in outgoing):
        open_in = (*open_in, turn.id)[-KEPT:]
    buttons = before.buttons.model_copy(update={"open_in": tuple(open_in)})
    return (with_press(buttons, turn) if isinstance(turn, ClickTurn) else buttons), updates


def _redrawn(
    before: Conversation, after: Conversation, outboxes: Outboxes
) -> tuple[Sequence[str], tuple[Update, ...]]:
    """Return the turns whose messages still ask something, and the messages that changed."""
    still_open: list[str] = []
    updates: list[Update] = []
    for turn_id in before.buttons.open_in:
        for entry in outboxes.outbox(turn_id) or ():
            if not isinstance(entry.outgoing, Post):
                continue
            drawn = entry.outgoing.content.blocks
            blocks = settled(drawn, after)
            if asks(blocks):
                still_open.append(turn_id)
            if entry.ts and blocks != settled(drawn, before):
                content = content_of(with_text(blocks))
                updates.append(Update(content=content, place=entry.outgoing.place, ts=entry.ts))
    return still_open, tuple(updates)
