"""Decides what a turn does to its conversation, and what it answers."""

from dataclasses import replace

from bot.dialogue.acts import Interpretation, Interpreter
from bot.dialogue.conversation import Conversation
from bot.dialogue.form import fill
from bot.dialogue.heard import Heard
from bot.dialogue.moves import Outcome
from bot.dialogue.press import press
from bot.dialogue.quick import quick
from bot.dialogue.revision import asked_before, revise
from bot.dialogue.step import step
from bot.turns.turn import ClickTurn, CommandTurn, EditTurn, FormTurn, MessageTurn, Talk


def decide(turn: Talk, conversation: Conversation, interpreter: Interpreter) -> Outcome:
    """Return the conversation after the turn and the reply; an empty reply is silence."""
    heard = _heard(turn)
    match turn:
        case MessageTurn(text=text):
            message = _interpreted(interpreter, text, conversation, heard)
            return step(conversation, heard, message)
        case EditTurn(text=text, ts=ts):
            asked = asked_before(conversation, ts)
            message = interpreter.interpret(text, asked=asked, today=heard.today)
            return revise(conversation, heard, message)
        case CommandTurn(text=text):
            message = _interpreted(interpreter, text, conversation, heard)
            return quick(conversation, text, heard, message)
        case ClickTurn():
            return press(conversation, turn.action, heard)
        case FormTurn(fields=fields):
            return fill(conversation, fields, heard, interpreter)


def _heard(turn: Talk) -> Heard:
    meant = Heard(user_id=turn.user_id, at=turn.at, today=turn.at.date(), mentioned=True)
    match turn:
        case MessageTurn(text=text, ts=ts, names_bot=names_bot):
            said = replace(meant, length=len(text), words=text, message_ts=ts)
            return replace(said, mentioned=names_bot)
        case EditTurn(text=text, ts=ts):
            return replace(meant, length=len(text), words=text, message_ts=ts)
        case CommandTurn() | ClickTurn() | FormTurn():
            return meant


def _interpreted(
    interpreter: Interpreter, text: str, conversation: Conversation, heard: Heard
) -> Interpretation:
    return interpreter.interpret(
        text, asked=conversation.asked, today=heard.today, told=conversation.told()
    )
