"""Makes the model's weights from the labelled clauses. The same clauses give the same weights."""

import hashlib
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np
from sklearn.linear_model import LogisticRegression

from bot.understanding.learned.classifier import WEIGHTS_FILE, Learned
from bot.understanding.learned.features import MEANING, Meaning, grams, words_of_clause
from bot.understanding.learned.word_vectors import DIMENSIONS, WordVectors
from bot.understanding.spelling import mended
from bot.understanding.tokens import tokenise

Clauses = Sequence[tuple[str, str]]

_FREQUENT: Final = 20.0  # how steeply frequent pieces of words count less


@dataclass(frozen=True, slots=True)
class Constants:
    """What training is told; `search` shows what others would give.

    `strength` is the inverse of the penalty on large weights, `meaning` the length of the part for
    meaning beside 1 for the words, `seen_in` the clauses that a word or pair must be in to have a
    weight of its own.
    """

    strength: float = 10.0
    meaning: float = MEANING
    seen_in: int = 2


SHIPPED: Final = Constants()


def digest(clauses: Clauses) -> str:
    """Return what tells clauses and labels apart from others."""
    return hashlib.sha256(repr(tuple(clauses)).encode()).hexdigest()


def train(clauses: Clauses, vectors: WordVectors, constants: Constants = SHIPPED) -> Learned:
    """Return the weights of a multinomial logistic regression on clauses with their labels."""
    words = [words_of_clause(mended(tokenise(text.lower()))) for text, _ in clauses]
    seen = Counter(gram for one in words for gram in grams(one))
    known_grams = sorted(gram for gram, times in seen.items() if times >= constants.seen_in)
    rows = {gram: row for row, gram in enumerate(known_grams)}
    meaning = Meaning(vectors, _piece_weights(words, vectors), constants.meaning)
    features = np.zeros((len(words), DIMENSIONS + len(rows)))
    for number, one in enumerate(words):
        features[number, :DIMENSIONS] = meaning.of(one)
        known = [DIMENSIONS + rows[gram] for gram in grams(one) if gram in rows]
        features[number, known] = len(known) ** -0.5 if known else 0
    model = LogisticRegression(C=constants.strength, max_iter=500)
    model.fit(features, [label for _, label in clauses])
    weights = model.coef_.T.astype(np.float32)
    return Learned(
        labels=tuple(str(label) for label in model.classes_),
        bias=model.intercept_.astype(np.float32),
        by_meaning=weights[:DIMENSIONS],
        by_gram=weights[DIMENSIONS:],
        rows=rows,
        pieces=meaning.weights,
        made_from=digest(clauses),
        meaning=constants.meaning,
    )


def save(learned: Learned, folder: Path) -> None:
    """Write the weights, in half precision."""
    np.savez_compressed(
        folder / WEIGHTS_FILE,
        labels=np.array(learned.labels),
        bias=learned.bias,
        by_meaning=learned.by_meaning.astype(np.float16),
        by_gram=learned.by_gram.astype(np.float16),
        grams=np.array(list(learned.rows)),
        pieces=np.array(list(learned.pieces)),
        piece_weights=np.array(list(learned.pieces.values()), dtype=np.float32),
        made_from=np.array(learned.made_from),
    )


def _piece_weights(words: Sequence[Sequence[str]], vectors: WordVectors) -> dict[int, float]:
    """Return 1 / (1 + 20 f) for a piece in the share f of the clauses, as in SIF weighting."""
    seen = Counter(
        piece for one in words for piece in {p for word in one for p in vectors.pieces(word)}
    )
    return {
        piece: 1 / (1 + _FREQUENT * count / len(words)) for piece, count in sorted(seen.items())
    }
