"""Signs: what in a question and a passage speaks for and against the one answering the other."""

import re
from collections.abc import Collection
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

_WEEKS = re.compile(r"\bweeks? (?P<first>\d+)")
_RANGE = re.compile(r"(?P<first>\d+)-(?P<last>\d+)")
_KIND_OF = r"(?:(?:kind|type|sort|size|brand|make) of )?"
_AUXILIARY = (
    r"(?:do|does|did|is|are|was|were|should|would|will|can|could|has|have|and|or|of|to|for|behind)"
)
_PHRASAL = r"[a-z]+ (?:out|up|off|down|in|into|on|over|back|away)\b"
"""A verb with its particle, as in "what came out of it": not a thing asked for."""

_FOCUS = re.compile(
    rf"\b(?:which|what) (?!{_PHRASAL}){_KIND_OF}(?P<named>[a-z]+(?: [a-z]+)?)(?= {_AUXILIARY}\b)"
    rf"|\bwhich {_KIND_OF}(?P<which>[a-z]+)"
    r"|\bhow (?:large|big|old|small|heavy) (?:is|was|are|were) (?:the |its |their )?(?P<sized>\w+)"
)
"""The noun asked for: up to two words before an auxiliary or a preposition, else one.

A verb may follow where there is neither.
"""

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
class Signs:
    """How a passage looks beside a question. Most are 0 or 1.

    `meaning` is the cosine of the passage's nearest entry and `words` the share of the question's
    telling terms that it holds, both 0..1; `week` is -1 for another week than the one asked about;
    `unanswered` is that of the `Candidate`.
    """

    meaning: float
    words: float
    row_named: float = 0.0
    week: float = 0.0
    from_article: float = 0.0
    wrong_kind_of_thing: float = 0.0
    focus_missing: float = 0.0
    counted_missing: float = 0.0
    name_missing: float = 0.0
    other_source: float = 0.0
    beyond_the_case: float = 0.0
    little_of_the_case: float = 0.0
    other_span: float = 0.0
    unit_missing: float = 0.0
    stranger: float = 0.0
    only_a_caveat: float = 0.0
    unanswered: float = 0.0


def signs_of(question: Question, candidate: Candidate, vocabulary: Vocabulary) -> Signs:
    """Return the signs of a candidate; of a gap only what likens it to the question."""
    passage = candidate.passage
    named = [measure for measure in question.measures if measure.row == passage.id]
    also = frozenset[str]().union(*(words_for(measure, question.plain) for measure in named))
    words = vocabulary.coverage(question.terms, [passage.id], also=also)
    if passage.front.unstated:
        return Signs(candidate.dense, words)
    covered = vocabulary.covered(question.terms, [passage.id])
    return Signs(
        meaning=candidate.dense,
        words=words,
        row_named=bool(named),
        week=_week(question, passage),
        from_article=passage.front.kind is Kind.ARTICLE or bool(passage.front.companies),
        wrong_kind_of_thing=not holds(question.wanted, passage.text),
        focus_missing=_focus_missing(question, covered),
        counted_missing=_counted_missing(question, covered),
        name_missing=bool((question.terms & vocabulary.names) - covered),
        other_source=question.of_article and is_other_source(passage),
        beyond_the_case=_beyond_the_case(question, passage),
        little_of_the_case=_little_of_the_case(question, covered),
        other_span=_of_another_span(question, passage),
        unit_missing=_unit_missing(question, passage),
        stranger=bool(strangers_in(question, vocabulary)),
        only_a_caveat=passage.front.kind is Kind.CAVEAT,
        unanswered=candidate.unanswered,
    )


def is_other_source(passage: Passage) -> bool:
    """Tell whether a passage is of someone else than the article and our caveats on it."""
    return passage.front.kind in (Kind.LITERATURE, Kind.DOCUMENT) or (
        passage.front.kind is Kind.CASE and not passage.front.companies
    )


def strangers_in(question: Question, vocabulary: Vocabulary) -> tuple[str, ...]:
    """Return the names in the question of which the corpus never speaks, in the order named.

    None in a question written in title case, whose capitals tell nothing.
    """
    words = question.text.split()
    if sum(word[:1].isupper() for word in words) > len(words) / 2:
        return ()
    return tuple(
        name
        for name in _NAME.findall(question.text)
        if not all(vocabulary.knows(term) for term in terms(name))
    )


def _of_another_span(question: Question, passage: Passage) -> bool:
    """Tell whether the passage names a span of time, but none asked about, whatever the unit."""
    said, asked = quantities(passage.text), quantities(question.plain)
    shared = any(numbers & said.get(unit, frozenset()) for unit, numbers in asked.items())
    return bool(said and asked) and not shared


def _unit_missing(question: Question, passage: Passage) -> bool:
    """Tell whether "in hours" is asked of a passage that has no hours."""
    unit = asks_unit(question.plain)
    signs = _UNIT_SIGNS.get(unit or "", unit or "")
    return re.search(signs, passage.text.lower()) is None


def _week(question: Question, passage: Passage) -> float:
    asked, row = _WEEKS.search(question.plain), _RANGE.fullmatch(passage.row)
    if asked is None or row is None:
        return 0.0
    within = int(row["first"]) <= int(asked["first"]) <= int(row["last"])
    return 1.0 if within else -1.0


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


def _beyond_the_case(question: Question, passage: Passage) -> bool:
    """Tell whether a case company is asked for more than its approach and outcome."""
    if not question.companies:
        return False
    if not passage.front.companies:
        return not bridges(question) and not passage.is_about(CASES)
    asks = LEXICON.phrases
    unquantified = re.search(r"\d", passage.text) is None
    return (
        question.wanted in _NEVER_OF_A_CASE
        or any(phrase.search(question.plain) for phrase in (asks.reason, asks.endpoints))
        or (unquantified and asks.quantified.search(question.plain) is not None)
    )


def _little_of_the_case(question: Question, covered: Collection[str]) -> bool:
    """Tell whether most of what is asked of a case company is not in the passage."""
    asked = question.terms - {stem(name.lower()) for name in COMPANIES}
    of_company = bool(question.companies) and not bridges(question) and bool(asked)
    return of_company and len(asked.intersection(covered)) / len(asked) < _HALF_COVERED
