"""Takes the buttons off earlier messages once what they asked is answered."""

from collections.abc import Iterable, Iterator

from bot.dialogue.conversation import Buttons, Conversation
from bot.turns.outgoing import Outgoing, Post, Response, Update, content_of
from bot.turns.ports import Entry
from bot.turns.repeats import Outboxes, with_press
from bot.turns.turn import ClickTurn, Turn
from bot.views.json import Blocks, blocks_in
from bot.views.message import with_text
from bot.views.settled import asks, settled

SHOWN = (Post, Response)
"""Messages that can be changed once they are shown."""
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

    Slack changes a private message only in answer to a click on itself, so others stay.
    """
    asking = [
        entry
        for turn_id in before.buttons.open_in
        for entry in outboxes.outbox(turn_id) or ()
        if isinstance(entry.outgoing, SHOWN)
    ]
    open_in = [entry.turn_id for entry in asking if asks(settled(_blocks(entry), after))]
    if any(isinstance(each, SHOWN) and asks(each.content.blocks) for each in outgoing):
        open_in.append(turn.id)
    buttons = before.buttons.model_copy(update={"open_in": tuple(dict.fromkeys(open_in))[-KEPT:]})
    updates = tuple(
        update
        for entry in asking
        if settled(_blocks(entry), after) != settled(_blocks(entry), before)
        for update in _update(entry, turn, after, alone=_is_pressed_alone(entry, asking, turn))
    )
    return (with_press(buttons, turn) if isinstance(turn, ClickTurn) else buttons), updates


def _update(entry: Entry, turn: Turn, after: Conversation, *, alone: bool) -> Iterator[Update]:
    """Yield the entry's message as it looks now, where Slack lets it be changed."""
    content = content_of(with_text(settled(_blocks(entry), after)))
    if isinstance(entry.outgoing, Post):
        if entry.ts or not entry.settled:
            yield Update(
                content=content,
                place=entry.outgoing.place,
                ts=entry.ts,
                posted_by=entry.turn_id,
                position=entry.position,
            )
    elif alone and isinstance(turn, ClickTurn):
        yield Update(content=content, place=turn.place, response_url=turn.response_url)


def _is_pressed_alone(entry: Entry, asking: Iterable[Entry], turn: Turn) -> bool:
    """Say whether the turn is a click on this private message for sure.

    Private messages have no ts to tell them by, but only one may have the button.
    """
    if not isinstance(turn, ClickTurn) or turn.message_ts or not turn.response_url:
        return False
    having = [other for other in asking if _has_button(other, turn.value)]
    return having == [entry]


def _has_button(entry: Entry, value: str) -> bool:
    rows = (block for block in _blocks(entry) if block["type"] == "actions")
    return any(
        button.get("value") == value for row in rows for button in blocks_in(row["elements"])
    )


def _blocks(entry: Entry) -> Blocks:
    return entry.outgoing.content.blocks
