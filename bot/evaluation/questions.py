"""The question sets, and what the library makes of each question.

A key fact is found when one of its accepted variants is in the text, whatever the case and with
commas in numbers removed.
"""

import json
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib.resources import files
from typing import Final, Protocol

from pydantic import BaseModel, ConfigDict

from knowledge.answers import Answer
from knowledge.claims import Draft
from knowledge.retrieval import Candidate

GIVEN, FRESH, SECOND = "questions.jsonl", "questions_fresh.jsonl", "questions_second.jsonl"

SETS: Final = {
    "the given set": GIVEN,
    "a set written here": FRESH,
    "a second set written here": SECOND,
    "a third set written here": "questions_third.jsonl",
    "a fourth set written here": "questions_fourth.jsonl",
    "a fifth set written here": "questions_fifth.jsonl",
    "a sixth set written here": "questions_sixth.jsonl",
    "a seventh set written here": "questions_seventh.jsonl",
    "an eighth set written here": "questions_eighth.jsonl",
    "a ninth set written here": "questions_ninth.jsonl",
    "a tenth set written here": "questions_tenth.jsonl",
    "an eleventh set written here": "questions_eleventh.jsonl",
    "a twelfth set written here": "questions_twelfth.jsonl",
    "a thirteenth set written here": "questions_thirteenth.jsonl",
    "a fourteenth set written here": "questions_fourteenth.jsonl",
    "a fifteenth set written here": "questions_fifteenth.jsonl",
    "a sixteenth set written here": "questions_sixteenth.jsonl",
    "a seventeenth set written here": "questions_seventeenth.jsonl",
    "an eighteenth set written here": "questions_eighteenth.jsonl",
    "a nineteenth set written here": "questions_nineteenth.jsonl",
    "a twentieth set written here": "questions_twentieth.jsonl",
    "a twenty-first set written here": "questions_twenty_first.jsonl",
    "a twenty-second set written here": "questions_twenty_second.jsonl",
    "a twenty-third set written here": "questions_twenty_third.jsonl",
    "a twenty-fourth set written here": "questions_twenty_fourth.jsonl",
}
"""The sets by what they are called in titles: one collected elsewhere, then those written here.

Ours were written before their answers were first looked at. All have been looked at since: what a
fault in them taught is in the code as a rule, or in the corpus.
"""

_NUMBER_COMMA = re.compile(r"(?<=\d),(?=\d)")


class QuestionType(StrEnum):
    """What a question takes to answer."""

    ANSWERABLE = "answerable"
    MULTI_HOP = "multi_hop"
    UNANSWERABLE = "unanswerable"


class Asked(BaseModel):
    """One question of a set with what its answer must and must not hold.

    `earlier` are the questions that it follows up, oldest first. `sections` are where the answer
    is, in the words of the sets (`bot.evaluation.sections`); some sets leave them out.
    """

    model_config = ConfigDict(frozen=True)

    id: str
    type: QuestionType
    question: str
    key_facts: tuple[str, ...]
    must_not_contain: tuple[str, ...]
    earlier: tuple[str, ...] = ()
    sections: tuple[str, ...] = ()

    @property
    def answerable(self) -> bool:
        """Whether the sources state the answer."""
        return self.type is not QuestionType.UNANSWERABLE

    def has_key_facts(self, text: str) -> bool:
        """Tell whether every key fact is in the text."""
        return all(any(_in(text, way) for way in fact.split("|")) for fact in self.key_facts)


class Librarian(Protocol):
    """What is evaluated; `knowledge.library.Library` is one."""

    def ask(self, question: str, *, earlier: Sequence[str] = ()) -> Answer:
        """Return the answer to a question."""
        ...

    def draft(self, question: str, *, earlier: Sequence[str] = ()) -> Draft:
        """Return the answer before it is worded, with its confidence."""
        ...

    def candidates(self, question: str) -> list[Candidate]:
        """Return the passages found, best first."""
        ...


@dataclass(frozen=True, slots=True)
class Result:
    """A question with its answer, and the draft that it was worded from."""

    asked: Asked
    answer: Answer
    draft: Draft

    @property
    def right(self) -> bool:
        """Whether it was answered with all key facts, or refused without inventing."""
        if self.asked.answerable:
            return not self.answer.abstained and self.asked.has_key_facts(self.answer.text)
        return self.answer.abstained and not self.invents

    @property
    def invents(self) -> bool:
        """Whether the text holds what an honest one would not."""
        return any(_in(self.answer.text, text) for text in self.asked.must_not_contain)


@cache
def shipped(name: str) -> tuple[Asked, ...]:
    """Return the questions of a shipped set."""
    text = files("bot.evaluation").joinpath("sets", name).read_text("utf-8")
    return tuple(Asked.model_validate(json.loads(line)) for line in text.splitlines() if line)


def results(librarian: Librarian, asked: Iterable[Asked]) -> tuple[Result, ...]:
    """Ask every question."""
    return tuple(_result(librarian, one) for one in asked)


def _result(librarian: Librarian, asked: Asked) -> Result:
    answer = librarian.ask(asked.question, earlier=asked.earlier)
    return Result(asked, answer, librarian.draft(asked.question, earlier=asked.earlier))


def _in(text: str, part: str) -> bool:
    return _plain(part) in _plain(text)


def _plain(text: str) -> str:
    return _NUMBER_COMMA.sub("", text).lower()
