"""The submitted form: a text for each attribute, checked before it is taken in.

A text is read as a value first, "60k" or "high", and else as chat reads the same words in answer
to a question: "31 January", "mistakes are costly". An empty field leaves its attribute as it is,
so that two people who fill in the form at once lose nothing; the word "unknown" forgets it.
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from advisor import InputError, read_value
from advisor.attributes import AttributeName, Statement
from bot.dialogue.acts import Act, Interpretation, Interpreter
from bot.dialogue.conversation import Conversation
from bot.dialogue.heard import Heard
from bot.dialogue.moves import Outcome
from bot.dialogue.problems import Fault, Problem, problem_of
from bot.dialogue.step import step

UNKNOWN = "unknown"
"""What a field says to leave its attribute unknown."""


def check_form(
    fields: Mapping[str, str], interpreter: Interpreter, today: date
) -> dict[str, Problem]:
    """Return what is wrong with each wrong field; empty if all can be used."""
    read = _read_all(fields, interpreter, today)
    return {name: found for name, found in read.items() if isinstance(found, Problem)}


def fill(
    conversation: Conversation, fields: Mapping[str, str], heard: Heard, interpreter: Interpreter
) -> Outcome:
    """Return the conversation with the form taken in, and the recommendation.

    Fields that `check_form` would refuse with the same interpreter are left out.
    """
    read = _read_all(fields, interpreter, heard.today)
    told: dict[AttributeName, Statement | None] = {
        AttributeName(name): found for name, found in read.items() if isinstance(found, Statement)
    }
    forgotten = {name: None for name in conversation.record if _says_unknown(fields, name)}
    acts = (Act.INFORM, Act.RECOMMEND) if told or forgotten else (Act.RECOMMEND,)
    message = Interpretation(acts, {**told, **forgotten})
    return step(conversation, replace(heard, mentioned=True), message)


def _read_all(
    fields: Mapping[str, str], interpreter: Interpreter, today: date
) -> dict[str, Statement | Problem]:
    return {
        name: _read(name, text, interpreter, today)
        for name, text in fields.items()
        if text.strip().lower() not in ("", UNKNOWN)
    }


def _says_unknown(fields: Mapping[str, str], name: AttributeName) -> bool:
    return fields.get(name.value, "").strip().lower() == UNKNOWN


def _read(name: str, text: str, interpreter: Interpreter, today: date) -> Statement | Problem:
    """Return what a field says, or what is wrong with it."""
    if name not in set(AttributeName):
        return Problem(Fault.UNKNOWN_KEY, name)
    attribute = AttributeName(name)
    try:
        return read_value(attribute, text)
    except InputError as error:
        said = interpreter.interpret(text, asked=attribute, today=today).attributes.get(attribute)
        return problem_of(error) if said is None else said.model_copy(update={"raw": text.strip()})
