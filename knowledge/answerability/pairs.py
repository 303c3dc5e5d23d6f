"""The pairs that the model learns from: a question, a statement, and whether it answers."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib.resources import files
from itertools import chain
from typing import Final

import numpy as np

from knowledge.embedding import Embedder
from knowledge.passages import Passage

FILE: Final = "pairs.txt"
OFF_SUBJECT_FILE: Final = "off_subject.txt"
_MARKS: Final = {"+ ": True, "- ": False}


@dataclass(frozen=True, slots=True)
class Pair:
    """A question beside a statement."""

    question: str
    statement: str
    answered: bool


def all_pairs(passages: Sequence[Passage], embedder: Embedder) -> tuple[Pair, ...]:
    """Return the pairs of the file and of the corpus, in a fixed order.

    Raises `ValueError` for a file that is not in order.
    """
    statements = [passage for passage in passages if passage.stands_as_answer]
    found = (
        *written_pairs(statements),
        *corpus_pairs(statements),
        *neighbouring_pairs(passages, embedder),
    )
    return tuple(dict.fromkeys(found))


def written_pairs(statements: Iterable[Passage]) -> Iterator[Pair]:
    """Return the pairs of the file, in its order. Raises `ValueError` as `pairs_of`."""
    return pairs_of(_text_of(FILE), {passage.id: passage.text for passage in statements})


def off_subject() -> tuple[str, ...]:
    """Return the questions of the other file, a line each: no source answers them."""
    lines = _text_of(OFF_SUBJECT_FILE).splitlines()
    return tuple(line for line in lines if line and not line.startswith("#"))


def pairs_of(text: str, statements: Mapping[str, str]) -> Iterator[Pair]:
    """Yield the pairs of a text: the id of a passage in brackets, then + answered or - not.

    Raises `ValueError`, with the line, for what is neither, or names no statement.
    """
    statement = ""
    for number, line in enumerate(text.splitlines(), start=1):
        if line.startswith("["):
            if (name := line.strip("[]")) not in statements:
                raise ValueError(f"line {number} of {FILE} names no statement: {name!r}")
            statement = statements[name]
        elif (answered := _MARKS.get(line[:2])) is not None and statement:
            yield Pair(line[2:], statement, answered)
        elif line.strip() and not line.startswith("#"):
            raise ValueError(f"line {number} of {FILE} has neither + nor -: {line!r}")


def corpus_pairs(statements: Iterable[Passage]) -> Iterator[Pair]:
    """Yield each statement's ways to ask, and its near misses."""
    for passage in statements:
        yield from (Pair(one, passage.text, answered=True) for one in passage.asked_as)
        yield from (Pair(one, passage.text, answered=False) for one in passage.not_answered)


def neighbouring_pairs(passages: Sequence[Passage], embedder: Embedder) -> Iterator[Pair]:
    """Yield what nothing answers beside the statements nearest to it.

    Two for each way to ask for a gap and for each question off the subject; for a near miss the
    nearest but its own.
    """
    statements = [passage for passage in passages if passage.stands_as_answer]
    nearest = _Nearest(statements, embedder)
    gaps = (passage for passage in passages if passage.front.unstated)
    for question in (*chain.from_iterable(gap.asked_as for gap in gaps), *off_subject()):
        yield from _unanswered(question, nearest.texts(question, 2))
    for passage in statements:
        for question in passage.not_answered:
            yield from _unanswered(question, nearest.texts(question, 1, but=passage.text))


def _text_of(file: str) -> str:
    return files("knowledge.answerability").joinpath(file).read_text(encoding="utf-8")


def _unanswered(question: str, statements: Iterable[str]) -> Iterator[Pair]:
    return (Pair(question, statement, answered=False) for statement in statements)


class _Nearest:
    """Finds the statements whose text or ways to ask are nearest to a question."""

    def __init__(self, statements: Sequence[Passage], embedder: Embedder) -> None:
        entries = [(p.text, way) for p in statements for way in (p.text, *p.asked_as)]
        self._texts = [text for text, _ in entries]
        self._vectors = embedder.embed([way for _, way in entries])
        self._embedder = embedder

    def texts(self, question: str, count: int, *, but: str = "") -> Sequence[str]:
        """Return the texts of the nearest, best first; ties in the order of the corpus."""
        likeness = (self._vectors @ self._embedder.embed_question(question)).ravel()
        order = np.argsort(-likeness, kind="stable")
        near = dict.fromkeys(self._texts[place] for place in order)
        near.pop(but, None)
        return list(near)[:count]
