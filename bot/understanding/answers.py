"""Reads a message as the answer to the question just asked: "about five", "nope", "2 sec max"."""

from collections.abc import Mapping
from typing import Final

from advisor.attributes import AttributeName, Statement
from bot.understanding.commands import does_not_know
from bot.understanding.context import Context
from bot.understanding.figure_answers import by_figure
from bot.understanding.findings import Finding
from bot.understanding.frequencies import find_frequencies
from bot.understanding.lexicon.replies import (
    AUDIENCES,
    FREQUENCIES,
    INDIFFERENT,
    LEVELS,
    PACES,
    SPEEDS,
)
from bot.understanding.message import Message
from bot.understanding.phrases import NEGATIONS, Found, Phrasebook
from bot.understanding.readings import statement_for
from bot.understanding.replying import says_little_else
from bot.understanding.tokens import Kind
from bot.understanding.vocabulary import words_of
from bot.understanding.yes_or_no import BOOLEANS, by_yes_or_no

_A_FEW_WORDS: Final = 9
_OPENING: Final = 3


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
    AttributeName.PRIVACY: _book((*AUDIENCES, *LEVELS)),
}


_UNDEMANDING: Final[Mapping[AttributeName, str]] = {
    AttributeName.BUDGET: "high",
    AttributeName.DEPLOYMENT_SPEED: "relaxed",
    AttributeName.ACCURACY: "low",
    AttributeName.PRIVACY: "low",
    AttributeName.LATENCY: "high",
}


def answer(context: Context, asked: AttributeName) -> Finding | None:
    """Return what the message says of the attribute asked about, None if it does not answer."""
    for reader in (by_figure, _by_frequency, _by_indifference, by_yes_or_no, _by_level):
        found = reader(context, asked)
        if found is not None:
            return found
    return None


def _by_indifference(context: Context, asked: AttributeName) -> Finding | None:
    """Read "doesn't matter" and "nice to have": nothing is demanded of the attribute."""
    message = context.message
    reading = False if asked in BOOLEANS else _UNDEMANDING.get(asked)
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


def _end_of_opening(message: Message) -> int:
    """Return the last token that may still answer: of a long message only its opening clause."""
    words = [token for token in message.tokens if token.kind is Kind.WORD]
    opening = message.clauses[0].last
    if len(words) <= _A_FEW_WORDS:
        return len(message.tokens)
    return opening if opening < _A_FEW_WORDS and len(message.clauses) > 1 else -1


def _by_level(context: Context, asked: AttributeName) -> Finding | None:
    message = context.message
    if asked in BOOLEANS:
        return None
    last = _end_of_opening(message)
    found = [
        match
        for match in _BOOKS.get(asked, _ANY_LEVEL).search(message.tokens)
        if match.last <= last
        and not does_not_know(message, match.first)
        and not _only_opens(message, match)
        and context.word_at(match.last + 1) not in _ANNOUNCED
        and says_little_else(context, asked, match.first, match.last)
    ]
    if not found:
        return None
    best = max(found, key=lambda match: (len(match.said), -match.first))
    raw = message.words(best.first, best.last)
    return Finding(asked, Statement(raw=raw, level=best.label), best.first, best.last)
