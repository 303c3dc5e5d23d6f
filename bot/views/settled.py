"""Redraws a message whose question was answered: what was answered stands in place of buttons."""

from collections.abc import Iterable, Iterator, Mapping

from bot.dialogue.actions import Action
from bot.dialogue.conversation import Conversation
from bot.dialogue.settlement import Choice, Ending, Settlement, settlement
from bot.views.actions import unpack
from bot.views.blocks import context
from bot.views.json import Block, Blocks, blocks_in
from bot.views.statements import label, reading_with_words, who

ENDINGS: Mapping[Ending, str] = {
    Ending.LEFT_OPEN: "Left open. You can still say it, any time.",
    Ending.TAKEN_IN: ":white_check_mark: Taken into the record.",
    Ending.DROPPED: "Not taken into the record.",
    Ending.STOPPED: "This was stopped or started over since.",
    Ending.PAST: "",
}


def settled(blocks: Iterable[Block], conversation: Conversation) -> Blocks:
    """Return the blocks with each row whose choice is made replaced by a line that says how."""
    return tuple(_redrawn(blocks, conversation))


def asks(blocks: Iterable[Block]) -> bool:
    """Say whether the blocks offer a choice."""
    return any(isinstance(action, Choice) for block in blocks for action in _actions(block))


def _redrawn(blocks: Iterable[Block], conversation: Conversation) -> Iterator[Block]:
    told = ""
    for block in blocks:
        made = settlement(conversation, _actions(block))
        if made is None:
            yield block
            continue
        line = _line(made)
        if line and line != told:  # a question's answers and the ways around it are two rows
            yield context(line)
        told = line


def _line(made: Settlement) -> str:
    if isinstance(made, Ending):
        return ENDINGS[made]
    said = reading_with_words(made.attribute, made.known.statement)
    return f":white_check_mark: {label(made.attribute)}: *{said}*, from {who(made.known)}"


def _actions(block: Block) -> tuple[Action, ...]:
    if block["type"] != "actions":
        return ()
    values = (str(button.get("value", "")) for button in blocks_in(block["elements"]))
    return tuple(action for action in map(unpack, values) if action is not None)
