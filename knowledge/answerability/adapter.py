"""The adapter: what training changed of the packaged model, and the head that it added."""

import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.resources import as_file, files
from pathlib import Path
from typing import Any, Final
from zipfile import BadZipFile

import numpy as np
from numpy.typing import NDArray

from knowledge.errors import ModelError

WEIGHTS_FILE: Final = "adapter.npz"

Floats = NDArray[np.float32]
_Kept = Mapping[str, NDArray[Any]]


@dataclass(frozen=True, slots=True)
class Update:
    """A low-rank update of a linear layer: `up` @ `down` is added to its weights.

    `down` is rank x inputs, `up` outputs x rank.
    """

    down: Floats
    up: Floats


@dataclass(frozen=True, slots=True)
class Adapter:
    """Updates by the layer's name in the model, and the head: a weight a feature, and a bias.

    `base` is the identity of the model that it was trained on.
    """

    updates: Mapping[str, Update]
    head: Floats
    bias: float
    base: str


def save(adapter: Adapter, folder: Path) -> None:
    """Write the adapter, in half precision."""
    halves = {
        f"{name}/{part}": getattr(update, part).astype(np.float16)
        for name, update in adapter.updates.items()
        for part in ("down", "up")
    }
    np.savez_compressed(
        folder / WEIGHTS_FILE,
        head=adapter.head,
        bias=np.float32(adapter.bias),
        base=np.array(adapter.base),
        **halves,
    )


def shipped_adapter() -> Adapter:
    """Return the adapter that ships. Raises `ModelError`."""
    with as_file(files("knowledge.answerability")) as folder:
        return adapter_in(folder)


def adapter_in(folder: Path) -> Adapter:
    """Return the adapter that was saved there. Raises `ModelError` if it cannot be read."""
    path = folder / WEIGHTS_FILE
    try:
        return _read(path)
    except (OSError, ValueError, KeyError, EOFError, BadZipFile, zlib.error) as problem:
        raise ModelError(str(path), "cannot be read; install it again") from problem


def _read(path: Path) -> Adapter:
    with path.open("rb") as file, np.load(file, allow_pickle=False) as kept:
        return Adapter(
            updates={
                name: Update(_floats(kept, f"{name}/down"), _floats(kept, f"{name}/up"))
                for name in dict.fromkeys(key.split("/")[0] for key in kept if "/" in key)
            },
            head=_floats(kept, "head"),
            bias=float(kept["bias"]),
            base=str(kept["base"]),
        )


def _floats(kept: _Kept, name: str) -> Floats:
    return kept[name].astype(np.float32)
