"""What training leaves: updates of the packaged model, and a head for each kind of span."""

from dataclasses import dataclass
from importlib.resources import as_file, files
from pathlib import Path
from typing import Any, Final

import numpy as np

from knowledge.embedding import MINILM_SHA256
from knowledge.errors import ModelError
from knowledge.lora.updates import Floats, Kept, Updates, floats, in_halves, read_saved, updates_in

FILE: Final = "weights.npz"
LAYERS: Final = 4
"""How many of the packaged model's six layers read a message: fewer are quicker."""
FIGURES, CLAUSES = "figures", "clauses"
"""The kinds of spans."""


@dataclass(frozen=True, slots=True)
class Head:
    """A linear layer: `weights` is labels x features, `bias` a number a label."""

    labels: tuple[str, ...]
    weights: Floats
    bias: Floats


@dataclass(frozen=True, slots=True)
class SpanWeights:
    """The updates and the heads by kind of span.

    `base` is the identity of the model that it was trained on, `made_from` the digest of what it
    learned from.
    """

    updates: Updates
    heads: dict[str, Head]
    base: str
    made_from: str


def save(weights: SpanWeights, folder: Path) -> None:
    """Write the weights, in half precision but for the bias."""
    heads: dict[str, Any] = {
        f"{kind}_{part}": value
        for kind, head in weights.heads.items()
        for part, value in (
            ("labels", np.array(head.labels)),
            ("weights", head.weights.astype(np.float16)),
            ("bias", head.bias),
        )
    }
    np.savez_compressed(
        folder / FILE,
        base=np.array(weights.base),
        made_from=np.array(weights.made_from),
        **heads,
        **in_halves(weights.updates),
    )


def shipped_weights() -> SpanWeights:
    """Return the weights that ship. Raises `ModelError`, also if they are of another model."""
    with as_file(files("bot.understanding.learned.spans")) as folder:
        weights = weights_in(folder)
    if weights.base != MINILM_SHA256:
        raise ModelError(FILE, "was made for another model; install it again")
    return weights


def weights_in(folder: Path) -> SpanWeights:
    """Return the weights that were saved there. Raises `ModelError` if they cannot be read."""
    return read_saved(folder / FILE, _read)


def _read(kept: Kept) -> SpanWeights:
    return SpanWeights(
        updates_in(kept),
        {kind: _head(kept, kind) for kind in (FIGURES, CLAUSES)},
        base=str(kept["base"]),
        made_from=str(kept["made_from"]),
    )


def _head(kept: Kept, kind: str) -> Head:
    return Head(
        tuple(kept[f"{kind}_labels"].tolist()),
        floats(kept, f"{kind}_weights"),
        floats(kept, f"{kind}_bias"),
    )
