"""What the model sees of a clause: its words, its pairs of words, and their mean meaning."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

import numpy as np

from bot.understanding.learned.word_vectors import DIMENSIONS, Vector, WordVectors
from bot.understanding.tokens import Kind, Token

MEANING: Final = 2.0
"""The length of the part for meaning, beside 1 for the words: see `search` for others."""
_NUMBER: Final = "#"
_WRITTEN_OUT: Final = {"n't": "not", "'re": "are", "'ll": "will", "'ve": "have", "'m": "am"}
_SHORTENED: Final = {"ca": "can", "wo": "will", "sha": "shall"}  # before "n't"


def words_of_clause(tokens: Sequence[Token]) -> tuple[str, ...]:
    """Return the words in order, contractions written out, every number as one sign."""
    words: list[str] = []
    for token in tokens:
        if token.kind is Kind.WORD:
            if token.text == "n't" and words and words[-1] in _SHORTENED:
                words[-1] = _SHORTENED[words[-1]]
            words.append(_WRITTEN_OUT.get(token.text, token.text))
        elif token.kind is not Kind.SIGN:
            words.append(_NUMBER)
    return tuple(words)


def grams(words: Sequence[str]) -> frozenset[str]:
    """Return words and pairs of neighbours."""
    return frozenset(words) | {f"{one} {two}" for one, two in pairwise(words)}


@dataclass(frozen=True, slots=True)
class Meaning:
    """Means of word vectors, in which frequent pieces of words count less. 1 is for unseen ones."""

    vectors: WordVectors
    weights: Mapping[int, float]
    length: float = MEANING

    def of(self, words: Sequence[str]) -> Vector:
        """Return the mean, of the given length; all zero where no word has a vector."""
        pieces = tuple(piece for word in words for piece in self.vectors.pieces(word))
        if not pieces:
            return np.zeros(DIMENSIONS, dtype=np.float32)
        weights = np.array([self.weights.get(piece, 1.0) for piece in pieces], dtype=np.float32)
        total = weights @ self.vectors.rows(pieces)
        norm = float(np.linalg.norm(total))
        return np.asarray(total * (self.length / norm) if norm else total, dtype=np.float32)
