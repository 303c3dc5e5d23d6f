"""Reranking: the seam, and its adapter, a cross-encoder that reads question and passage together.

Off by default: it costs a model's run for each passage it reads.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Protocol

from knowledge.embedding import loading
from knowledge.errors import ModelError

if TYPE_CHECKING:
    from sentence_transformers import CrossEncoder


class Reranker(Protocol):
    """Judges how well texts answer a question."""

    def scores(self, question: str, texts: Sequence[str]) -> Sequence[float]:
        """Return one score a text, in order; higher answers better, the scale is its own."""
        ...


class CrossEncoderReranker:
    """A sentence-transformers cross-encoder. Thread-safe after construction."""

    def __init__(self, model: "CrossEncoder") -> None:
        self._model = model

    def scores(self, question: str, texts: Sequence[str]) -> Sequence[float]:
        """Return one score a text, in order."""
        pairs = [(question, text) for text in texts]
        return [float(score) for score in self._model.predict(pairs, show_progress_bar=False)]


def open_reranker(model: str) -> CrossEncoderReranker:
    """Return the cross-encoder in a folder, or the public one of that name.

    Raises `ModelError`, also for a model that gives more than one score.
    """
    # Imported here for the reason that the embedding model is.
    from sentence_transformers import CrossEncoder  # noqa: PLC0415

    with loading(model):
        loaded = CrossEncoder(model, device="cpu")
    if loaded.num_labels != 1:
        raise ModelError(model, f"is no reranker: it gives {loaded.num_labels} scores, not one")
    return CrossEncoderReranker(loaded)
