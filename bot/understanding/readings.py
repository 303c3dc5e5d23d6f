"""What phrases state without a figure: money is tight, legal wants a link to the source."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from advisor.attributes import AttributeName, Qualifier, Statement
from bot.understanding.cues import Cue, Cues, Phrase, Role, find_phrases
from bot.understanding.figure import Shape
from bot.understanding.findings import Finding
from bot.understanding.frequencies import Frequency, find_frequencies
from bot.understanding.labelling import is_of_print
from bot.understanding.lexicon import Reading
from bot.understanding.message import Message
from bot.understanding.moods import Mood
from bot.understanding.opposites import opposite
from bot.understanding.phrases import Found
from bot.understanding.tokens import Kind
from bot.understanding.units import Noun
from bot.understanding.vocabulary import words_of

_SHORT: Final = 6
_LEADS: Final = 5  # "monthly we are receiving around 900 forms"
_CLOSE: Final = 8
_FIRM: Final = 10  # a frequency says more than any phrase, the closer to the change the more


def read_phrases(message: Message, mood: Mood) -> Iterator[Finding]:
    """Yield what phrases of one mood state. The phrase with most words weighs most."""
    for phrase, negated in find_phrases(message):
        if message.mood_at(phrase.first) is not mood:
            continue
        attribute, reading = phrase.label
        if attribute is AttributeName.LABELLED_EXAMPLES and is_of_print(message, phrase.first):
            continue
        meant = opposite(reading) if negated else reading
        if meant is not None:
            yield _finding(message, phrase, attribute, meant)


def read_frequencies(message: Message, cues: Cues, mood: Mood) -> Iterator[Finding]:
    """Yield how often knowledge changes: a word of change with a frequency in its clause."""
    for frequency in find_frequencies(message.tokens):
        if message.mood_at(frequency.first) is not mood or _is_rate(message, frequency):
            continue
        changes = _changes(message, cues, frequency.first)
        if changes is not None:
            first, last = min(changes, frequency.first), max(changes, frequency.last)
            said = Statement(raw=message.words(first, last), level=frequency.level)
            weight = last - first if last - first < _CLOSE else 1
            yield Finding(AttributeName.KNOWLEDGE_VOLATILITY, said, first, last, _FIRM - weight)


def _is_rate(message: Message, frequency: Frequency) -> bool:
    """Tell whether a frequency belongs to a figure: "queries daily", "grows 10% each month"."""
    clause = message.clause_at[frequency.first]
    return any(
        (
            figure.shape in {Shape.RATE, Shape.MONEY}
            and figure.noun is not Noun.OTHER
            and figure.first <= frequency.last
            and frequency.first <= figure.last
        )
        or (figure.shape is Shape.PERCENT and _grows(message, figure.first))
        or (
            figure.shape is Shape.COUNT
            and figure.noun in {Noun.QUERIES, Noun.ITEMS}
            and 0 < figure.first - frequency.last <= _LEADS
        )
        for figure in message.figures_in.get(clause, ())
    )


def _grows(message: Message, place: int) -> bool:
    """Tell whether a clause says how fast something grows: "it grows 10% each quarter"."""
    clause = message.clause_of(place)
    words = {token.text for token in message.tokens[clause.first : clause.last + 1]}
    return not words.isdisjoint(_GROWING)


_GROWING: Final = words_of(
    "grow grows growing grew growth climb climbs climbing rise rises rising increase increases "
    "increasing swell swells"
)


def _changes(message: Message, cues: Cues, place: int) -> int | None:
    """Return the word of change nearest to a frequency: in its clause, or heading it."""
    name = AttributeName.KNOWLEDGE_VOLATILITY
    found = cues.here(name, Role.FOR, place) or _heading(message, cues, place)
    if not found and _is_short(message, place):
        found = cues.near(name, Role.FOR, place)
    places = [cue.first for cue in found]
    return min(places, key=lambda at: abs(at - place), default=None)


def _is_short(message: Message, place: int) -> bool:
    """Tell whether a clause adds a frequency to the one before: "so maybe every half year"."""
    clause = message.clause_of(place)
    return clause.last - clause.first < _SHORT


def _heading(message: Message, cues: Cues, place: int) -> list[Found[Cue]]:
    """Return the words of change in the clause before, as in "Updates: quarterly"."""
    number = message.clause_at[place]
    if number == 0 or message.tokens[message.clauses[number].first].text != ":":
        return []
    return cues.here(
        AttributeName.KNOWLEDGE_VOLATILITY, Role.FOR, message.clauses[number - 1].first
    )


def statement_for(attribute: AttributeName, reading: Reading, raw: str) -> Statement:
    """Write a reading as a statement; no labelled examples is a count of zero."""
    if isinstance(reading, bool):
        return Statement(raw=raw, value=reading)
    if attribute is AttributeName.LABELLED_EXAMPLES and reading == "none":
        return Statement(raw=raw, value=Decimal(0), unit="examples", qualifier=Qualifier.EXACT)
    return Statement(raw=raw, level=reading)


def _finding(
    message: Message, phrase: Found[Phrase], attribute: AttributeName, reading: Reading
) -> Finding:
    raw = message.words(phrase.first, phrase.last)
    said = statement_for(attribute, reading, raw)
    return Finding(attribute, said, phrase.first, phrase.last, _words_in(message, phrase))


def _words_in(message: Message, phrase: Found[Phrase]) -> int:
    return sum(message.tokens[place].kind is not Kind.SIGN for place in phrase.said)
