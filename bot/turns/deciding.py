"""Decides what a turn does to its conversation, and what it answers."""

from dataclasses import replace

from bot.dialogue.acts import Interpretation, Interpreter
from bot.dialogue.conversation import Conversation
from bot.dialogue.form import fill
from bot.dialogue.heard import Heard
from bot.dialogue.moves import Outcome
from bot.dialogue.press import press
from bot.dialogue.quick import quick
from bot.dialogue.step import step
from bot.turns.turn import ClickTurn, CommandTurn, FormTurn, MessageTurn, Turn
from bot.views.actions import unpack


def decide(turn: Turn, conversation: Conversation, interpreter: Interpreter) -> Outcome:
    """Return the conversation after the turn and the reply; an empty reply is silence."""
    heard = _heard(turn)
    match turn:
        case MessageTurn(text=text):
            message = _interpreted(interpreter, text, conversation, heard)
            return step(conversation, heard, message)
        case CommandTurn(text=text):
            message = _interpreted(interpreter, text, conversation, heard)
            return quick(text, heard, message)
        case ClickTurn(value=value):
            return press(conversation, unpack(value), heard)
        case FormTurn(fields=fields):
            return fill(conversation, fields, heard)


def _heard(turn: Turn) -> Heard:
    meant = Heard(user_id=turn.user_id, at=turn.at, today=turn.at.date(), mentioned=True)
    if isinstance(turn, MessageTurn):
        return replace(meant, mentioned=turn.names_bot, length=len(turn.text), words=turn.text)
    return meant


def _interpreted(
    interpreter: Interpreter, text: str, conversation: Conversation, heard: Heard
) -> Interpretation:
    return interpreter.interpret(text, asked=conversation.asked, today=heard.today)
