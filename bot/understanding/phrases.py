"""A small pattern language for cue words, matched over tokens in time linear in the message.

A pattern is words in order. `a|b` is either, `word*` any word with that beginning, a trailing `?`
makes an element optional, `...` is a gap of up to four words, `#` any number and `not` any
negation. `~a|b` takes no word and fits where neither comes next. Patterns are indexed by their
first word, so a long table costs no more than a short one.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from typing import Generic, TypeVar

from advisor.numerals import ONES, TENS
from bot.understanding.tokens import Kind, Token
from bot.understanding.vocabulary import words_of

NEGATIONS = words_of(
    "not n't no never none nothing nobody without neither nor hardly barely cannot dont doesnt "
    "isnt arent wasnt wont cant didnt havent hasnt shouldnt zero scarcely nowhere unlikely nope "
    "zilch nada nil zip nix"
)
GAP_WORDS = 4
_STOPS = frozenset(",.;:!?()|\u2022")  # a phrase does not go on beyond these
_COUNTING = frozenset(ONES) | frozenset(TENS)
_STEM_LETTERS = 3  # the shortest stem that a `word*` may have

Label = TypeVar("Label")


@dataclass(frozen=True, slots=True)
class Found(Generic[Label]):
    """A pattern found on tokens first..last; `said` are those its words matched, not its gaps."""

    label: Label
    first: int
    last: int
    said: frozenset[int]


@dataclass(frozen=True, slots=True)
class _Element:
    words: frozenset[str]
    stems: tuple[str, ...]
    optional: bool = False
    gap: bool = False
    number: bool = False
    absent: bool = False

    def fits(self, token: Token) -> bool:
        if self.number and _counts(token):
            return True
        return token.text in self.words or (
            bool(self.stems) and token.kind is Kind.WORD and token.text.startswith(self.stems)
        )

    def could_fit(self, words: Set[str], *, numbers: bool) -> bool:
        """Tell whether a message of these words may have one that fits; a stem always may."""
        if self.optional or self.gap or self.absent or self.stems or (self.number and numbers):
            return True
        return not self.words.isdisjoint(words)


def _counts(token: Token) -> bool:
    return token.kind is Kind.NUMBER or token.text in _COUNTING


_Pattern = tuple[Label, tuple[_Element, ...]]


class Phrasebook(Generic[Label]):
    """Patterns with labels. Build once, search many messages."""

    def __init__(self, patterns: Mapping[Label, Iterable[str]]) -> None:
        self._by_word: dict[str, list[_Pattern[Label]]] = defaultdict(list)
        self._by_stem: dict[str, list[_Pattern[Label]]] = defaultdict(list)
        self._by_number: list[_Pattern[Label]] = []
        for label, texts in patterns.items():
            for text in texts:
                self._add(label, tuple(_element(part) for part in text.split()))

    def search(self, tokens: Sequence[Token]) -> Iterator[Found[Label]]:
        """Yield every match in order of its first token; matches may overlap.

        Only patterns whose every word is somewhere in the message are tried, so that one word said
        ten thousand times costs little.
        """
        possible: dict[str, tuple[_Pattern[Label], ...]] = {}
        words = {token.text for token in tokens}
        numbers = any(map(_counts, tokens))
        for first, token in enumerate(tokens):
            if token.text not in possible:
                possible[token.text] = tuple(
                    (label, elements)
                    for label, elements in self._starting_with(token)
                    if all(one.could_fit(words, numbers=numbers) for one in elements)
                )
            for label, elements in possible[token.text]:
                said = _match(elements, tokens, first)
                if said is not None:
                    yield Found(label, first, max(said), frozenset(said))

    def _starting_with(self, token: Token) -> Iterator[_Pattern[Label]]:
        yield from self._by_word.get(token.text, ())
        yield from self._by_stem.get(token.text[:_STEM_LETTERS], ())
        if _counts(token):
            yield from self._by_number

    def _add(self, label: Label, elements: tuple[_Element, ...]) -> None:
        for offset, element in enumerate(elements):
            rest = elements[offset:]
            for word in element.words:
                self._by_word[word].append((label, rest))
            for stem in {stem[:_STEM_LETTERS] for stem in element.stems}:
                self._by_stem[stem].append((label, rest))
            if element.number:
                self._by_number.append((label, rest))
            if not element.optional:
                return


def _element(part: str) -> _Element:
    if part == "...":
        return _Element(frozenset(), (), gap=True)
    if part.startswith("~"):
        return replace(_element(part[1:]), absent=True)
    optional = part.endswith("?") and len(part) > 1
    choices = part.removesuffix("?").split("|") if optional else part.split("|")
    stems = tuple(choice[:-1] for choice in choices if choice.endswith("*"))
    words = {choice for choice in choices if not choice.endswith("*")}
    if "not" in words:
        words |= NEGATIONS
    return _Element(frozenset(words - {"#"}), stems, optional=optional, number="#" in words)


def _match(
    elements: tuple[_Element, ...], tokens: Sequence[Token], place: int
) -> tuple[int, ...] | None:
    """Return the token numbers matched by words, shortest gaps first, or None."""
    if not elements:
        return ()
    head, rest = elements[0], elements[1:]
    if head.gap:
        return _match_after_gap(rest, tokens, place)
    if head.absent:
        refused = place < len(tokens) and head.fits(tokens[place])
        return None if refused else _match(rest, tokens, place)
    if place < len(tokens) and head.fits(tokens[place]):
        following = _match(rest, tokens, place + 1)
        if following is not None:
            return (place, *following)
    return _match(rest, tokens, place) if head.optional else None


def _match_after_gap(
    rest: tuple[_Element, ...], tokens: Sequence[Token], place: int
) -> tuple[int, ...] | None:
    for skipped in range(GAP_WORDS + 1):
        following = _match(rest, tokens, place + skipped)
        if following is not None:
            return following
        if place + skipped >= len(tokens) or tokens[place + skipped].text in _STOPS:
            return None
    return None
