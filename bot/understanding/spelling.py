"""Mends slips of the finger in the words that carry meaning here, and in no others.

A word is mended when it becomes a known one by one letter too many, too few, wrong or swapped.
Both are compared with one letter left out, so a look-up costs no more than the word's length.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Final

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
    "eleven twelve fifteen twenty thirty forty fifty sixty eighty ninety needed documents"
)
# Right words of their own that are a letter away from one above.
_LEAVE: Final = words_of(
    "wages stages chance changed charge charges charged charging chances answered answering "
    "week weekend simply sample pounded police polices around abut launched lunch launches "
    "requested questioned document customers custom customised email minute month second "
    "example citations cites excited source sourced sources reference referenced references "
    "daily dairy public publics weekly meekly latency patency private privacy accurately "
    "budgeted responded response responses respond responds need needs needed seeded weeded "
    "heeded thousandth states rates dates notes votes nodes codes modes tools cooks looks "
    "fails mails tails sails pages images usages teams terms items stems forms farms firms "
    "shores stories stones seeks meets meeks works weeds reeks leeks peeks eight weight right "
    "night light sight height freight fight might tight rights lights months mouths moths "
    "sever seven severe even event eleven twenty plenty forth forty party thirty dirty thirsty "
    "sixty sixth eighth ninety ninth fifth fifty fifties changer ranges range hanges unders "
    "wonder sunder thunder funder founder within without anders posts costs hosts boasts "
    "clams claims aims clients patients talents parents agents events scents cents rents "
    "users uses posers losers papers capers tapers caser cases causes bases vases paces "
    "branch bench brunch office offices officer officers company compare compares"
)


def mended(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """Return the tokens with misspelt key words in their right spelling."""
    return tuple(
        replace(token, text=right) if (right := _right(token)) != token.text else token
        for token in tokens
    )


def _right(token: Token) -> str:
    word = token.text
    if token.kind is not Kind.WORD or len(word) < _SHORTEST or len(word) > _LONGEST:
        return word
    if word in _KNOWN or word in _LEAVE:
        return word
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
