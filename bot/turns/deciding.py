"""Decides what a turn does to its conversation, and what it answers."""

from bot.dialogue.acts import Interpreter
from bot.dialogue.conversation import Conversation
from bot.dialogue.form import fill
from bot.dialogue.heard import Heard
from bot.dialogue.press import press
from bot.dialogue.quick import quick
from bot.dialogue.reply import Answered, Lookup, Part, Reply
from bot.dialogue.step import step
from bot.turns.ports import Librarian
from bot.turns.turn import ClickTurn, CommandTurn, FormTurn, MessageTurn, Turn
from bot.views.actions import unpack
