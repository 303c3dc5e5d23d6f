"""The adapter: what training changed of the packaged model, and the head that it added."""

from dataclasses import dataclass
from importlib.resources import as_file, files
from pathlib import Path
from typing import Final

import numpy as np

from knowledge.lora.updates import Floats, Kept, Updates, floats, in_halves, read_saved, updates_in

WEIGHTS_FILE: Final = "adapter.npz"


@dataclass(frozen=True, slots=True)
class Adapter:
    """The updates, and the head: a weight a feature, and a bias.

    `base` is the identity of the model that it was trained on.
    """

    updates: Updates
    head: Floats
    bias: float
    base: str


def save(adapter: Adapter, folder: Path) -> None:
    """Write the adapter, in half precision."""
    np.savez_compressed(
        folder / WEIGHTS_FILE,
        head=adapter.head,
        bias=np.float32(adapter.bias),
        base=np.array(adapter.base),
        **in_halves(adapter.updates),
    )


def shipped_adapter() -> Adapter:
    """Return the adapter that ships. Raises `ModelError`."""
    with as_file(files("knowledge.answerability")) as folder:
        return adapter_in(folder)


def adapter_in(folder: Path) -> Adapter:
    """Return the adapter that was saved there. Raises `ModelError` if it cannot be read."""
    return read_saved(folder / WEIGHTS_FILE, _read)


def _read(kept: Kept) -> Adapter:
    return Adapter(updates_in(kept), floats(kept, "head"), float(kept["bias"]), str(kept["base"]))
