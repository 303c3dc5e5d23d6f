"""What lies in the middle: "not simple, nor hard", "it's no fortune, somewhere in between".

A phrase states one end of a scale or denies it. Where its sentence denies both ends, parts them
("some are easy, others hard") or says right after that the truth is in the middle, that is meant.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Final

from bot.understanding.findings import Finding
from bot.understanding.message import Message
from bot.understanding.phrases import Phrasebook
from bot.understanding.readings import statement_for
from bot.understanding.tokens import text_at
from bot.understanding.vocabulary import words_of

MIDDLE: Final = "moderate"
_LOWER: Final = frozenset({"very_low", "low", "relaxed"})
_UPPER: Final = frozenset({"very_high", "high", "urgent"})
_MIDDLES: Final = Phrasebook[str](
    {
        MIDDLE: (
            "somewhere|sort|kind|right|bang|smack|more|about|rather of? in the middle|between",
            "somewhere|sort|kind|right|more|about|rather of? in? between",
            "it|that|this|they|we|i 's|is|are|'re|'m in the middle",
            "it|that|this|they|we|i 's|is|are|'re|'m in between",
            ", in the middle|between",
            ", in between",
            "half -? way between",
        )
    }
)
_JOINING: Final = words_of("nor neither either")
_PARTING: Final = words_of("some others sometimes half partly")  # two of these, or one twice
_BESIDE: Final = 4  # words around both ends that are looked at
_REACH: Final = 8  # words from the end of a phrase to "in the middle"


def with_middles(message: Message, phrases: Iterable[Finding]) -> Iterator[Finding]:
    """Yield the phrases, those of one attribute that come to its middle as one that says so."""
    by_sentence: dict[tuple[str, int], list[Finding]] = defaultdict(list)
    for one in phrases:
        by_sentence[one.attribute, message.clause_of(one.first).sentence].append(one)
    middles = [
        (one.first, one.last)
        for one in _MIDDLES.search(message.tokens)
        if text_at(message.tokens, one.last + 1) != "of"  # "in the middle of town"
    ]
    for found in by_sentence.values():
        middle = _middle(message, found, middles)
        yield from found if middle is None else (middle,)


def _middle(
    message: Message, found: Sequence[Finding], middles: Iterable[tuple[int, int]]
) -> Finding | None:
    """Return what phrases of one attribute in one sentence come to, if that is the middle."""
    ends = [one for one in found if _level(one) in _LOWER | _UPPER]
    if not ends:
        return None
    sentence = message.clause_of(ends[0].first).sentence
    last = max(one.last for one in ends)
    for start, stop in middles:
        if 0 < start - last <= _REACH and message.clause_of(stop).sentence == sentence:
            return _spanning(message, ends, stop)
    sides = {_level(one) in _LOWER for one in ends}
    return _spanning(message, ends, last) if len(sides) > 1 and _joined(message, ends) else None


def _joined(message: Message, ends: Sequence[Finding]) -> bool:
    """Tell whether two ends are denied together, or parted: "neither easy nor", "some are"."""
    sentence = message.clause_of(ends[0].first).sentence
    first, last = min(one.first for one in ends), max(one.last for one in ends)
    words = [
        message.tokens[place].text
        for place in range(max(0, first - _BESIDE), min(last + _BESIDE + 1, len(message.tokens)))
        if message.clause_of(place).sentence == sentence
    ]
    parted = sum(word in _PARTING for word in words) > 1
    return parted or any(word in _JOINING for word in words)


def _spanning(message: Message, ends: Sequence[Finding], last: int) -> Finding:
    first = min(one.first for one in ends)
    said = statement_for(ends[0].attribute, MIDDLE, message.words(first, last))
    weight = max(one.weight for one in ends) + 1
    return replace(ends[0], statement=said, first=first, last=last, weight=weight)


def _level(finding: Finding) -> str | None:
    return finding.statement.level if finding.statement is not None else None
