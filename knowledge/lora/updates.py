"""The updates: what training changed of a model's linear layers, and how they are kept."""

import zlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar
from zipfile import BadZipFile

import numpy as np
from numpy.typing import NDArray

from knowledge.errors import ModelError

if TYPE_CHECKING:
    from transformers import BertModel

Floats = NDArray[np.float32]
Kept = Mapping[str, NDArray[Any]]
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Update:
    """A low-rank update of a linear layer: `up` @ `down` is added to its weights.

    `down` is rank x inputs, `up` outputs x rank.
    """

    down: Floats
    up: Floats


Updates = Mapping[str, Update]
"""By the layer's name in the model."""


def in_halves(updates: Updates) -> dict[str, Any]:
    """Return the updates as arrays to save, in half precision."""
    return {
        f"{name}/{part}": getattr(update, part).astype(np.float16)
        for name, update in updates.items()
        for part in ("down", "up")
    }


def updates_in(kept: Kept) -> dict[str, Update]:
    """Return the updates among arrays that were saved."""
    names = dict.fromkeys(key.split("/")[0] for key in kept if "/" in key)
    return {
        name: Update(floats(kept, f"{name}/down"), floats(kept, f"{name}/up")) for name in names
    }


def floats(kept: Kept, name: str) -> Floats:
    """Return a saved array in single precision."""
    return kept[name].astype(np.float32)


def read_saved(path: Path, read: Callable[[Kept], T]) -> T:
    """Return what `read` makes of the arrays in a file.

    Raises `ModelError` if they cannot be read.
    """
    try:
        with path.open("rb") as file, np.load(file, allow_pickle=False) as kept:
            return read(kept)
    except (OSError, ValueError, KeyError, EOFError, BadZipFile, zlib.error) as problem:
        raise ModelError(str(path), "cannot be read; install it again") from problem


def merge(model: "BertModel", updates: Updates) -> None:
    """Add the updates to the model's weights, which changes the model given."""
    import torch  # noqa: PLC0415 - as packaged_base

    for name, update in updates.items():
        with torch.no_grad():
            weight = model.get_parameter(f"{name}.weight")
            weight.add_(torch.from_numpy(update.up @ update.down))
