"""Which interpreter reads messages: the rules, or a language model with the rules behind it."""

from bot.dialogue.acts import Interpreter
from bot.understanding.model import TIMEOUT_S, ModelInterpreter
from bot.understanding.named import NamedModel
from bot.understanding.rules import RulesInterpreter


def interpreter_with(llm: str | None) -> Interpreter:
    """Return the interpreter for a model's name, the rules alone where none is set."""
    rules = RulesInterpreter()
    return ModelInterpreter(NamedModel(llm, timeout_s=TIMEOUT_S), rules=rules) if llm else rules
