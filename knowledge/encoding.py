"""Encoding: entries to vectors, embedding only texts whose vectors were not kept from before."""

import hashlib
import os
import zipfile
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from knowledge.embedding import Embedder, Vectors
from knowledge.entries import Entry
from knowledge.errors import IndexUnavailable

Progress = Callable[[int, int], None]
"""Told how many texts are embedded, of how many that need it."""

_EMBEDDED_AT_ONCE = 64


@dataclass(frozen=True, slots=True)
class Encoded:
    """One vector an entry, as rows in order, and how many of them were kept from before."""

    vectors: Vectors
    reused: int


class KeptVectors:
    """The vectors of the last index in one file, so that unchanged texts are not embedded again.

    A cache: a file that is missing, broken or of another model is as good as an empty one.
    """

    def __init__(self, file: Path) -> None:
        self._file = file

    def of(self, model_identity: str) -> Mapping[str, Vectors]:
        """Return the kept vectors of the model by `key_of` their text."""
        try:
            # Opened here, since numpy leaves a broken file open.
            with self._file.open("rb") as file, np.load(file, allow_pickle=False) as kept:
                if str(kept["model"]) != model_identity:
                    return {}
                return dict(zip(kept["keys"].tolist(), kept["vectors"], strict=True))
        except (OSError, ValueError, KeyError, EOFError, zipfile.BadZipFile):
            return {}

    def keep(self, entries: Sequence[Entry], vectors: Vectors, model_identity: str) -> None:
        """Replace what is kept. Raises `IndexUnavailable`."""
        half = self._file.with_suffix(f".{os.getpid()}.half")
        keys = np.array([key_of(entry.text) for entry in entries])
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            with half.open("wb") as file:
                np.savez(file, model=np.array(model_identity), keys=keys, vectors=vectors)
            half.replace(self._file)
        except OSError as problem:
            raise self._unwritable(problem) from problem
        finally:
            with suppress(OSError):
                half.unlink(missing_ok=True)

    def forget(self) -> None:
        """Keep nothing. Raises `IndexUnavailable`."""
        try:
            self._file.unlink(missing_ok=True)
        except OSError as problem:
            raise self._unwritable(problem) from problem

    def _unwritable(self, problem: OSError) -> IndexUnavailable:
        return IndexUnavailable(str(self._file), f"cannot be written: {problem}")


def key_of(text: str) -> str:
    """Return the digest that a text's vector is kept under."""
    return hashlib.sha256(text.encode()).hexdigest()[:32]


def encoded(
    entries: Sequence[Entry],
    embedder: Embedder,
    known: Mapping[str, Vectors],
    progress: Progress | None = None,
) -> Encoded:
    """Return the entries' vectors; only texts that `known` lacks are embedded, each once."""
    keys = [key_of(entry.text) for entry in entries]
    missing = {
        key: entry.text for key, entry in zip(keys, entries, strict=True) if key not in known
    }
    fresh = dict(zip(missing, _embedded(missing.values(), embedder, progress), strict=True))
    vectors = [known[key] if key in known else fresh[key] for key in keys]
    return Encoded(np.vstack(vectors), sum(key in known for key in keys))


def _embedded(
    texts: Iterable[str], embedder: Embedder, progress: Progress | None
) -> Sequence[Vectors]:
    """Embed longest first: texts of like length then share a batch without padding."""
    given = list(texts)
    order = sorted(range(len(given)), key=lambda place: -len(given[place]))
    vectors: dict[int, Vectors] = {}
    for start in range(0, len(order), _EMBEDDED_AT_ONCE):
        batch = order[start : start + _EMBEDDED_AT_ONCE]
        vectors.update(zip(batch, embedder.embed([given[place] for place in batch]), strict=True))
        if progress is not None:
            progress(start + len(batch), len(order))
    return [vectors[place] for place in range(len(given))]
