"""The corpus's vocabulary: how telling a term is, what else it is called, how it is misspelt."""

import math
import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from difflib import get_close_matches
from functools import lru_cache

from knowledge.keyword import searchable
from knowledge.lexicon import LEXICON
from knowledge.passages import Passage
from knowledge.words import STOP_WORDS, stem, terms, tokens

_WORD = re.compile(r"[A-Za-z]{3,}")
_INSIDE = re.compile(r"(?<=[a-z0-9,:] )[A-Za-z]{3,}")
_LONGEST_ACRONYM = 3
"""Longer capitals such as RAFT name something; shorter ones such as RAG, LLM, API are terms."""

_LIKENESS = 0.84
"""Share of matching letters from which an unknown word is read as a known one."""

_SHORTEST_MISSPELT = 4
"""Shorter words are one letter from too many others."""

_SHORTEST_SLIP = 6
"""From this length a word one letter away is taken for the one meant, if it is the only one."""

_LETTERS = "abcdefghijklmnopqrstuvwxyz"

_SHORTEST_TERM = 5
"""Below this a misspelt word is taken for a common one, such as "which", and for no term."""


class Vocabulary:
    """Built once from the passages; immutable, so thread-safe.

    `names` are the stems of the proper names in the corpus, such as companies and models;
    `ordinary` those of the words that it writes without a capital. `english` are words that are
    no misspelling, though the corpus may not have them.
    """

    def __init__(self, passages: Sequence[Passage], *, english: Collection[str] = ()) -> None:
        self._terms = {passage.id: frozenset(terms(searchable(passage))) for passage in passages}
        counts = Counter(term for found in self._terms.values() for term in found)
        self._weights = {
            term: math.log(1 + len(passages) / count) for term, count in counts.items()
        }
        self._said = frozenset[str]().union(
            *(self._terms[passage.id] for passage in passages if not passage.front.unstated)
        )
        self._unknown_weight = math.log(1 + len(passages))
        self._synonyms = _synonyms()
        self._words = _by_first_letter(
            (*STOP_WORDS, *(token for one in passages for token in tokens(searchable(one))))
        )
        self.names = _names(passages) - self._synonyms.keys()
        self.ordinary = frozenset(
            stem(word)
            for passage in passages
            for word in _WORD.findall(searchable(passage))
            if word.islower()
        )
        self._english = english
        self._known = frozenset(word for words in self._words.values() for word in words)

    def weight(self, term: str) -> float:
        """Return how telling a term is: rarer in the corpus is more."""
        return self._weights.get(term, self._unknown_weight)

    def knows(self, term: str) -> bool:
        """Tell whether the term, or a synonym of it, occurs in what the corpus states."""
        return not self._said.isdisjoint({term, *self._synonyms.get(term, ())})

    def covered(self, question_terms: Iterable[str], passage_ids: Iterable[str]) -> set[str]:
        """Return the terms that the passages hold, themselves or by a synonym."""
        held = frozenset[str]().union(*(self._terms[passage_id] for passage_id in passage_ids))
        return {
            term
            for term in question_terms
            if term in held or not held.isdisjoint(self._synonyms.get(term, ()))
        }

    def coverage(
        self,
        question_terms: Iterable[str],
        passage_ids: Iterable[str],
        *,
        also: Collection[str] = (),
    ) -> float:
        """Return the share, by weight, of the terms that the passages hold; 0 if there are none.

        `also` are terms known to mean what the passages hold.
        """
        asked = set(question_terms)
        total = sum(map(self.weight, asked))
        found = sum(map(self.weight, self.covered(asked, passage_ids) | asked.intersection(also)))
        return found / total if total else 0.0

    def spelt(self, text: str) -> str:
        """Return the text with unknown words replaced by near known ones.

        What is written as a name stays one: Mixtral is no misspelt Mistral.
        """
        return " ".join(self._spelt(word) for word in text.split())

    def _spelt(self, word: str) -> str:
        bare = word.strip(".,;:!?()\"'")
        if len(bare) < _SHORTEST_MISSPELT or not bare.isalpha() or not bare[1:].islower():
            return word
        near = self._nearest(bare.lower())
        of_a_name = bare[0].isupper() and stem(near) in self.names
        return word if of_a_name or near == bare.lower() else word.replace(bare, near)

    def _is_word(self, word: str) -> bool:
        return word in self._known or word in STOP_WORDS

    def _slips(self, word: str) -> list[str]:
        """Return the known words one letter off, without names, which are spelt as they like."""
        near = dict.fromkeys(one for one in _one_letter_off(word) if one in self._known)
        return [one for one in near if stem(one) not in self.names]

    @lru_cache(maxsize=4096)  # noqa: B019 - one vocabulary lives as long as its library
    def _nearest(self, word: str) -> str:
        if self._is_word(word) or stem(word) in self._weights:
            return word
        swapped = next((one for one in _swapped(word) if self._is_word(one)), None)
        if swapped is not None:
            return swapped
        if word in self._english:
            return word
        slips = self._slips(word) if len(word) >= _SHORTEST_SLIP else []
        if len({stem(one) for one in slips}) == 1:
            return slips[0]
        others = self._words.get(word[0], ())
        like = [one for one in others if abs(len(one) - len(word)) <= 1 and _may_be(word, one)]
        near = get_close_matches(word, like, n=1, cutoff=_LIKENESS)
        return near[0] if near else word


def _one_letter_off(word: str) -> Iterable[str]:
    """Return the word with each letter dropped, each replaced, and each other put in."""
    for i in range(len(word) + 1):
        head, tail = word[:i], word[i:]
        yield head + tail[1:]
        for letter in _LETTERS:
            yield f"{head}{letter}{tail[1:]}"
            yield f"{head}{letter}{tail}"


def _swapped(word: str) -> Iterable[str]:
    """Return the word with each two neighbouring letters swapped, the commonest slip in typing."""
    return (word[:i] + word[i + 1] + word[i] + word[i + 2 :] for i in range(len(word) - 1))


def _may_be(misspelt: str, word: str) -> bool:
    return len(misspelt) >= _SHORTEST_TERM or word in STOP_WORDS


def _names(passages: Iterable[Passage]) -> frozenset[str]:
    """Return the stems of words that the corpus writes with a capital inside a sentence, always."""
    texts = [text for passage in passages for text in (passage.text, *passage.asked_as)]
    words = {word for text in texts for word in _WORD.findall(text)}
    inside = {word for text in texts for word in _INSIDE.findall(text)}
    names = {word for word in inside if not word.islower() and word.lower() not in words}
    return frozenset(
        stem(name.lower()) for name in names if len(name) > _LONGEST_ACRONYM or not name.isupper()
    )


def _synonyms() -> Mapping[str, frozenset[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for group in LEXICON.synonyms:
        stems = {stem(word) for word in group}
        for term in stems:
            found[term] |= stems - {term}
    return {term: frozenset(others) for term, others in found.items()}


def _by_first_letter(words: Iterable[str]) -> Mapping[str, tuple[str, ...]]:
    found: dict[str, set[str]] = defaultdict(set)
    for word in words:
        if len(word) >= _SHORTEST_MISSPELT and word.isalpha():
            found[word[0]].add(word)
    return {letter: tuple(sorted(group)) for letter, group in found.items()}
