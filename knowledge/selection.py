"""Selection: the candidates in the order in which they answer the question that was asked."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from operator import attrgetter
from types import MappingProxyType

from knowledge.passages import Passage
from knowledge.questions import Question
from knowledge.retrieval import Candidate
from knowledge.signs import Signs, signs_of
from knowledge.vocabulary import Vocabulary

CONSIDERED = 16
"""Candidates worth scoring; the right one is almost always among the first four."""

RANKING: Mapping[str, float] = MappingProxyType({
    "meaning": 0.55,
    "words": 0.45,
    "row_named": 0.12,
    "week": 0.25,
    "from_article": 0.05,
    "wrong_kind_of_thing": -0.3,
    "focus_missing": -0.35,
    "counted_missing": -0.4,
    "name_missing": -0.25,
    "other_source": -0.3,
    "beyond_the_case": -0.4,
    "little_of_the_case": -0.4,
    "other_span": -0.3,
    "unit_missing": -0.3,
    "stranger": -0.2,
    "only_a_caveat": -0.1,
})  # fmt: skip
"""Weights by which one passage comes before another: a mean of meaning and words, then signs.

Set by hand: the first two are a mean, and a sign against outweighs what small talk adds to it.
Whether the first is good enough to be an answer is for `confidence`, whose weights are fitted.
"""

_SIGNS = tuple(sign.name for sign in fields(Signs))
_VALUES = attrgetter(*_SIGNS)
"""Of each sign in turn; `dataclasses.astuple` would copy what cannot change."""


@dataclass(frozen=True, slots=True)
class Scored:
    """A passage with its signs and its score: about 0 for nothing in common, about 1 for surely.

    `likeness` is how near it is to the question, whether or not it answers it.
    """

    passage: Passage
    signs: Signs
    score: float
    likeness: float


def scored(
    question: Question, candidates: Iterable[Candidate], vocabulary: Vocabulary
) -> list[Scored]:
    """Return the candidates by score, best first."""
    found = [_scored(question, candidate, vocabulary) for candidate in candidates]
    return sorted(found, key=lambda one: -one.score)


def weighed(signs: Signs, weights: Mapping[str, float]) -> float:
    """Return the sum of the signs by weight; a sign without one counts nothing."""
    values: tuple[float, ...] = _VALUES(signs)
    return sum(weights.get(name, 0.0) * value for name, value in zip(_SIGNS, values, strict=True))


def _scored(question: Question, candidate: Candidate, vocabulary: Vocabulary) -> Scored:
    signs = signs_of(question, candidate, vocabulary)
    likeness = weighed(Signs(signs.meaning, signs.words), RANKING)
    return Scored(candidate.passage, signs, weighed(signs, RANKING), likeness)
