"""An embedder without a model: words hashed into a unit vector."""

import hashlib
from collections.abc import Sequence

import numpy as np

from knowledge.embedding import Vectors
from knowledge.words import terms

DIMENSIONS = 256


class HashingEmbedder:
    """Texts that share words get near vectors. Counts what it embedded."""

    identity = "hashing-256"

    def __init__(self) -> None:
        self.embedded = 0

    def embed(self, texts: Sequence[str]) -> Vectors:
        """Return one unit vector a text."""
        self.embedded += len(texts)
        return np.stack([_vector(text) for text in texts])

    def embed_question(self, question: str) -> Vectors:
        """Return a question's vector, which is that of the same passage."""
        vector: Vectors = self.embed([question])[0]
        return vector


def _vector(text: str) -> Vectors:
    vector = np.full(DIMENSIONS, 1e-6, dtype=np.float32)
    for term in terms(text):
        digest = hashlib.blake2b(term.encode(), digest_size=4).digest()
        vector[int.from_bytes(digest) % DIMENSIONS] += 1
    return np.asarray(vector / np.linalg.norm(vector), dtype=np.float32)
