"""A small pattern language for cue words, matched over tokens in time linear in the message.

A pattern is words in order. `a|b` is either, `word*` any word with that beginning, a trailing `?`
makes an element optional, `...` is a gap of up to four words, `#` any number and `not` any
negation. `~a|b` takes no word and fits where neither comes next. Patterns are indexed by their
first word, so a long table costs no more than a short one.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
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

    @property
    def is_needed(self) -> bool:
        """Tell whether nothing but one of the words fits; a stem or a number may be any."""
        return not (self.optional or self.gap or self.absent or self.stems or self.number)


def _counts(token: Token) -> bool:
    return token.kind is Kind.NUMBER or token.text in _COUNTING


@dataclass(frozen=True, slots=True)
class _Pattern(Generic[Label]):
    """`needed` are sets of words; a message that lacks all words of a set cannot match."""

    label: Label
    elements: tuple[_Element, ...]
    needed: tuple[frozenset[str], ...]


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
        possible: dict[str, list[_Pattern[Label]]] = {}
        words = {token.text for token in tokens}
        for first, token in enumerate(tokens):
            if token.text not in possible:
                possible[token.text] = [
                    one
                    for one in self._starting_with(token)
                    if not any(map(words.isdisjoint, one.needed))
                ]
            for one in possible[token.text]:
                said = _match(one.elements, tokens, first)
                if said is not None:
                    yield Found(one.label, first, max(said), frozenset(said))

    def _starting_with(self, token: Token) -> Sequence[_Pattern[Label]]:
        starting = self._by_word.get(token.text, [])
        if self._by_stem:
            starting = starting + self._by_stem.get(token.text[:_STEM_LETTERS], [])
        if self._by_number and _counts(token):
            starting = starting + self._by_number
        return starting

    def _add(self, label: Label, elements: tuple[_Element, ...]) -> None:
        for offset, element in enumerate(elements):
            rest = elements[offset:]
            needed = tuple(one.words for one in rest[1:] if one.is_needed)
            pattern = _Pattern(label, rest, needed)
            for word in element.words:
                self._by_word[word].append(pattern)
            for stem in {stem[:_STEM_LETTERS] for stem in element.stems}:
                self._by_stem[stem].append(pattern)
            if element.number:
                self._by_number.append(pattern)
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
