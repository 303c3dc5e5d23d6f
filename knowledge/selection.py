"""Selection: how surely each candidate answers the question that was asked."""

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from knowledge.answers import Kind
from knowledge.lexicon import COMPANIES, LEXICON, Wanted
from knowledge.passages import Passage
from knowledge.places import CASES
from knowledge.questions import Question, asks_unit, holds, words_for
from knowledge.references import bridges
from knowledge.retrieval import Candidate
from knowledge.vocabulary import Vocabulary
from knowledge.words import quantities, stem, terms

CONSIDERED = 16
"""Candidates worth scoring; the right one is almost always among the first four."""

# A score is a mean of meaning (cosine) and words (share of the question's telling terms found),
# then raised by signs that a passage is the one asked for and lowered by signs that it is not.
# The sizes were set on the development questions and judged on others; eval prints the curve.
_COVERAGE_WEIGHT = 0.45
_ROW_NAMED = 0.12
_WEEK_NAMED = 0.25
_FROM_ARTICLE = 0.05
_WRONG_KIND_OF_THING = 0.3
_FOCUS_MISSING = 0.35
_COUNTED_MISSING = 0.4
_NAME_MISSING = 0.25
_OTHER_SOURCE = 0.3
_BEYOND_THE_CASE = 0.4
_OTHER_SPAN = 0.3
_UNIT_MISSING = 0.3
_STRANGER = 0.2
_ONLY_A_CAVEAT = 0.1

_WEEKS = re.compile(r"\bweeks? (?P<first>\d+)")
_RANGE = re.compile(r"(?P<first>\d+)-(?P<last>\d+)")
_KIND_OF = r"(?:(?:kind|type|sort|size|brand|make) of )?"
_AUXILIARY = r"(?:do|does|did|is|are|was|were|should|would|will|can|could|has|have|and|or|of|to)"
_PHRASAL = r"[a-z]+ (?:out|up|off|down|in|into|on|over|back|away)\b"
"""A verb with its particle, as in "what came out of it": not a thing asked for."""

_FOCUS = re.compile(
    rf"\b(?:which|what) (?!{_PHRASAL}){_KIND_OF}(?P<named>[a-z]+(?: [a-z]+)?)(?= {_AUXILIARY}\b)"
    rf"|\bwhich {_KIND_OF}(?P<which>[a-z]+)"
    r"|\bhow (?:large|big|old|small|heavy) (?:is|was|are|were) (?:the |its |their )?(?P<sized>\w+)"
)
"""The noun asked for: up to two words before an auxiliary, else one, since a verb may follow."""

_COUNTED = re.compile(
    r"\bhow many (?:more |other |different |labell?ed )?(?P<noun>[a-z]{3,}s|people|staff)\b"
)

_UNIT_SIGNS = {"dollar": r"\$", "hour": r"hour|\d h\b", "second": r"second|\d\s?s\b"}
"""Signs of a unit in a text, where they are not its name."""

_NAME = re.compile(r"(?<=[a-z,] )[A-Z][A-Za-z]{2,}|\b[A-Za-z]+\d+\b")
"""A capital inside a sentence, or letters with digits such as p99."""

_NEVER_OF_A_CASE = frozenset((Wanted.MONEY, Wanted.DURATION, Wanted.DATE, Wanted.PLACE))
_HALF_COVERED = 0.34


@dataclass(frozen=True, slots=True)
class Scored:
    """A passage with how surely it answers: about 0 for nothing in common, about 1 for surely.

    `likeness` is how near it is to the question, whether or not it answers it.
    """

    passage: Passage
    score: float
    likeness: float


def scored(
    question: Question, candidates: Iterable[Candidate], vocabulary: Vocabulary
) -> list[Scored]:
    """Return the candidates by how surely they answer, best first."""
    found = [_scored(question, candidate, vocabulary) for candidate in candidates]
    return sorted(found, key=lambda one: -one.score)


def _scored(question: Question, candidate: Candidate, vocabulary: Vocabulary) -> Scored:
    likeness = _likeness(question, candidate, vocabulary)
    signs_for = _signs_for(question, candidate.passage)
    signs_against = _signs_against(question, candidate.passage, vocabulary)
    return Scored(candidate.passage, likeness + signs_for - signs_against, likeness)


def _likeness(question: Question, candidate: Candidate, vocabulary: Vocabulary) -> float:
    passage = candidate.passage
    named = (m for m in question.measures if m.row == passage.id)
    also = frozenset[str]().union(*(words_for(measure, question.plain) for measure in named))
    coverage = vocabulary.coverage(question.terms, [passage.id], also=also)
    return candidate.dense * (1 - _COVERAGE_WEIGHT) + coverage * _COVERAGE_WEIGHT


def _signs_for(question: Question, passage: Passage) -> float:
    named = any(measure.row == passage.id for measure in question.measures)
    ours = passage.front.kind is Kind.ARTICLE or passage.front.companies
    return named * _ROW_NAMED + ours * _FROM_ARTICLE + _week(question, passage)


def _signs_against(question: Question, passage: Passage, vocabulary: Vocabulary) -> float:
    if passage.front.unstated:
        return 0.0
    covered = vocabulary.covered(question.terms, [passage.id])
    signs = (
        (_WRONG_KIND_OF_THING, not holds(question.wanted, passage.text)),
        (_FOCUS_MISSING, _focus_missing(question, covered)),
        (_COUNTED_MISSING, _counted_missing(question, covered)),
        (_NAME_MISSING, bool((question.terms & vocabulary.names) - covered)),
        (_OTHER_SOURCE, question.of_article and is_other_source(passage)),
        (_BEYOND_THE_CASE, _beyond_the_case(question, covered, passage)),
        (_OTHER_SPAN, _of_another_span(question, passage)),
        (_UNIT_MISSING, _unit_missing(question, passage)),
        (_STRANGER, bool(strangers_in(question, vocabulary))),
        (_ONLY_A_CAVEAT, passage.front.kind is Kind.CAVEAT),
    )
    return sum(size for size, found in signs if found)


def _of_another_span(question: Question, passage: Passage) -> bool:
    """Tell whether the passage names a span of time, but not the one asked about."""
    said = quantities(passage.text)
    return any(
        unit in said and not numbers & said[unit]
        for unit, numbers in quantities(question.plain).items()
    )


def _unit_missing(question: Question, passage: Passage) -> bool:
    """Tell whether "in hours" is asked of a passage that has no hours."""
    unit = asks_unit(question.plain)
    signs = _UNIT_SIGNS.get(unit or "", unit or "")
    return re.search(signs, passage.text.lower()) is None


def strangers_in(question: Question, vocabulary: Vocabulary) -> tuple[str, ...]:
    """Return the names in the question of which the corpus never speaks, in the order named."""
    return tuple(
        name
        for name in _NAME.findall(question.text)
        if not all(vocabulary.knows(term) for term in terms(name))
    )


def _week(question: Question, passage: Passage) -> float:
    asked, row = _WEEKS.search(question.plain), _RANGE.fullmatch(passage.row)
    if asked is None or row is None:
        return 0.0
    within = int(row["first"]) <= int(asked["first"]) <= int(row["last"])
    return _WEEK_NAMED if within else -_WEEK_NAMED


def _focus_missing(question: Question, covered: Collection[str]) -> bool:
    """Tell whether "which X" asks for an X that the passage does not speak of."""
    focus = _FOCUS.search(question.plain)
    nouns = (focus[focus.lastgroup or 0]).split() if focus is not None else []
    heads = nouns if nouns and nouns[0] not in LEXICON.open_nouns else []
    return any(_unspoken(noun, question, covered) for noun in heads)


def _counted_missing(question: Question, covered: Collection[str]) -> bool:
    """Tell whether "how many X" counts an X that the passage does not speak of."""
    counted = _COUNTED.search(question.plain)
    return counted is not None and _unspoken(counted["noun"], question, covered)


def _unspoken(noun: str, question: Question, covered: Collection[str]) -> bool:
    return stem(noun) in question.terms and stem(noun) not in covered


def is_other_source(passage: Passage) -> bool:
    """Tell whether a passage is of someone else than the article and our caveats on it."""
    return passage.front.kind is Kind.LITERATURE or (
        passage.front.kind is Kind.CASE and not passage.front.companies
    )


def _beyond_the_case(question: Question, covered: Collection[str], passage: Passage) -> bool:
    """Tell whether a case company is asked for more than its approach and outcome."""
    if not question.companies:
        return False
    if not passage.front.companies:
        return not bridges(question) and not passage.is_about(CASES)
    if LEXICON.phrases.reason.search(question.plain) or question.wanted in _NEVER_OF_A_CASE:
        return True
    has_figure = re.search(r"\d", passage.text) is not None
    if LEXICON.phrases.endpoints.search(question.plain) or (
        LEXICON.phrases.quantified.search(question.plain) and not has_figure
    ):
        return True
    asked = question.terms - {stem(name.lower()) for name in COMPANIES}
    found = len(asked & set(covered))
    return not bridges(question) and bool(asked) and found / len(asked) < _HALF_COVERED
