"""How far a project's description in chat leads, and then the bot's own questions.

Nobody tells all attributes at once. Here each documented project is described as its team would,
read by an interpreter, and then asked about as the dialogue asks: what is documented is answered,
the rest skipped, until nothing more is asked.
"""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files
from typing import Final

from advisor import assess
from advisor.attributes import AttributeName, Attributes
from bot.dialogue.acts import Interpreter
from bot.dialogue.questions import next_question
from bot.evaluation.decisions import Case, Decided
from bot.evaluation.table import Row, Share, share_of

SETS: Final = {
    "given": "decision_cases.jsonl",
    "fourth set": "decisions_fourth.jsonl",
    "fifth set": "decisions_fifth.jsonl",
    "sixth set": "decisions_sixth.jsonl",
}
"""The sets whose cases have a description; the code was made with the first in sight."""
TODAY: Final = date(2026, 11, 28)
"""What dates in descriptions count from, so that figures stay the same."""


class Described(Case):
    """A documented project with how its team would tell of it."""

    description: str


@dataclass(frozen=True, slots=True)
class Talked:
    """What was recommended before any question, and after so many of them."""

    first: Decided
    last: Decided
    questions: int


def rows(interpreter: Interpreter) -> tuple[Row, ...]:
    """Return what came of the talks of each set, beside the description alone."""
    return tuple(
        row
        for title, name in SETS.items()
        for row in _summed_up(title, [talked(case, interpreter) for case in shipped(name)])
    )


def talked(case: Described, interpreter: Interpreter) -> Talked:
    """Hold one talk to its end."""
    truth, known = case.known(), _told(case, interpreter)
    first = assessment = assess(known, today=TODAY)
    skipped: set[AttributeName] = set()
    questions = 0
    while asked := next_question(assessment, skipped):
        questions += 1
        if asked.attribute in truth:
            known = known.having({asked.attribute: truth[asked.attribute]})
            assessment = assess(known, today=TODAY)
        else:
            skipped.add(asked.attribute)
    return Talked(Decided(case, first), Decided(case, assessment), questions)


@cache
def shipped(name: str) -> tuple[Described, ...]:
    """Return the described cases of a shipped set."""
    text = files("bot.evaluation").joinpath("sets", name).read_text(encoding="utf-8")
    return tuple(Described.model_validate(json.loads(line)) for line in text.splitlines() if line)


def _summed_up(title: str, talks: Sequence[Talked]) -> tuple[Row, ...]:
    firsts, lasts = [talk.first for talk in talks], [talk.last for talk in talks]
    asked = sum(talk.questions for talk in talks) / len(talks)
    return (
        Row(f"{title}: documented outcome recommended", _agreeing(lasts), _agreeing(firsts)),
        Row(f"{title}: among the first two", _in_first_two(lasts), _in_first_two(firsts)),
        Row(f"{title}: told that too little is known", _little(lasts), _little(firsts)),
        Row(f"{title}: questions asked, mean", asked, "none"),
    )


def _told(case: Described, interpreter: Interpreter) -> Attributes:
    found = interpreter.interpret(case.description, asked=None, today=TODAY)
    return Attributes().having(found.attributes)


def _agreeing(results: Iterable[Decided]) -> Share:
    return share_of([one.agrees for one in results])


def _in_first_two(results: Iterable[Decided]) -> Share:
    return share_of([one.in_first_two for one in results])


def _little(results: Iterable[Decided]) -> Share:
    return share_of([one.says_too_little for one in results])
