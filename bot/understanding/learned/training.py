"""Makes the models' weights from examples. The same examples give the same weights."""

import hashlib
import warnings
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np
from scipy.sparse import csr_matrix, hstack
from sklearn.exceptions import ConvergenceWarning
from sklearn.linear_model import LogisticRegression

from bot.understanding.learned.examples import Examples
from bot.understanding.learned.features import MEANING, Meaning
from bot.understanding.learned.linear import Weights
from bot.understanding.learned.word_vectors import WordVectors

_FREQUENT: Final = 20.0  # how steeply frequent pieces of words count less
_INT8: Final = 127


@dataclass(frozen=True, slots=True)
class Constants:
    """What training is told.

    `strength` is the inverse of the penalty on large weights, `meaning` the length of a part for
    meaning beside 1 for a sign, `seen_in` the examples that a sign must be in to have a weight.
    """

    strength: float
    meaning: float = MEANING
    seen_in: int = 2
    rounds: int = 100


FOR_FIGURES: Final = Constants(strength=0.3, meaning=4.0)
FOR_CLAUSES: Final = Constants(strength=3.0)


def digest(learned_from: object) -> str:
    """Return what tells what is learned from apart from anything else."""
    return hashlib.sha256(repr(learned_from).encode()).hexdigest()


def train(
    examples: Examples, vectors: WordVectors, constants: Constants, made_from: str = ""
) -> Weights:
    """Return the weights of a multinomial logistic regression."""
    seen = Counter(sign for one, _ in examples for sign in one.signs)
    known = sorted(sign for sign, times in seen.items() if times >= constants.seen_in)
    rows = {sign: row for row, sign in enumerate(known)}
    parts = [part for one, _ in examples for part in one.parts]
    pieces = _piece_weights(parts, vectors)
    meaning = Meaning(vectors, pieces, constants.meaning)
    means = np.stack([meaning.of_parts(one.parts) for one, _ in examples])
    model = LogisticRegression(C=constants.strength, max_iter=constants.rounds)
    seen_together = hstack([csr_matrix(means), _signs(examples, rows)]).tocsr()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ConvergenceWarning)  # more rounds change nothing that shows
        model.fit(seen_together, [name for _, name in examples])
    weights = model.coef_.T.astype(np.float32)
    return Weights(
        labels=tuple(str(label) for label in model.classes_),
        bias=model.intercept_.astype(np.float32),
        by_meaning=weights[: means.shape[1]],
        by_sign=weights[means.shape[1] :],
        rows=rows,
        pieces=pieces,
        made_from=made_from,
        meaning=constants.meaning,
    )


def save(weights: Weights, file: Path) -> None:
    """Write weights: those of a sign in 8 bits and the scale of the largest, others in 16."""
    scales = np.abs(weights.by_sign).max(axis=1) / _INT8
    scales[scales == 0] = 1
    np.savez_compressed(
        file,
        labels=np.array(weights.labels),
        bias=weights.bias,
        by_meaning=weights.by_meaning.astype(np.float16),
        by_sign=np.round(weights.by_sign / scales[:, None]).astype(np.int8),
        scales=scales.astype(np.float32),
        signs=np.array(list(weights.rows)),
        pieces=np.array(list(weights.pieces)),
        piece_weights=np.array(list(weights.pieces.values()), dtype=np.float32),
        made_from=np.array(weights.made_from),
        meaning=np.array(weights.meaning),
    )


def _signs(examples: Examples, rows: dict[str, int]) -> csr_matrix:
    places = [
        (number, rows[sign], weight)
        for number, (one, _) in enumerate(examples)
        for sign, weight in one.signs.items()
        if sign in rows
    ]
    number, row, weight = zip(*places, strict=True)
    return csr_matrix((weight, (number, row)), shape=(len(examples), len(rows)))


def _piece_weights(parts: Sequence[Sequence[str]], vectors: WordVectors) -> dict[int, float]:
    """Return 1 / (1 + 20 f) for a piece in the share f of the parts, as in SIF weighting."""
    seen = Counter(
        piece for one in parts for piece in {p for word in one for p in vectors.pieces(word)}
    )
    return {
        piece: 1 / (1 + _FREQUENT * count / len(parts)) for piece, count in sorted(seen.items())
    }
