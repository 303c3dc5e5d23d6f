"""References: which approach is meant by "TechCorp's pick" or "the one that hallucinates less"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from knowledge.facts import FactTable
from knowledge.figures import figures
from knowledge.lexicon import COMPANIES, COMPARED, LEXICON, Approach, Direction, Measure
from knowledge.questions import Question, measures_in

_NOUN = LEXICON.phrases.clause_noun.pattern
_COMPARATIVE = r"(?:\w+er|cheapest|fastest|best|worst|(?:more|most|less|least) \w+)(?:-\w+)*"
_DETERMINER = r"(?:(?:the|whichever|whatever|an?|that|which) )?"
_LINK = (
    r"(?:that|which|with|whose|(?:rat|grad|mark|label|judg|describ|list)\w*ed|scoring|having|needing"
    r"|is|of|(?:the )?(?:article|matrix|table|benchmarks?|faq)|behind|for)"
)
_WORDS = r"(?:(?!\. | and (?:how|what|which|who|when|its)\b)[^,?;:])*"
_INVERTED = r"(?:(?<=\bdoes )|(?<=\bwould )|(?<=\bwill )|(?<=\bdid ))"
_VERB = r"(?:cost|need|take|get|have|use|retain|score|come|add|run|keep|require)"
_CLAUSE = re.compile(
    rf"{_INVERTED}{_DETERMINER}{_NOUN}s? {_LINK}\b{_WORDS}?(?= {_VERB}\b)"
    rf"|\b{_DETERMINER}{_NOUN}s? {_LINK}\b{_WORDS}"
    rf"|\bwhich {_NOUN} \w+s\b{_WORDS}"
    rf"|\bwhichever (?!approach|option|one){_WORDS}"
    rf"|\bif we (?:pick|choose|take|go){_WORDS}"
    rf"|\b(?:the )?{_COMPARATIVE} {_NOUN}\b"
    rf"|\b(?:the )?\$?\d[\w.]*%?(?:[\s-]\w+)?(?:[\s-]\w+)? {_NOUN}\b"
)
"""A description that stands for an approach, up to the next stop or what is asked of it.

After an auxiliary, as in "what does the one rated slow cost", up to the verb that it belongs to.
"""

_COMPANY = rf"(?:{'|'.join(COMPANIES)})".lower()
_AFTER_THE_COMPANY = re.compile(
    rf"\b{_COMPANY}[\s-](?:style|like|type|kind|esque)\b"
    r"|\b(?:like|as|resembling|imitating|similar to|based on|along the lines of|\u00e0 la|a la"
    r"|in the (?:style|mould|mold|vein|manner|footsteps) of|modell?ed (?:on|after))"
    rf" (?:\w+ ){{0,4}}{_COMPANY}\b"
    rf"|\bwhat (?:\w+ )?{_COMPANY} (?:has|runs?|ran|uses?|used|built|did|does|operates?|took)\b"
    rf"|\b(?:the )?way {_COMPANY}\b"
)
"""Words by which a company stands for what it built."""

_OF_ITS_OWN = re.compile(
    rf"\b(?:did|does|has|had) {_COMPANY} (?:\w+ )?"
    r"(?:pay|paid|spend|spent|invest\w*|budget\w*|measured?|get|see|reach)\b"
    rf"|\b{_COMPANY} (?:\w+ )?"
    r"(?:pays?|paid|spends?|spent|invest(?:s|ed)|budgeted|measured|reported)\b"
)
"""Words by which a company's own affairs are asked about."""


_RATING = re.compile(r"\b(?:grad|rat|mark|scor)(?:e|ed|es|ing|ings|s)?\b")


@dataclass(frozen=True, slots=True)
class Reference:
    """An approach that a question means without naming it, and the passage that tells which.

    `words` are the parts of the question that were used up in telling.
    """

    approach: Approach
    passage_id: str
    words: tuple[str, ...]


def references_in(question: Question, facts: FactTable) -> tuple[Reference, ...]:
    """Return the approaches that the question refers to, by company first, then by description."""
    by_company = tuple(_by_company(question, facts))
    if by_company:
        return by_company
    described = [
        reference
        for clause in _CLAUSE.finditer(question.plain)
        for reference in _by_description(clause[0], facts)
    ]
    # Two descriptions of different approaches in one question are a comparison, not a reference.
    return tuple(described) if len({reference.approach for reference in described}) == 1 else ()


def bridges(question: Question) -> bool:
    """Tell whether the question speaks of a company's approach rather than of the company.

    A company also stands for what it built, unless its own bills are asked about.
    """
    plain, phrases = question.plain, LEXICON.phrases
    if phrases.bridge.search(plain) is not None:
        return True
    stands = phrases.stands_for.search(plain) or _AFTER_THE_COMPANY.search(plain)
    return stands is not None and _OF_ITS_OWN.search(plain) is None


def _by_company(question: Question, facts: FactTable) -> Iterator[Reference]:
    named = question.companies
    if not named and bridges(question):
        named = tuple(
            name for name, words in LEXICON.outcomes.items() if words.search(question.plain)
        )
    for company in named:
        words = (found[0] for found in LEXICON.outcomes[company].finditer(question.plain))
        used = (company.lower(),) if company in question.companies else tuple(words)
        yield Reference(facts.approach_of(company), facts.cases[company].id, used)


def _by_description(clause: str, facts: FactTable) -> Iterator[Reference]:
    if by_cell := _by_figure(clause, facts) or _by_grade(clause, facts):
        yield by_cell
        return
    for measure in measures_in(clause) or _implied(clause):
        approach = _graded(clause, measure, facts) or _directed(clause, measure, facts)
        if approach is not None:
            yield Reference(approach, measure.row, (clause,))
    for suit in LEXICON.suits:
        if suit.means.search(clause):
            yield Reference(suit.approach, suit.passage, (clause,))


def _by_figure(clause: str, facts: FactTable) -> Reference | None:
    """Return the approach to which one cell of the tables gives a figure that is in the clause."""
    said = figures(clause)
    found = [
        Reference(approach, row, (clause,))
        for row in facts.rows
        if facts.has_figures(row)
        for approach in COMPARED
        if not said.isdisjoint(figures(facts.value(row, approach)))
    ]
    return found[0] if len(found) == 1 else None


def _by_grade(clause: str, facts: FactTable) -> Reference | None:
    """Return the approach that alone has a grade, as in "the one with the Fast rating"."""
    if measures_in(clause) or not _RATING.search(clause):
        return None
    found = [
        Reference(approach, row, (clause,))
        for row in facts.rows
        for approach in COMPARED
        if re.search(rf"(?<![\w-]){re.escape(facts.value(row, approach).lower())}(?![\w-])", clause)
    ]
    return found[0] if len(found) == 1 else None


def _implied(clause: str) -> tuple[Measure, ...]:
    """Cheaper, without a measure, is cheaper to set up; the other costs agree with it."""
    return measures_in("set-up") if LEXICON.phrases.cheapness.search(clause) else ()


def _graded(clause: str, measure: Measure, facts: FactTable) -> Approach | None:
    cells = {facts.value(measure.row, approach).lower(): approach for approach in COMPARED}
    said = [cell for cell in sorted(cells, key=len, reverse=True) if f" {cell}" in f" {clause}"]
    comparatives = re.search(r"\b(?:high|low)(?:er|est)\b", clause)
    return cells[said[0]] if said and not comparatives else None


def _directed(clause: str, measure: Measure, facts: FactTable) -> Approach | None:
    direction = _nearest_direction(clause, measure)
    magnitudes = {
        approach: found
        for approach in COMPARED
        if (found := facts.magnitude(measure.row, approach)) is not None
    }
    if direction is None or len(magnitudes) < len(COMPARED):
        return None
    wants_lower = _wants_lower(direction, measure)
    choose = min if wants_lower else max
    return choose(magnitudes, key=lambda approach: magnitudes[approach])


def _wants_lower(direction: Direction, measure: Measure) -> bool:
    match direction:
        case Direction.LESS:
            return True
        case Direction.MORE:
            return False
        case Direction.BETTER:
            return measure.lower_is_better
        case Direction.WORSE:
            return not measure.lower_is_better


def _nearest_direction(clause: str, measure: Measure) -> Direction | None:
    place = measure.means.search(clause)
    centre = place.start() if place is not None else 0
    found = [
        (abs(word.start() - centre), order, direction)
        for order, (direction, words) in enumerate(LEXICON.directions.items())
        for word in words.finditer(clause)
    ]
    return min(found, key=lambda item: item[:2])[2] if found else None
