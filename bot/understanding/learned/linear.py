"""A multinomial model: how likely each label is, by pure arithmetic on what is seen."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import as_file, files
from typing import Final

import numpy as np
from numpy.typing import NDArray

from bot.understanding.learned.features import Meaning, Seen
from bot.understanding.learned.word_vectors import WordVectors, packaged_vectors

Numbers = NDArray[np.float32]

NOTHING: Final = "none"
"""The label of what states nothing of the project."""
RUNNING_COST: Final = "running_cost"
"""The label of money for a time, which is told apart from a budget."""
GONE: Final = "gone"
"""The reading of what takes back what was said of an attribute before."""
FIGURES, CLAUSES = "figures.npz", "clauses.npz"
"""The files of the shipped weights: of what figures are about, and of what clauses state."""
_PACKAGE: Final = "bot.understanding.learned"


@dataclass(frozen=True, slots=True)
class Weights:
    """What training leaves: a column of weights a label.

    `rows` says which row belongs to a sign, `pieces` how much pieces of words count in a part's
    mean, `meaning` how long that mean is. `made_from` is the digest of what it was trained on.
    """

    labels: tuple[str, ...]
    bias: Numbers
    by_meaning: Numbers
    by_sign: Numbers
    rows: Mapping[str, int]
    pieces: Mapping[int, float]
    made_from: str
    meaning: float


class Linear:
    """Tells how likely each label is. Safe to share between threads."""

    def __init__(self, weights: Weights, vectors: WordVectors) -> None:
        self.labels = weights.labels
        self._weights = weights
        self._meaning = Meaning(vectors, weights.pieces, weights.meaning)

    def likelihoods(self, seen: Seen) -> dict[str, float]:
        """Return how likely each label is; they add up to 1."""
        weights = self._weights
        known = {
            weights.rows[sign]: weight
            for sign, weight in seen.signs.items()
            if sign in weights.rows
        }
        counts = np.array(list(known.values()), dtype=np.float32)
        scores = weights.bias + counts @ weights.by_sign[list(known)]
        scores = scores + self._meaning.of_parts(seen.parts) @ weights.by_meaning
        odds = np.exp(scores - scores.max())
        return dict(zip(self.labels, (odds / odds.sum()).tolist(), strict=True))

    def knows(self, sign: str) -> bool:
        """Tell whether a sign was seen often enough to have a weight."""
        return sign in self._weights.rows


@cache
def shipped(name: str) -> Linear:
    """Return the model with weights that ship, loaded when a message first needs it."""
    return Linear(shipped_weights(name), packaged_vectors())


def shipped_weights(name: str) -> Weights:
    """Return weights that ship."""
    with (
        as_file(files(_PACKAGE).joinpath(name)) as path,
        np.load(path, allow_pickle=False) as kept,
    ):
        return Weights(
            labels=tuple(kept["labels"].tolist()),
            bias=kept["bias"].astype(np.float32),
            by_meaning=kept["by_meaning"].astype(np.float32),
            by_sign=kept["by_sign"].astype(np.float32) * kept["scales"].astype(np.float32)[:, None],
            rows={sign: row for row, sign in enumerate(kept["signs"].tolist())},
            pieces=dict(zip(kept["pieces"].tolist(), kept["piece_weights"].tolist(), strict=True)),
            made_from=str(kept["made_from"]),
            meaning=float(kept["meaning"]),
        )
