import shutil
from dataclasses import replace
from pathlib import Path

import chromadb
import numpy as np
import pytest
from chromadb.config import Settings

from knowledge.chroma import index_in
from knowledge.documents import load_corpus
from knowledge.entries import Entry, entries_of, fingerprint
from knowledge.errors import IndexUnavailable
from knowledge.passages import Passage, passages_of
from knowledge.shelf import MANIFEST, Shelf, Shelved, problem_of
from tests.fakes.embedding import HashingEmbedder


@pytest.fixture
def entries(passages: tuple[Passage, ...]) -> tuple[Entry, ...]:
    return entries_of(passages[:8])


def test_a_missing_index_is_built_and_reports_progress(
    tmp_path: Path, entries: tuple[Entry, ...]
) -> None:
    reports: list[tuple[int, int]] = []
    shelved = Shelf(tmp_path).ensure(entries, HashingEmbedder(), lambda *r: reports.append(r))
    assert reports[-1] == (len(entries), len(entries))
    assert index_in(shelved.folder).count() == len(entries)


def test_a_good_index_is_used_again(tmp_path: Path, entries: tuple[Entry, ...]) -> None:
    first = Shelf(tmp_path).ensure(entries, HashingEmbedder())
    again = HashingEmbedder()
    assert Shelf(tmp_path).ensure(entries, again) == first
    assert again.embedded == 0


def test_a_changed_corpus_gets_a_folder_of_its_own(
    tmp_path: Path, entries: tuple[Entry, ...]
) -> None:
    first = Shelf(tmp_path).ensure(entries, HashingEmbedder())
    second = Shelf(tmp_path).ensure(entries[:-1], HashingEmbedder())
    assert first.folder != second.folder
    assert first.folder.exists()


def test_one_changed_corpus_file_embeds_only_its_changed_passages(tmp_path: Path) -> None:
    before = corpus_with("RAG costs $50K to set up. [P] [A paper]")
    after = corpus_with("RAG costs $51K to set up. [P] [A paper]")
    Shelf(tmp_path / "edited").ensure(before, HashingEmbedder())
    embedder, reports = HashingEmbedder(), list[tuple[int, int]]()
    edited = Shelf(tmp_path / "edited").ensure(after, embedder, lambda *r: reports.append(r))
    whole = Shelf(tmp_path / "whole").ensure(after, HashingEmbedder())
    assert embedder.embedded == 1
    assert reports == [(1, 1)]
    assert (edited.reused, edited.entries) == (len(after) - 1, len(after))
    assert edited.fingerprint == whole.fingerprint
    assert _held(edited) == _held(whole)


def test_another_models_vectors_are_not_reused(tmp_path: Path, entries: tuple[Entry, ...]) -> None:
    class Other(HashingEmbedder):
        identity = "another model"

    other = Other()
    Shelf(tmp_path).ensure(entries, HashingEmbedder())
    Shelf(tmp_path).ensure(entries, other)
    assert other.embedded == len(entries)


def test_broken_kept_vectors_are_embedded_again(tmp_path: Path, entries: tuple[Entry, ...]) -> None:
    Shelf(tmp_path).ensure(entries, HashingEmbedder())
    (tmp_path / "index" / "vectors.npz").write_bytes(b"PK\x03\x04 cut short")
    again = HashingEmbedder()
    assert Shelf(tmp_path).build(entries, again).reused == 0
    assert again.embedded == len(entries)


def test_another_model_has_another_fingerprint(entries: tuple[Entry, ...]) -> None:
    assert fingerprint(entries, "one model") != fingerprint(entries, "another")


def test_a_corrupt_index_is_found_and_rebuilt_beside_it(
    tmp_path: Path, entries: tuple[Entry, ...]
) -> None:
    broken = Shelf(tmp_path).ensure(entries, HashingEmbedder())
    copied = _copied_and_broken(broken, tmp_path / "other home")
    assert problem_of(copied) is not None
    rebuilt = Shelf(tmp_path / "other home").ensure(entries, HashingEmbedder())
    assert rebuilt.folder != copied.folder
    assert problem_of(rebuilt) is None


def test_near_misses_are_counted_checked_and_embedded_only_if_new(tmp_path: Path) -> None:
    fact = "RAG costs $50K to set up. [P] [A paper]\n  - Not answered: who was paid"
    before, after = corpus_with(fact), corpus_with(f"{fact}; when was it paid")
    shelf, embedder = Shelf(tmp_path), HashingEmbedder()
    first = shelf.ensure(before, HashingEmbedder())
    second = shelf.ensure(after, embedder)
    assert (second.entries, embedder.embedded) == (first.entries + 1, 1)
    assert second.fingerprint != first.fingerprint
    assert problem_of(second) is None
    assert problem_of(replace(second, entries=first.entries)) is not None


def test_a_half_built_folder_is_not_complete(tmp_path: Path, entries: tuple[Entry, ...]) -> None:
    shelved = Shelf(tmp_path).ensure(entries, HashingEmbedder())
    (shelved.folder / MANIFEST).unlink()
    assert Shelf(tmp_path).complete() == []


def test_a_home_that_cannot_be_written_is_an_error_that_names_it(
    tmp_path: Path, entries: tuple[Entry, ...]
) -> None:
    file = tmp_path / "a file"
    file.write_text("")
    with pytest.raises(IndexUnavailable, match="a file"):
        Shelf(file).ensure(entries, HashingEmbedder())


def corpus_with(fact: str) -> tuple[Entry, ...]:
    """Return the packaged corpus with one more fact on top of its first file."""
    first, *others = load_corpus()
    edited = replace(first, body=f"## News\n\n- {fact}\n\n{first.body}")
    return entries_of(passages_of([edited, *others]))


def _held(shelved: Shelved) -> dict[str, tuple[float, ...]]:
    """Return all vectors of an index by entry id, read past our own adapter."""
    client = chromadb.PersistentClient(str(shelved.folder), Settings(anonymized_telemetry=False))
    content = client.get_collection("passages", embedding_function=None).get(include=["embeddings"])
    vectors = np.asarray(content["embeddings"], dtype=np.float32)
    return {key: tuple(row) for key, row in zip(content["ids"], vectors.tolist(), strict=True)}


def _copied_and_broken(shelved: Shelved, home: Path) -> Shelved:
    """Break a copy: this process has the original open."""
    folder = home / "index" / shelved.folder.name
    shutil.copytree(shelved.folder, folder)
    (folder / "chroma.sqlite3").write_bytes(b"not a database" * 100)
    return Shelved(folder, shelved.fingerprint, shelved.entries)
