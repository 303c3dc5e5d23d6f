"""Lookups: the article's tables read the other way, from a cell or a comparison to its rows."""

import re
from collections.abc import Callable, Iterable, Sequence

from knowledge.claims import Claim, stated
from knowledge.facts import FactTable
from knowledge.lexicon import COMPARED, LEXICON, Approach
from knowledge.passages import Passage
from knowledge.questions import Question, approaches_in
from knowledge.words import NUMBER_WORDS, normal

_IN_WORDS = {int(digits): word for word, digits in NUMBER_WORDS.items()}
_BETTER_OF = {measure.row: measure.lower_is_better for measure in LEXICON.measures}
_RATED = ("article-decision-matrix", "article-architecture")
_BENCHMARKS = "article-benchmarks"
_NAME = re.compile(r"(?<=\w )[A-Z][\w-]*|\b[A-Z]{2,}[\w-]*|\b[A-Za-z]+-?\d[\w.]*")


class Lookups:
    """Finds rows by what their cells hold. Immutable."""

    def __init__(self, facts: FactTable) -> None:
        self._facts = facts

    def claims(self, question: Question) -> tuple[Claim, ...]:
        """Return which rows, approaches or cases hold what is asked for; none if nothing is."""
        asks, plain = LEXICON.lookups, question.plain
        if (
            question.companies
            or Approach.HYBRID in question.approaches
            or self._of_others(question)
        ):
            return ()
        if asks.cases.search(plain) and asks.figured.search(plain):
            return self._cases_with_figures(without=asks.without.search(plain) is not None)
        where = question.approaches and asks.where.search(plain)
        if not where and not asks.rows.search(plain):
            return ()
        if asks.same.search(plain):
            return self._alike(self._rows(plain, _RATED))
        if asks.ahead.search(plain) or asks.behind.search(plain):
            return self._ahead(question, self._rows(plain, (_BENCHMARKS,)))
        return self._rated(question)

    def _of_others(self, question: Question) -> bool:
        """Tell whether somebody else is named than the approaches, as in "does GPT-5 beat RAG"."""
        grades = {word for row in self._facts.rows.values() for word in _cell_words(row)}
        named = (name.lower() for name in _NAME.findall(question.text))
        return any(name not in grades and not approaches_in(normal(name)) for name in named)

    def _rated(self, question: Question) -> tuple[Claim, ...]:
        rows = self._rows(question.plain, _RATED)
        grades = {self._facts.value(row.id, one).lower() for row in rows for one in COMPARED}
        grade = _longest(grades, question.plain)
        named = [one for one in COMPARED if one in question.approaches]
        if not grade or len(named) != 1 or any(map(_has_figure, grades)):
            return ()
        approach = named[0]
        found = [row for row in rows if self._facts.value(row.id, approach).lower() == grade]
        if not found:
            text = f"The article rates {approach.value} {grade.title()} on none of these: "
            return (Claim(f"{text}{_listed(map(_name, rows))}.", tuple(rows), computed=True),)
        text = f"The article rates {approach.value} {self._facts.value(found[0].id, approach)} on "
        return (Claim(f"{text}{_listed(map(_name, found))}.", tuple(found)),)

    def _alike(self, rows: Sequence[Passage]) -> tuple[Claim, ...]:
        """Return the rows in which both approaches have the same."""
        found = [row for row in rows if self._is_alike(row.id)]
        if found:
            text = f"The article gives both approaches the same on {_listed(map(_name, found))}."
            return (Claim(text, tuple(found), computed=True),)
        text = f"The article gives the two the same on none of these: {_listed(map(_name, rows))}."
        return (Claim(text, tuple(rows), computed=True),)

    def _is_alike(self, row: str) -> bool:
        return len({self._facts.value(row, approach) for approach in COMPARED}) == 1

    def _ahead(self, question: Question, rows: Sequence[Passage]) -> tuple[Claim, ...]:
        """Return on which rows the approach asked about, else each, has the better figure."""
        wanted = _subject(question) or COMPARED
        behind = LEXICON.lookups.behind.search(question.plain) is not None
        judged = [row for row in rows if row.id in _BETTER_OF]
        named = any(words.search(question.plain) for words in LEXICON.lookups.tables.values())
        if not judged or not (named or question.approaches):
            return ()
        texts = []
        for approach in wanted:
            found = [row for row in judged if self._is_ahead(row.id, approach) is not behind]
            texts.append(_counted(approach, found, judged, "behind" if behind else "ahead"))
        return (Claim(" ".join(texts), tuple(judged), computed=True),)

    def _is_ahead(self, row: str, approach: Approach) -> bool:
        choose: Callable[..., Approach] = min if _BETTER_OF[row] else max
        return choose(COMPARED, key=lambda one: self._facts.figure(row, one)) is approach

    def _cases_with_figures(self, *, without: bool) -> tuple[Claim, ...]:
        cases = tuple(self._facts.cases.values())
        found = [case for case in cases if _has_figure(case.cells["Outcome"]) is not without]
        names = _listed(case.row for case in found)
        what = "no figure" if without else "a figure"
        text = f"{_number(len(found)).capitalize()} of the article's {_number(len(cases))} cases "
        return (
            Claim(f"{text}give {what} for the outcome: {names}.", tuple(found), computed=True),
            *(() if without else map(stated, found)),
        )

    def _rows(self, plain: str, otherwise: Sequence[str]) -> list[Passage]:
        """Return the rows of the tables that a plain text names, else of the usual ones."""
        tables = LEXICON.lookups.tables
        named = [table for table, words in tables.items() if words.search(plain)]
        if LEXICON.lookups.anywhere.search(plain):
            named = [*otherwise]
        return [row for row in self._facts.rows.values() if row.front.id in (named or otherwise)]


def _subject(question: Question) -> tuple[Approach, ...]:
    """Return the approach that wins or loses, as RAG in "does RAG beat tuning"; none if either."""
    if re.search(r"\bor\b|\bwhich (?:approach|one|of the)", question.plain):
        return ()
    places = ((LEXICON.approaches[one].search(question.plain), one) for one in COMPARED)
    found = sorted((place.start(), one) for place, one in places if place is not None)
    return tuple(one for _, one in found[:1])


def _counted(
    approach: Approach, found: Sequence[Passage], judged: Sequence[Passage], place: str
) -> str:
    names = f": {_listed(map(_name, found))}" if found else ""
    subject = approach.value if approach is Approach.RAG else approach.value.capitalize()
    return f"{subject} is {place} on {_number(len(found))} of {_number(len(judged))}{names}."


def _longest(grades: Iterable[str], plain: str) -> str:
    """Return the longest of the grades that the text names, the first of two as long; else ""."""
    places = {one: re.search(rf"(?<![\w-]){re.escape(one)}(?![\w-])", plain) for one in grades}
    said = {one: place.start() for one, place in places.items() if place is not None}
    return max(said, key=lambda one: (len(one), -said[one]), default="")


def _cell_words(row: Passage) -> list[str]:
    return " ".join(row.cells.values()).lower().split()


def _has_figure(text: str) -> bool:
    return re.search(r"\d", text) is not None


def _name(row: Passage) -> str:
    return row.row[0].lower() + row.row[1:]


def _number(count: int) -> str:
    return "none" if count == 0 else _IN_WORDS.get(count, str(count))


def _listed(names: Iterable[str]) -> str:
    *before, last = names
    return f"{', '.join(before)} and {last}" if before else last
