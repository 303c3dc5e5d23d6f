"""Arithmetic on the figures of one statement, where a question asks what lies between two."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from knowledge.claims import Claim
from knowledge.costing import money, plain_number
from knowledge.lexicon import LEXICON, Operation
from knowledge.passages import Passage
from knowledge.questions import Question, approaches_in
from knowledge.words import normal, stem, terms

_PAIR = 2
_MANY_TIMES = 100
"""From so many times on, a fraction tells nothing."""

_NAMED_APPROACH = 2
"""What the approach named beside a figure counts, against one for each other word shared."""

_SCALES = {"": 1, "k": 10**3, "m": 10**6}
_FIGURE = re.compile(
    r"(?<![\w.,-])(?P<about>(?:about|roughly|some|an estimated) )?"
    r"(?P<amount>(?P<money>\$)?(?P<number>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)"
    r"(?P<scale>[KM](?![A-Za-z]))?"
    r"(?:(?P<share>%)|\s?(?P<unit>(?:ms|s|seconds?|minutes?|hours?|days?|weeks?|months?|years?|[GMT]B|points?)\b))?)"
    r"(?:\s(?P<noun>[A-Za-z]{3,}))?(?![\w%])"
)
"""A figure with its unit, and the word behind it: the noun that it counts, if it has no unit."""

_CLAUSE_ENDS = re.compile(r",\s|\s(?:and|against|than|over|from|to|while|but)\s")
_A_CHANGE = re.compile(r"\b(?:by|another|further)\s(?:(?:up|to|over|at|least)\s)*$")
_BOUND = re.compile(r"\b(?:over|under|nearly|almost|at least|at most|up to)\s$")
_ON_FROM = re.compile(
    r"^(?:\s\([^)]*\))?\s(?:an? (?:hour|day|week|month|year|cycle)"
    r"|(?:low|high|fast|slow)er|more|less|fewer|better|points?|times)\b"
)
"""Behind a figure that is a rate, or is itself what lies between two others."""

_LOWER_END = re.compile(r"^\s?(?:to|-|\u2013)\s?\$?\d")
_FROM = re.compile(r"\bfrom $")

_LEFT_OVER = re.compile(r"\b(?:left|remain\w*|rest|leftover)\b")
_EACH = re.compile(
    r"\b(?:per|for (?:each|every|one|a single)|each|every)(?: of (?:the|its))? (?P<noun>[a-z]+)"
)


@dataclass(frozen=True, slots=True)
class _Figure:
    """A figure of a statement. `said` is as it stands there, `beside` the clause around it."""

    said: str
    value: Decimal
    unit: str
    noun: str
    beside: str


def between(question: Question, passage: Passage) -> tuple[Claim, ...]:
    """Return what lies between two figures of the passage, as asked; none where that is unclear."""
    found = _figures(passage.text)
    text = _shared_out(question, found) or _set_apart(question, found)
    return (Claim(text, (passage,), computed=True),) if text else ()


def _set_apart(question: Question, found: Sequence[_Figure]) -> str:
    """Word the difference or the ratio of the two figures of one unit that the question means."""
    left_over = _LEFT_OVER.search(question.plain) is not None
    compared = LEXICON.phrases.compared.search(question.plain) is not None
    if not left_over and not compared:
        return ""
    pairs = [
        pair
        for unit in dict.fromkeys(one.unit for one in found)
        if (pair := _meant(question, [one for one in found if one.unit == unit]))
        and _is_asked_of(question, pair[0])
    ]
    if len(pairs) != 1:
        return ""
    low, high = sorted(pairs[0], key=lambda one: one.value)
    about = "about " if _is_rough(low) or _is_rough(high) else ""
    apart = f"{about}{_with_unit(high.value - low.value, high.unit)}"
    if left_over:
        return f"{_capital(high.said)} less {low.said} leaves {apart}."
    if question.operation is Operation.RATIO:
        times = _times(high.value, low.value) if low.value else ""
        return f"{_capital(high.said)} is {about}{times} times {low.said}." if times else ""
    return f"{_capital(high.said)} is {apart} more than {low.said}."


def _shared_out(question: Question, found: Sequence[_Figure]) -> str:
    """Word what one counted thing is for each of another, as predictions for each machine."""
    asked = _EACH.search(question.plain)
    counted = [one for one in found if one.noun and stem(one.noun.lower()) in question.terms]
    by = [one for one in counted if asked and stem(one.noun.lower()) == stem(asked["noun"])]
    of = [one for one in counted if one not in by]
    if len(by) != 1 or len(of) != 1 or by[0].value <= 1:
        return ""
    each = round(of[0].value / by[0].value, 2)
    return f"{of[0].said} over {by[0].said} is {plain_number(each)} for each." if each else ""


def _times(high: Decimal, low: Decimal) -> str:
    ratio = high / low
    return plain_number(round(ratio, 0 if ratio >= _MANY_TIMES else 2))


def _is_asked_of(question: Question, one: _Figure) -> bool:
    """Tell whether a figure may be what is asked for: a counted thing only if it is named."""
    return not one.noun or stem(one.noun.lower()) in question.terms


def _meant(question: Question, alike: Sequence[_Figure]) -> tuple[_Figure, ...]:
    """Return the two figures of one unit that are meant: the only ones, or those named beside."""
    if len(alike) <= _PAIR:
        return tuple(alike) if len(alike) == _PAIR and alike[0].value != alike[1].value else ()
    ranked = sorted(alike, key=lambda one: -_named(question, one))
    weights = [_named(question, one) for one in ranked]
    clear = weights[_PAIR - 1] > weights[_PAIR]
    return tuple(ranked[:_PAIR]) if clear else ()


def _named(question: Question, one: _Figure) -> int:
    plain = normal(one.beside).lower()
    approaches = set(approaches_in(plain)).intersection(question.approaches)
    return len(question.terms.intersection(terms(one.beside))) + _NAMED_APPROACH * len(approaches)


def _figures(text: str) -> list[_Figure]:
    """Return the figures that may be set beside each other: no change, range, bound or rate."""
    found, unfit = [], set[str]()
    for match in _FIGURE.finditer(text):
        before, after = text[: match.start()], text[match.end("amount") :]
        unit = "$" if match["money"] else match["share"] or match["unit"] or ""
        of_range = _LOWER_END.search(after) is not None and not _FROM.search(before)
        if of_range or _A_CHANGE.search(before) or _BOUND.search(before):
            unfit.add(unit)
        score = bool(unit) or "." in match["number"]
        if not _ON_FROM.search(after) and (score or match["noun"]):
            noun = "" if score else match["noun"]
            found.append(_figure(match, unit or noun.lower(), noun, _beside(text, match)))
    return [one for one in found if one.unit not in unfit]


def _figure(match: re.Match[str], unit: str, noun: str, beside: str) -> _Figure:
    value = Decimal(match["number"].replace(",", "")) * _SCALES[(match["scale"] or "").lower()]
    said = f"{match['about'] or ''}{match['amount']}"
    return _Figure(f"{said} {noun}".strip(), value, unit, noun, beside)


def _beside(text: str, match: re.Match[str]) -> str:
    starts = [end.end() for end in _CLAUSE_ENDS.finditer(text, 0, match.start())]
    end = _CLAUSE_ENDS.search(text, match.end())
    return text[starts[-1] if starts else 0 : end.start() if end else len(text)]


def _is_rough(one: _Figure) -> bool:
    return one.said[:1].isalpha()


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _with_unit(value: Decimal, unit: str) -> str:
    match unit:
        case "$":
            return money(value)
        case "%":
            return f"{plain_number(value)} percentage points"
        case _:
            return f"{plain_number(value)} {unit}".strip()
