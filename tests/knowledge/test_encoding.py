from pathlib import Path

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from knowledge.answers import Kind
from knowledge.encoding import KeptVectors, encoded, key_of
from knowledge.entries import Entry
from tests.fakes.embedding import HashingEmbedder

TEXTS = st.lists(st.text(min_size=1, max_size=20), min_size=1, max_size=90)


def entries_from(texts: list[str]) -> list[Entry]:
    return [
        Entry(f"{number}", f"p{number}", text, Kind.ARTICLE) for number, text in enumerate(texts)
    ]


@given(TEXTS, st.sets(st.integers(0, 89)))
def test_vectors_are_the_same_whatever_was_known_before(texts: list[str], kept: set[int]) -> None:
    entries, embedder = entries_from(texts), HashingEmbedder()
    whole = encoded(entries, embedder, {}).vectors
    known = {key_of(texts[n]): whole[n] for n in kept if n < len(texts)}
    counted = HashingEmbedder()
    again = encoded(entries, counted, known)
    assert np.array_equal(again.vectors, whole)
    assert counted.embedded == len(set(texts)) - len(known)


def test_kept_vectors_come_back_exactly_and_leave_no_half_file(tmp_path: Path) -> None:
    entries = entries_from(["one", "two"])
    vectors = HashingEmbedder().embed(["one", "two"])
    KeptVectors(tmp_path / "vectors.npz").keep(entries, vectors, "model")
    known = KeptVectors(tmp_path / "vectors.npz").of("model")
    assert np.array_equal(known[key_of("two")], vectors[1])
    assert [path.name for path in tmp_path.iterdir()] == ["vectors.npz"]
