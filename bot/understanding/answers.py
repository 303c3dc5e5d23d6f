"""Reads a message as the answer to the question just asked: "about five", "nope", "2 sec max"."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Final

from advisor.attributes import AttributeName, Statement
from bot.understanding.commands import does_not_know
from bot.understanding.context import Context
from bot.understanding.figure import Figure, Shape
from bot.understanding.findings import Finding, statement_of
from bot.understanding.frequencies import find_frequencies
from bot.understanding.lexicon.replies import (
    AFFIRMING,
    AFTER_NO,
    BEFORE_A_VERDICT,
    FREQUENCIES,
    INDIFFERENT,
    LEVELS,
    NO,
    PACES,
    REFUSING,
    SPEEDS,
    VERDICTS,
    YES,
)
from bot.understanding.magnitudes import level_of_magnitude
from bot.understanding.message import Message
from bot.understanding.moods import Mood
from bot.understanding.phrases import NEGATIONS, Found, Phrasebook
from bot.understanding.readings import statement_for
from bot.understanding.replying import may_answer, says_little_else
from bot.understanding.tokens import Kind
from bot.understanding.units import SHORT_TIMES, Noun
from bot.understanding.vocabulary import words_of

_A_FEW_WORDS: Final = 9


_OPENING: Final = 3


@dataclass(frozen=True, slots=True)
class _Takes:
    """Which figures answer a question, and what a number without a unit then means."""

    shapes: frozenset[Shape]
    bare_unit: str | None = None


_TAKES: Final[Mapping[AttributeName, _Takes]] = {
    AttributeName.BUDGET: _Takes(frozenset({Shape.MONEY}), "usd"),
    AttributeName.DEPLOYMENT_SPEED: _Takes(frozenset({Shape.DURATION, Shape.DATE}), "weeks"),
    AttributeName.SCALABILITY: _Takes(frozenset({Shape.RATE}), "queries/day"),
    AttributeName.DATA_VOLUME: _Takes(frozenset({Shape.COUNT, Shape.SIZE}), "documents"),
    AttributeName.ACCURACY: _Takes(frozenset({Shape.PERCENT, Shape.SCALE}), "percent"),
    AttributeName.USE_CASE_COMPLEXITY: _Takes(frozenset({Shape.SCALE})),
    AttributeName.LABELLED_EXAMPLES: _Takes(frozenset({Shape.COUNT}), "examples"),
    AttributeName.LATENCY: _Takes(frozenset({Shape.DURATION}), "seconds"),
    AttributeName.KNOWLEDGE_TOKENS: _Takes(frozenset({Shape.COUNT}), "tokens"),
    AttributeName.UNIT_COST: _Takes(frozenset({Shape.MONEY}), "usd"),
}


_BY_MAGNITUDE: Final = frozenset(
    {AttributeName.DATA_VOLUME, AttributeName.SCALABILITY, AttributeName.LABELLED_EXAMPLES}
)


_LATENCY_IN_MS: Final = Decimal(30)  # a bare latency above this can only be milliseconds


_SCALE: Final = frozenset(map(Decimal, range(1, 6)))


def _book(table: tuple[tuple[str, str], ...]) -> Phrasebook[str]:
    levels: dict[str, list[str]] = {}
    for level, pattern in table:
        levels.setdefault(level, []).append(pattern)
    return Phrasebook(levels)


_ANY_LEVEL: Final = _book(LEVELS)


_BOOKS: Final = {
    AttributeName.DEPLOYMENT_SPEED: _book(SPEEDS),
    AttributeName.KNOWLEDGE_VOLATILITY: _book((*FREQUENCIES, *LEVELS)),
    AttributeName.LATENCY: _book(PACES),
}


_BOOLEANS: Final = frozenset(
    {
        AttributeName.NEEDS_CITATIONS,
        AttributeName.STYLE_OR_FORMAT_TASK,
        AttributeName.ACCESS_CONTROL,
        AttributeName.DELETION_REQUIRED,
        AttributeName.HAS_EVALUATION_SET,
    }
)


_UNDEMANDING: Final[Mapping[AttributeName, str]] = {
    AttributeName.BUDGET: "high",
    AttributeName.DEPLOYMENT_SPEED: "relaxed",
    AttributeName.ACCURACY: "low",
    AttributeName.PRIVACY: "low",
    AttributeName.LATENCY: "high",
}


# What a plain yes or no means where the answer is not yes or no by itself.
_PLAIN: Final[Mapping[AttributeName, tuple[str | None, str]]] = {
    AttributeName.PRIVACY: ("high", "low"),
    AttributeName.LABELLED_EXAMPLES: (None, "none"),
    AttributeName.ML_EXPERIENCE: ("some", "none"),
    AttributeName.KNOWLEDGE_VOLATILITY: ("high", "low"),
}


def answer(context: Context, asked: AttributeName) -> Finding | None:
    """Return what the message says of the attribute asked about, None if it does not answer."""
    for reader in (by_figure, _by_frequency, _by_indifference, _by_yes_or_no, _by_level):
        found = reader(context, asked)
        if found is not None:
            return found
    return None


def by_figure(context: Context, asked: AttributeName) -> Finding | None:
    """Return the first figure that answers, in the unit asked for where it has none."""
    takes = _TAKES.get(asked)
    if takes is None:
        return None
    for figure in context.figures:
        if not may_answer(context, asked, figure):
            continue
        read = _as_answer(asked, takes, figure)
        if read is not None and (not figure.magnitude or asked in _BY_MAGNITUDE):
            said = statement_of(context.message, read, unit=_unit(asked, read))
            if figure.magnitude:
                said = level_of_magnitude(asked, figure, said)
            return Finding(asked, said, figure.first, figure.last)
    return None


def _as_answer(asked: AttributeName, takes: _Takes, figure: Figure) -> Figure | None:
    if figure.shape in takes.shapes:
        return figure if _suits(asked, figure) else None
    if asked is AttributeName.SCALABILITY and figure.noun is Noun.QUERIES:
        return replace(figure, shape=Shape.BARE, unit="queries/day")
    if figure.shape is not Shape.BARE or not isinstance(figure.low, Decimal):
        return None
    if asked in {AttributeName.ACCURACY, AttributeName.USE_CASE_COMPLEXITY}:
        return _rated(figure, figure.low)
    if asked is AttributeName.LATENCY and figure.low > _LATENCY_IN_MS:
        return replace(figure, unit="ms")
    return replace(figure, unit=takes.bare_unit or "")


def _suits(asked: AttributeName, figure: Figure) -> bool:
    if asked is AttributeName.DEPLOYMENT_SPEED:
        return figure.unit not in SHORT_TIMES
    people = figure.noun in {Noun.PEOPLE, Noun.LANGUAGES}
    return not people or asked is AttributeName.SCALABILITY


def _rated(figure: Figure, low: Decimal) -> Figure | None:
    """Read a bare 4 as a level, 95 as per cent, 0.95 as a share."""
    if low in _SCALE:
        return replace(figure, unit="scale_1_5")
    if 0 < low < 1 and isinstance(figure.high, Decimal):
        return replace(figure, low=low * 100, high=figure.high * 100, unit="percent")
    return replace(figure, unit="percent") if 5 < low <= 100 else None  # noqa: PLR2004 -- per cent


def _unit(asked: AttributeName, figure: Figure) -> str | None:
    if asked is AttributeName.LABELLED_EXAMPLES:
        return "examples"
    if figure.shape is Shape.COUNT and figure.noun in {Noun.OTHER, Noun.QUERIES}:
        return "documents" if asked is AttributeName.DATA_VOLUME else None
    return None


def _by_yes_or_no(context: Context, asked: AttributeName) -> Finding | None:
    if asked not in _BOOLEANS and asked not in _PLAIN:
        return None
    worded = _worded_verdict(context, asked)
    if worded is not None:
        return _verdict(context, asked, yes=worded.label, first=worded.first, last=worded.last)
    for place, token in enumerate(context.message.tokens[:_A_FEW_WORDS]):
        yes, no = token.text in YES, token.text in NO
        if (yes or no) and _is_verdict(context, asked, place):
            return _verdict(context, asked, yes=yes, first=place, last=place)
    return None


def _is_verdict(context: Context, asked: AttributeName, place: int) -> bool:
    """Tell whether a yes or no is the answer: it opens or ends the message, or is all it says."""
    message = context.message
    if message.mood_at(place) is not Mood.STATED or _is_other_than_an_answer(context, place):
        return False
    if says_little_else(context, asked, place, place):
        return place < _OPENING or len(message.tokens) <= _A_FEW_WORDS
    word = message.tokens[place].text
    if word in AFFIRMING and context.word_at(place + 1) in NEGATIONS:
        return False
    if word in AFFIRMING or (word in REFUSING and _goes_with_no(context, place)):
        before = [context.word_at(at) for at in range(place)]
        ends = place == len(message.tokens) - 1
        return ends or all(one in BEFORE_A_VERDICT for one in before)
    return False


def _goes_with_no(context: Context, place: int) -> bool:
    """Tell whether a no stands for itself rather than before a noun: "no budget yet"."""
    clause = context.message.clause_of(place)
    following = context.message.tokens[place + 1 : clause.last + 1]
    return not following or following[0].kind is Kind.SIGN or following[0].text in AFTER_NO


def _worded_verdict(context: Context, asked: AttributeName) -> Found[bool] | None:
    """Return a yes or no of several words, if it opens the message: "of course", "not really"."""
    message = context.message
    found = [
        one
        for one in VERDICTS.search(message.tokens[:_A_FEW_WORDS])
        if one.first < _OPENING
        and not does_not_know(message, one.first)
        and says_little_else(context, asked, one.first, one.last)
    ]
    return max(found, key=lambda one: one.last - one.first, default=None)


def _verdict(
    context: Context, asked: AttributeName, *, yes: bool, first: int, last: int
) -> Finding | None:
    reading = yes if asked in _BOOLEANS else _PLAIN[asked][0 if yes else 1]
    if reading is None:
        return None
    raw = context.message.words(first, last)
    return Finding(asked, statement_for(asked, reading, raw), first, last)


def _is_other_than_an_answer(context: Context, place: int) -> bool:
    """Tell whether a yes or no belongs to "not sure", or to a correction as in "no wait, 2500"."""
    message = context.message
    if does_not_know(message, place):
        return True
    return any(
        figure.shape is Shape.BARE and context.is_correction(figure) for figure in context.figures
    )


def _by_indifference(context: Context, asked: AttributeName) -> Finding | None:
    """Read "doesn't matter" and "nice to have": nothing is demanded of the attribute."""
    message = context.message
    reading = False if asked in _BOOLEANS else _UNDEMANDING.get(asked)
    if reading is None or len(message.tokens) > _A_FEW_WORDS:
        return None
    for found in INDIFFERENT.search(message.tokens):
        if not says_little_else(context, asked, found.first, found.last):
            continue
        raw = message.words(found.first, found.last)
        return Finding(asked, statement_for(asked, reading, raw), found.first, found.last)
    return None


def _by_frequency(context: Context, asked: AttributeName) -> Finding | None:
    if asked is not AttributeName.KNOWLEDGE_VOLATILITY:
        return None
    tokens = context.message.tokens
    for found in find_frequencies(tokens):
        if any(token.text in NEGATIONS for token in tokens[max(0, found.first - 3) : found.first]):
            continue
        if not says_little_else(context, asked, found.first, found.last):
            continue
        said = Statement(raw=context.message.words(found.first, found.last), level=found.level)
        return Finding(asked, said, found.first, found.last)
    return None


def _only_opens(message: Message, match: Found[str]) -> bool:
    """Tell whether an "ok" or "right" merely opens a message that goes on."""
    first = message.tokens[0].text
    if match.last != 0 or first not in _OPENERS:
        return False
    return first in _ASSENT or len(message.tokens) > _OPENING


_ANNOUNCED: Final = words_of("question note correction update remark favour favor heads")
_ASSENT: Final = words_of("ok okay k")  # to what the bot said, rather than a degree
_OPENERS: Final = _ASSENT | words_of("right fine some now")


def _by_level(context: Context, asked: AttributeName) -> Finding | None:
    message = context.message
    words = [token for token in message.tokens if token.kind is Kind.WORD]
    if len(words) > _A_FEW_WORDS or asked in _BOOLEANS:
        return None
    found = [
        match
        for match in _BOOKS.get(asked, _ANY_LEVEL).search(message.tokens)
        if not does_not_know(message, match.first)
        and not _only_opens(message, match)
        and context.word_at(match.last + 1) not in _ANNOUNCED
        and says_little_else(context, asked, match.first, match.last)
    ]
    if not found:
        return None
    best = max(found, key=lambda match: (len(match.said), -match.first))
    raw = message.words(best.first, best.last)
    return Finding(asked, Statement(raw=raw, level=best.label), best.first, best.last)
