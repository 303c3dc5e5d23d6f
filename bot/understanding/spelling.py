"""Mends slips of the finger in the words that carry meaning here, and in very common ones.

A word is mended when it becomes a known one by one letter too many, too few, wrong or swapped, and
is none itself: the vocabulary of the packaged embedding model tells. Very common words are short,
so of these only two neighbours swapped or a letter that lacks are mended: "teh", "evry". Units of
time are mended after a number, however short: "8 weks".
Key words are compared with one letter left out, and the others listed with their slips, so a
look-up costs no more than the word's length.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Final

from bot.understanding.learned.word_vectors import packaged_vectors
from bot.understanding.tokens import Kind, Token
from bot.understanding.units import NOUNS, TIMES
from bot.understanding.vocabulary import words_of

_SHORTEST: Final = 5  # shorter words are one letter away from too many others
_MORE_WORDS: Final = words_of(
    "budget budgets queries questions requests deadline accuracy accurate labelled labeled "
    "citations citation sources references latency traffic privacy sensitive confidential "
    "simple complex complicated around about under within responses response answers answer "
    "thousand million hundred euros dollars pounds percent seconds minutes weeks months updated "
    "changes change weekly daily monthly timeline launch public internal customer emails urgent "
    "eleven twelve fifteen twenty thirty forty fifty sixty eighty ninety needed documents "
    "annotated annotations tagged classified reviewed approved correct incorrect mistakes "
    "approximately maximum minimum percentage instant instantly overnight quarterly constantly "
    "january february september october november december wednesday thursday"
)
_COMMON: Final = words_of(
    "the and you for our with from like just what want that this then than them they their there "
    "these those when where which while who have will would could should about your into over also "
    "only very much many some more most must need make take does think know still never always "
    "every each after before because until since people such same were well tell give keep"
)
# Right words of their own that the vocabulary lacks.
_LEAVE: Final = words_of(
    "unders changer leeks budgeted caser vases brunch polices meeks funder hanges posers sunder "
    "heeded customised publics capers meekly usages mails reeks tapers thousandth weeded peeks "
    "sever clams juts mots bene ont voer weer sine sill util wile wold eery"
)


def mended(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """Return the tokens with misspelt key words in their right spelling."""
    after_number = (False, *(token.kind is Kind.NUMBER for token in tokens))
    rights = (
        _unit(token) if counted and token.text in _SHORT_UNITS else _right(token)
        for token, counted in zip(tokens, after_number, strict=False)
    )
    return tuple(
        token if right == token.text else replace(token, text=right)
        for token, right in zip(tokens, rights, strict=True)
    )


def _unit(token: Token) -> str:
    return token.text if packaged_vectors().has_word(token.text) else _SHORT_UNITS[token.text]


def _right(token: Token) -> str:
    word = token.text
    if token.kind is not Kind.WORD or len(word) > _LONGEST:
        return word
    if len(word) < _SHORTEST and word not in _COMMON_SLIPS:
        return word
    if word in _KNOWN or word in _LEAVE or packaged_vectors().has_word(word):
        return word
    if word in _COMMON_SLIPS:
        return _COMMON_SLIPS[word]
    for shorter in _without_one(word):
        for known in _NEAR.get(shorter, ()):
            if known[0] == word[0] and _is_slip(word, known):
                return known
    return word


def _is_slip(word: str, known: str) -> bool:
    """Tell whether the words differ by one letter, or by two neighbours swapped.

    An added or missing final s is grammar, not a slip.
    """
    if word.removesuffix("s") == known.removesuffix("s"):
        return False
    if len(word) != len(known):
        return abs(len(word) - len(known)) == 1
    wrong = [place for place in range(len(word)) if word[place] != known[place]]
    swapped = (
        len(wrong) == 2  # noqa: PLR2004 -- two letters swap places
        and wrong[1] == wrong[0] + 1
        and word[wrong[0]] == known[wrong[1]]
        and word[wrong[1]] == known[wrong[0]]
    )
    return swapped or (len(wrong) == 1 and len(word) >= _SHORTEST + 2)


def _swaps(word: str) -> Iterable[str]:
    for place in range(1, len(word)):
        yield word[: place - 1] + word[place] + word[place - 1] + word[place + 1 :]


def _lacking_one(word: str) -> Iterable[str]:
    """Yield a word without each letter but the first; shorter words become too many others."""
    for place in range(1, len(word)) if len(word) >= _SHORTEST else ():
        yield word[:place] + word[place + 1 :]


def _without_one(word: str) -> Iterable[str]:
    yield word
    for place in range(len(word)):
        yield word[:place] + word[place + 1 :]


_KNOWN: Final = {word for word in {*_MORE_WORDS, *NOUNS, *TIMES} if len(word) >= _SHORTEST}
_LONGEST: Final = max(map(len, _KNOWN)) + 1
_NEAR: Final[dict[str, list[str]]] = defaultdict(list)
for _word in sorted(_KNOWN):
    for _shorter in _without_one(_word):
        _NEAR[_shorter].append(_word)
_SHORT_UNITS: Final = {
    slip: unit
    for unit in ("weeks", "hours", "years", "months", "minutes")
    for slip in _lacking_one(unit)
    if slip not in TIMES
}
"""Units of time that lack a letter, which are mended after a number: "8 weks"."""
_SWAPPED: Final = {
    slip: word for word in sorted(_COMMON) for slip in _swaps(word) if slip not in _COMMON
}
_LACKING: Final[dict[str, set[str]]] = defaultdict(set)
for _word in _COMMON:
    for _shorter in _lacking_one(_word):
        _LACKING[_shorter].add(_word)
_COMMON_SLIPS: Final = _SWAPPED | {
    slip: min(words) for slip, words in _LACKING.items() if len(words) == 1 and slip not in _COMMON
}
