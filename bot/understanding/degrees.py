"""What is said of a thing by its degree: "traffic: high", "little demand", "latency is crucial"."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from advisor.attributes import AttributeName
from bot.understanding.cues import is_negated
from bot.understanding.findings import Finding
from bot.understanding.lexicon import LEXICONS
from bot.understanding.lexicon.degrees import DEGREES, IMPORTANCE, JOINTS
from bot.understanding.lexicon.lexicon import Reading
from bot.understanding.message import Message
from bot.understanding.moods import Mood
from bot.understanding.opposites import opposite
from bot.understanding.phrases import Found, Label, Phrasebook
from bot.understanding.readings import statement_for
from bot.understanding.vocabulary import words_of

_THINGS: Final = Phrasebook[AttributeName](
    {lexicon.attribute: lexicon.measured for lexicon in LEXICONS if lexicon.measured}
)
_DEGREES: Final = Phrasebook[Reading]({**DEGREES, **IMPORTANCE})
_JOINTS: Final = words_of(JOINTS)
_NEGATIONS_BETWEEN: Final = words_of("not n't no isnt arent wont never")
_SIGNS: Final = words_of(": = - >")
_REACH: Final = 6
_BEFORE: Final = 2  # words between a degree and the thing it goes before: "low expected traffic"
_URGENCY: Final[Mapping[Reading, str]] = {
    "very_low": "relaxed",
    "low": "relaxed",
    "high": "urgent",
    "very_high": "urgent",
}
# What it means that the attribute matters, or that it does not; where it means nothing, no entry.
_MATTERS: Final[Mapping[AttributeName, tuple[str, str]]] = {
    AttributeName.ACCURACY: ("very_high", "low"),
    AttributeName.PRIVACY: ("high", "low"),
    AttributeName.LATENCY: ("low", "high"),
    AttributeName.DEPLOYMENT_SPEED: ("urgent", "relaxed"),
}
_THREE_LEVELS: Final = frozenset({AttributeName.PRIVACY, AttributeName.KNOWLEDGE_VOLATILITY})


def read_degrees(message: Message, mood: Mood) -> Iterator[Finding]:
    """Yield what the degrees beside measured things come to, in clauses of one mood."""
    things = _longest(_THINGS.search(message.tokens))
    ends = {thing.last: thing for thing in things}
    starts = {thing.first: thing for thing in things}
    for degree in _longest(_DEGREES.search(message.tokens)) if things else ():
        if message.mood_at(degree.first) is mood:
            thing = _before(message, ends, degree) or _after(message, starts, degree)
            if thing is not None:
                yield from _finding(message, thing, degree)


def _longest(found: Iterable[Found[Label]]) -> list[Found[Label]]:
    """Keep what no longer find covers: in "data volume" there is no "volume"."""
    kept: list[Found[Label]] = []
    reached = -1
    for one in sorted(found, key=lambda one: (one.first, -one.last)):
        if one.last > reached:
            kept.append(one)
            reached = one.last
    return kept


def _before(
    message: Message, ends: Mapping[int, Found[AttributeName]], degree: Found[Reading]
) -> Found[AttributeName] | None:
    """Return the thing said before a degree: "traffic will be pretty low"."""
    for place in range(degree.first - 1, max(-1, degree.first - 1 - _REACH), -1):
        if place in ends:
            return ends[place]
        heads = message.tokens[place].text == "?" and _is_heading(message, place, degree)
        if not heads and message.tokens[place].text not in _JOINTS | _NEGATIONS_BETWEEN:
            return None
    return None


def _is_heading(message: Message, place: int, degree: Found[Reading]) -> bool:
    """Tell whether a "?" ends what a degree answers: "budget? tiny."."""
    asked, answered = message.clause_of(place), message.clause_of(degree.first)
    return asked.sentence == answered.sentence and asked.mood is answered.mood


def _after(
    message: Message, starts: Mapping[int, Found[AttributeName]], degree: Found[Reading]
) -> Found[AttributeName] | None:
    """Return the thing said after a degree: "low expected traffic"."""
    for place in range(degree.last + 1, min(degree.last + 2 + _BEFORE, len(message.tokens))):
        if place in starts:
            return starts[place]
        if message.tokens[place].text not in _JOINTS or message.tokens[place].text in _SIGNS:
            return None
    return None


def _finding(
    message: Message, thing: Found[AttributeName], degree: Found[Reading]
) -> Iterator[Finding]:
    first, last = min(thing.first, degree.first), max(thing.last, degree.last)
    span = Found(thing.label, first, last, thing.said | degree.said)
    said: Reading | None = degree.label
    if is_negated(message, span, message.clause_of(first)):
        said = opposite(degree.label)
    reading = None if said is None else _reading(thing.label, said)
    if reading is not None:
        raw = message.words(first, last)
        words = len(span.said)
        yield Finding(thing.label, statement_for(thing.label, reading, raw), first, last, words)


def _reading(attribute: AttributeName, degree: Reading) -> Reading | None:
    """Return what a degree of the attribute is called; None where it says nothing of it."""
    if isinstance(degree, bool):
        matters = _MATTERS.get(attribute)
        return None if matters is None else matters[0 if degree else 1]
    if attribute is AttributeName.DEPLOYMENT_SPEED:
        return _URGENCY.get(degree)
    if attribute in _THREE_LEVELS:
        return degree.removeprefix("very_")
    return degree
