"""The submitted form: a text for each attribute, checked before it is taken in.

An empty field leaves its attribute as it is, so that two people who fill in the form at once
lose nothing; the word "unknown" forgets it.
"""

from collections.abc import Mapping
from dataclasses import replace

from advisor import InputError, read_value
from advisor.attributes import AttributeName, Statement
from bot.dialogue.acts import Act, Interpretation
from bot.dialogue.conversation import Conversation
from bot.dialogue.heard import Heard
from bot.dialogue.moves import Outcome
from bot.dialogue.problems import Fault, Problem, problem_of
from bot.dialogue.step import step

UNKNOWN = "unknown"
"""What a field says to leave its attribute unknown."""


def check_form(fields: Mapping[str, str]) -> dict[str, Problem]:
    """Return what is wrong with each wrong field; empty if all can be used."""
    return {name: problem for name, text in _stated(fields) if (problem := _problem(name, text))}


def fill(conversation: Conversation, fields: Mapping[str, str], heard: Heard) -> Outcome:
    """Return the conversation with the form taken in, and the recommendation.

    Fields that `check_form` would refuse are left out.
    """
    told: dict[AttributeName, Statement | None] = {
        AttributeName(name): read_value(AttributeName(name), text)
        for name, text in _stated(fields)
        if not _problem(name, text)
    }
    forgotten = {name: None for name in conversation.record if _says_unknown(fields, name)}
    acts = (Act.INFORM, Act.RECOMMEND) if told or forgotten else (Act.RECOMMEND,)
    message = Interpretation(acts, {**told, **forgotten})
    return step(conversation, replace(heard, mentioned=True), message)


def _stated(fields: Mapping[str, str]) -> list[tuple[str, str]]:
    return [
        (name, text) for name, text in fields.items() if text.strip().lower() not in ("", UNKNOWN)
    ]


def _says_unknown(fields: Mapping[str, str], name: AttributeName) -> bool:
    return fields.get(name.value, "").strip().lower() == UNKNOWN


def _problem(name: str, text: str) -> Problem | None:
    """Return what is wrong with a field, None if it can be used."""
    if name not in set(AttributeName):
        return Problem(Fault.UNKNOWN_KEY, name)
    try:
        read_value(AttributeName(name), text)
    except InputError as error:
        return problem_of(error)
    return None
