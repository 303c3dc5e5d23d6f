"""Which interpreter reads messages: the rules, or a language model with the rules behind it."""

from collections.abc import Callable
from threading import Semaphore

from bot.dialogue.acts import Interpreter
from bot.understanding.metered import MeteredModel
from bot.understanding.model import CALLS_AT_ONCE, TIMEOUT_S, ModelInterpreter
from bot.understanding.named import NamedModel
from bot.understanding.rules import RulesInterpreter
from knowledge.budget import Budget, Payer, Unlimited


def interpreter_with(llm: str | None) -> Interpreter:
    """Return the interpreter for a model's name, the rules alone where none is set."""
    return interpreters_with(llm, Unlimited())(Payer())


def interpreters_with(llm: str | None, budget: Budget) -> Callable[[Payer], Interpreter]:
    """Return what gives each payer an interpreter; all of them together ask few at once.

    Once a budget is used up, messages are read by the rules.
    """
    rules = RulesInterpreter()
    if not llm:
        return lambda _: rules
    model, calls = NamedModel(llm, timeout_s=TIMEOUT_S), Semaphore(CALLS_AT_ONCE)
    return lambda payer: ModelInterpreter(
        MeteredModel(model, llm, budget, payer), rules=rules, calls=calls
    )
