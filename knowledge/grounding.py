"""Grounding: a claim stands only if what it cites exists and holds its figures and names."""

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from knowledge.claims import Claim
from knowledge.figures import figures
from knowledge.opposites import contradicts, swaps_columns
from knowledge.orders import without_orders
from knowledge.passages import Passage
from knowledge.questions import companies_in
from knowledge.words import STOP_WORDS, stem, terms

_WORD = re.compile(r"[^\W\d_][\w'-]*")
_SENTENCE_START = re.compile(r"(?:^|[.!?:;]\s+)[\"'(]?$")
_MARKER = re.compile(r"\s*\[\d+\]")
_LEAST_SHARED = 0.5
"""Share of a claim's telling words that its evidence must hold: less is another statement."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """A statement that may be cited, and the passages behind it."""

    text: str
    passages: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class Proposed:
    """A claim as a model proposes it. `cites` are numbers of evidence, from 1."""

    text: str
    cites: tuple[int, ...]


def grounded(
    proposed: Iterable[Proposed], evidence: Sequence[Evidence], *, ordinary: Collection[str]
) -> tuple[Claim, ...]:
    """Return the claims that their evidence holds; the others are dropped, none is mended.

    What a text orders is no evidence (`orders`).
    `ordinary` are stems of words that are no names even where a sentence begins with them.
    """
    return tuple(
        Claim(_MARKER.sub("", claim.text).strip(), _passages(claim, evidence))
        for claim in proposed
        if _holds(claim, evidence, ordinary)
    )


def names(text: str, *, ordinary: Collection[str]) -> frozenset[str]:
    """Return the capitalised words of a text, in lower case.

    The first word of a sentence is left out if it is ordinary.
    """
    return frozenset(
        word[0].lower().removesuffix("'s")
        for word in _WORD.finditer(text)
        if word[0].lower() != word[0]
        and not (_starts_sentence(word) and _is_ordinary(word[0], ordinary))
    )


def _starts_sentence(word: re.Match[str]) -> bool:
    return _SENTENCE_START.search(word.string[: word.start()]) is not None


def _is_ordinary(word: str, ordinary: Collection[str]) -> bool:
    plain = word[1:] == word[1:].lower()
    return plain and (word.lower() in STOP_WORDS or stem(word.lower()) in ordinary)


def _holds(claim: Proposed, evidence: Sequence[Evidence], ordinary: Collection[str]) -> bool:
    exist = all(1 <= number <= len(evidence) for number in claim.cites)
    if not claim.cites or not exist or not terms(claim.text):
        return False
    cited = " ".join(_quotable(evidence[number - 1]) for number in claim.cites)
    text = _MARKER.sub("", claim.text)
    return (
        figures(text) <= figures(cited)
        and set(companies_in(text.lower())) <= set(companies_in(cited.lower()))
        and not contradicts(text, cited)
        and not any(swaps_columns(text, passage) for passage in _passages(claim, evidence))
        and names(text, ordinary=ordinary) <= _words(cited)
        and _shared(text, cited) >= _LEAST_SHARED
    )


def _words(text: str) -> set[str]:
    return {word[0].lower().removesuffix("'s") for word in _WORD.finditer(text)}


def _quotable(evidence: Evidence) -> str:
    texts = (evidence.text, *(passage.text for passage in evidence.passages))
    return " ".join(without_orders(text) for text in texts)


def _shared(text: str, cited: str) -> float:
    said, held = set(terms(text)), set(terms(cited))
    return len(said & held) / len(said)


def _passages(claim: Proposed, evidence: Sequence[Evidence]) -> tuple[Passage, ...]:
    found = (passage for number in claim.cites for passage in evidence[number - 1].passages)
    return tuple(dict.fromkeys(found))
