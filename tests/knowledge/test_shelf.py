import shutil
from pathlib import Path

import pytest

from knowledge.chroma import ChromaIndex
from knowledge.entries import Entry, entries_of, fingerprint
from knowledge.errors import IndexUnavailable
from knowledge.passages import Passage
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
    assert ChromaIndex(shelved.folder).count() == len(entries)


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


def _copied_and_broken(shelved: Shelved, home: Path) -> Shelved:
    """Break a copy: this process has the original open."""
    folder = home / "index" / shelved.folder.name
    shutil.copytree(shelved.folder, folder)
    (folder / "chroma.sqlite3").write_bytes(b"not a database" * 100)
    return Shelved(folder, shelved.fingerprint, shelved.entries)
