"""What the models see: signs, each of some weight, and what words around mean."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from bot.understanding.learned.word_vectors import DIMENSIONS, Vector, WordVectors
from bot.understanding.tokens import Kind, Token

Signs = Mapping[str, float]

MEANING: Final = 1.5
"""The length of a part for meaning, beside about 1 for each sign."""
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


@dataclass(frozen=True, slots=True)
class Seen:
    """What is seen of one thing: its signs, and the parts of its message whose meaning counts."""

    signs: Signs
    parts: tuple[Sequence[str], ...]


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

    def of_parts(self, parts: Sequence[Sequence[str]]) -> Vector:
        """Return the means of parts side by side, of the given length together."""
        together = np.concatenate([self.of(part) for part in parts])
        return np.asarray(together / len(parts) ** 0.5, dtype=np.float32)
