"""What a clause states, by the model's weights: pure arithmetic on its features."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import as_file, files
from typing import Final

import numpy as np
from numpy.typing import NDArray

from advisor.attributes import AttributeName
from bot.understanding.learned.clauses import NOTHING
from bot.understanding.learned.features import MEANING, Meaning, grams
from bot.understanding.learned.word_vectors import WordVectors, packaged_vectors
from bot.understanding.lexicon import Reading

Numbers = NDArray[np.float32]

WEIGHTS_FILE: Final = "weights.npz"
_READINGS: Final[Mapping[str, Reading]] = {"true": True, "false": False}


@dataclass(frozen=True, slots=True)
class Guess:
    """The likeliest attribute of a clause, its likeliest reading, and how likely it is of it."""

    attribute: AttributeName
    reading: Reading
    probability: float


@dataclass(frozen=True, slots=True)
class Learned:
    """What training leaves: a column of weights a label.

    `rows` says which row belongs to a word or pair of words, `pieces` how much pieces of words
    count in the mean, `meaning` how long that mean is. `made_from` is the digest of what it was
    trained on.
    """

    labels: tuple[str, ...]
    bias: Numbers
    by_meaning: Numbers
    by_gram: Numbers
    rows: Mapping[str, int]
    pieces: Mapping[int, float]
    made_from: str
    meaning: float = MEANING


class Classifier:
    """Tells what a clause states. Safe to share between threads."""

    def __init__(self, learned: Learned, vectors: WordVectors) -> None:
        self._learned = learned
        self._meaning = Meaning(vectors, learned.pieces, learned.meaning)
        self._by_attribute: dict[str, list[int]] = defaultdict(list)
        for column, label in enumerate(learned.labels):
            self._by_attribute[label.split()[0]].append(column)

    def guess(self, words: Sequence[str], sentence: Sequence[str] = ()) -> Guess | None:
        """Return what a clause of these words most likely states; None where it states nothing.

        Where its sentence is given, the mean of both counts: what a clause seems to say out of
        context, its sentence may say of something else.
        """
        likely = self.probabilities(words)
        if sentence:
            both = (likely, self.probabilities(sentence))
            likely = np.mean(both, axis=0, dtype=np.float32)
        name = max(self._by_attribute, key=lambda name: likely[self._by_attribute[name]].sum())
        if name == NOTHING:
            return None
        columns = self._by_attribute[name]
        reading = self._reading(likely, columns)
        return Guess(AttributeName(name), reading, float(likely[columns].sum()))

    def guess_of(self, words: Sequence[str], name: AttributeName) -> Guess | None:
        """Return the likeliest reading of one attribute, the clause being of it or of nothing."""
        columns = self._by_attribute.get(name)
        if columns is None:
            return None
        likely = self.probabilities(words)
        said, unsaid = likely[columns].sum(), likely[self._by_attribute[NOTHING]].sum()
        return Guess(name, self._reading(likely, columns), float(said / (said + unsaid)))

    def likelihoods(self, words: Sequence[str]) -> dict[str, float]:
        """Return how likely a clause of these words is of each attribute, and of `NOTHING`."""
        likely = self.probabilities(words)
        return {name: float(likely[columns].sum()) for name, columns in self._by_attribute.items()}

    def knows(self, words: Sequence[str]) -> bool:
        """Tell whether every one of these words was in the clauses learned from, often enough."""
        return all(word in self._learned.rows for word in words)

    def _reading(self, likely: Numbers, columns: Sequence[int]) -> Reading:
        reading = self._learned.labels[max(columns, key=lambda column: likely[column])].split()[1]
        return _READINGS.get(reading, reading)

    def probabilities(self, words: Sequence[str]) -> Numbers:
        """Return how likely each label is, in the order of the labels; they add up to 1."""
        known = [self._learned.rows[gram] for gram in grams(words) if gram in self._learned.rows]
        scores = self._learned.bias + self._meaning.of(words) @ self._learned.by_meaning
        if known:
            scores = scores + self._learned.by_gram[sorted(known)].sum(axis=0) / len(known) ** 0.5
        odds = np.exp(scores - scores.max())
        return np.asarray(odds / odds.sum(), dtype=np.float32)


def label_of(guess: Guess) -> str:
    """Return the label that a guess stands for."""
    said = {reading: name for name, reading in _READINGS.items()}
    return f"{guess.attribute} {said.get(guess.reading, guess.reading)}"


@cache
def shipped_classifier() -> Classifier:
    """Return the classifier with the shipped weights, loaded when a message first needs it."""
    return Classifier(shipped_weights(), packaged_vectors())


def shipped_weights() -> Learned:
    """Return the shipped weights."""
    with (
        as_file(files("bot.understanding.learned").joinpath(WEIGHTS_FILE)) as path,
        np.load(path, allow_pickle=False) as kept,
    ):
        return Learned(
            labels=tuple(kept["labels"].tolist()),
            bias=kept["bias"].astype(np.float32),
            by_meaning=kept["by_meaning"].astype(np.float32),
            by_gram=kept["by_gram"].astype(np.float32),
            rows={gram: row for row, gram in enumerate(kept["grams"].tolist())},
            pieces=dict(zip(kept["pieces"].tolist(), kept["piece_weights"].tolist(), strict=True)),
            made_from=str(kept["made_from"]),
        )
