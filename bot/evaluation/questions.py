"""How well questions are answered: key facts, refusals, and what retrieval finds.

A key fact is found when one of its accepted variants is in the text, whatever the case and with
commas in numbers removed. Retrieval at k counts a question when all its key facts are in the best
k passages together, so that a passage per fact and a passage per page are judged alike.
"""

import json
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache
from importlib.resources import files
from typing import Protocol

from pydantic import BaseModel, ConfigDict

from bot.evaluation.calibration import Known, held_out
from bot.evaluation.table import Row
from knowledge.answers import Answer
from knowledge.claims import Draft
from knowledge.confidence import REFUSAL_THRESHOLD, Standing
from knowledge.retrieval import Candidate

GIVEN = "questions.jsonl"
"""The set collected elsewhere."""

FRESH, SECOND, THIRD, FOURTH = (
    "questions_fresh.jsonl",
    "questions_second.jsonl",
    "questions_third.jsonl",
    "questions_fourth.jsonl",
)
"""Sets written here before their answers were first looked at.

All have been looked at since; what a fault in them taught is in the code as a rule.
"""

DEPTHS = (1, 4, 8)
CURVE = (0.3, 0.4, 0.5, 0.55, 0.6, 0.65, 0.7, 0.8)
"""Thresholds of the refusal curve."""

_NUMBER_COMMA = re.compile(r"(?<=\d),(?=\d)")

Finder = Callable[[str], Sequence[str]]
"""Finds texts for a question, best first."""


class QuestionType(StrEnum):
    """What a question takes to answer."""

    ANSWERABLE = "answerable"
    MULTI_HOP = "multi_hop"
    UNANSWERABLE = "unanswerable"


class Asked(BaseModel):
    """One question of a set with what its answer must and must not hold.

    `earlier` are the questions that it follows up, oldest first.
    """

    model_config = ConfigDict(frozen=True)

    id: str
    type: QuestionType
    question: str
    key_facts: tuple[str, ...]
    must_not_contain: tuple[str, ...]
    earlier: tuple[str, ...] = ()

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
    """A question with its answer and the confidence in it."""

    asked: Asked
    answer: Answer
    confidence: float
    standing: Standing | None = None

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
    draft = librarian.draft(asked.question, earlier=asked.earlier)
    return Result(asked, answer, draft.confidence, draft.standing)


def curve(librarian: Librarian) -> tuple[Row, ...]:
    """Return what each threshold would refuse of all sets, each question held out of the fit.

    Questions that arithmetic or the tables answer have no confidence to judge and are left out.
    """
    asked = [one for name in (GIVEN, FRESH, SECOND, THIRD, FOURTH) for one in shipped(name)]
    done = [one for one in results(librarian, asked) if one.standing and one.confidence < 1]
    known = [Known(one.standing, one.asked.answerable) for one in done if one.standing]
    sure = held_out(known)
    return tuple(
        _curve_rows([replace(one, confidence=own) for one, own in zip(done, sure, strict=True)])
    )


def rows(librarian: Librarian, asked: Sequence[Asked], baseline: Finder) -> tuple[Row, ...]:
    """Sum up answers, refusals and retrieval; the baseline answers with its best passage."""
    done = results(librarian, asked)
    answerable = [one for one in asked if one.answerable]

    def fused(question: str) -> Sequence[str]:
        return [candidate.passage.text for candidate in librarian.candidates(question)]

    return (
        *_answer_rows(done, baseline),
        *_retrieval_rows(answerable, fused, baseline),
    )


def _answer_rows(done: Sequence[Result], baseline: Finder) -> list[Row]:
    def figures(title: str, kind: QuestionType) -> Row:
        of_kind = [one for one in done if one.asked.type is kind]
        by_best = [one.asked.has_key_facts(_joined(baseline, one, 1)) for one in of_kind]
        return Row(title, _share([one.right for one in of_kind]), _share(by_best))

    unanswerable = [one for one in done if not one.asked.answerable]
    answerable = [one for one in done if one.asked.answerable]
    return [
        figures("all key facts in the answer, one section", QuestionType.ANSWERABLE),
        figures("all key facts in the answer, two sections", QuestionType.MULTI_HOP),
        Row("unanswerable refused", _share([one.answer.abstained for one in unanswerable]), "none"),
        Row("answerable refused", _share([one.answer.abstained for one in answerable]), "none"),
        Row("answers that hold what they must not", _share([one.invents for one in done])),
    ]


def _retrieval_rows(asked: Sequence[Asked], fused: Finder, baseline: Finder) -> list[Row]:
    ours, theirs = ([_first_full(one, find) for one in asked] for find in (fused, baseline))
    return [
        *(
            Row(f"retrieval: key facts in the best {k}", _within(ours, k), _within(theirs, k))
            for k in DEPTHS
        ),
        Row("retrieval: mean reciprocal rank", _mean_reciprocal(ours), _mean_reciprocal(theirs)),
    ]


def _curve_rows(done: Sequence[Result]) -> list[Row]:
    def at(threshold: float) -> Row:
        missed = [one.confidence >= threshold for one in done if not one.asked.answerable]
        false = [one.confidence < threshold for one in done if one.asked.answerable]
        here = " (ours)" if threshold == REFUSAL_THRESHOLD else ""
        title = f"refusing below {threshold:.2f}{here}: answerable / unanswerable refused"
        return Row(title, f"{_percent(false)} / {_percent([not one for one in missed])}")

    return [at(threshold) for threshold in CURVE]


def _first_full(asked: Asked, find: Finder) -> int | None:
    """Return at which depth the best passages together hold all key facts; None beyond the last."""
    texts = find(asked.question)[: max(DEPTHS)]
    depths = range(1, len(texts) + 1)
    return next((k for k in depths if asked.has_key_facts("\n".join(texts[:k]))), None)


def _joined(find: Finder, result: Result, count: int) -> str:
    return "\n".join(find(result.asked.question)[:count])


def _within(ranks: Sequence[int | None], depth: int) -> str:
    return _share([rank is not None and rank <= depth for rank in ranks])


def _mean_reciprocal(ranks: Sequence[int | None]) -> str:
    return f"{sum(1 / rank for rank in ranks if rank) / len(ranks):.2f}" if ranks else "none"


def _share(found: Sequence[bool]) -> str:
    return f"{sum(found)} of {len(found)} ({_percent(found)})" if found else "none"


def _percent(found: Sequence[bool]) -> str:
    return f"{sum(found) / len(found):.0%}" if found else "-"


def _in(text: str, part: str) -> bool:
    return _plain(part) in _plain(text)


def _plain(text: str) -> str:
    return _NUMBER_COMMA.sub("", text).lower()
