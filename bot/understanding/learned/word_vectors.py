"""Vectors of words, from the table that the packaged embedding model begins with.

Only the rows of the words asked for are read from its file; the model itself is not loaded.
"""

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

from knowledge.embedding import packaged_minilm_folder

Vector = NDArray[np.float32]

DIMENSIONS: Final = 384
_TABLE: Final = "embeddings.word_embeddings.weight"
_LONGEST: Final = 40  # letters of a word that are looked at
_REST: Final = "##"  # begins a piece that goes on within a word
_HEADER_BYTES: Final = 8  # the length of a safetensors header is a number of so many bytes


class WordVectors:
    """The table's rows by piece of a word. Safe to share between threads."""

    def __init__(self, table: NDArray[np.float32], rows: Mapping[str, int]) -> None:
        self._table = table
        self._rows = rows

    def pieces(self, word: str) -> tuple[int, ...]:
        """Return the rows of the longest pieces that a lower-case word is made of, in order.

        Empty for a word with a letter that no piece has.
        """
        rows: list[int] = []
        start, word = 0, word[:_LONGEST]
        while start < len(word):
            end = self._end_of_piece(word, start)
            if end == start:
                return ()
            rows.append(self._rows[_REST * (start > 0) + word[start:end]])
            start = end
        return tuple(rows)

    def has_word(self, word: str) -> bool:
        """Tell whether a lower-case word is in the vocabulary as a whole."""
        return word in self._rows

    def rows(self, pieces: tuple[int, ...]) -> Vector:
        """Return one vector a piece."""
        return np.asarray(self._table[list(pieces)], dtype=np.float32)

    def _end_of_piece(self, word: str, start: int) -> int:
        for end in range(len(word), start, -1):
            if _REST * (start > 0) + word[start:end] in self._rows:
                return end
        return start


@cache
def packaged_vectors() -> WordVectors:
    """Return the packaged model's table, opened once and read as needed."""
    folder = packaged_minilm_folder()
    words = (folder / "vocab.txt").read_text(encoding="utf-8").splitlines()
    return WordVectors(
        _table(folder / "model.safetensors"), {word: row for row, word in enumerate(words)}
    )


def _table(file: Path) -> NDArray[np.float32]:
    """Map the table in a safetensors file: a header in JSON tells where it begins."""
    with file.open("rb") as opened:
        length = int.from_bytes(opened.read(_HEADER_BYTES), "little")
        entry = json.loads(opened.read(length))[_TABLE]
    return np.memmap(
        file,
        dtype=np.dtype("<f4"),
        mode="r",
        offset=_HEADER_BYTES + length + entry["data_offsets"][0],
        shape=tuple(entry["shape"]),
    )
