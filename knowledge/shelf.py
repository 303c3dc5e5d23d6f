"""The shelf: index folders in the home directory, named by fingerprint, built and checked.

The corpus is the truth and an index only a cache of it: a missing, stale or broken one is built
anew beside the old one, never in its place, since a process that has the old one open would go on
reading deleted files.
"""

import json
import shutil
import subprocess
import sys
from collections.abc import Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from filelock import FileLock, Timeout

from knowledge.chroma import ChromaIndex, index_in
from knowledge.embedding import Embedder, Vectors
from knowledge.encoding import KeptVectors, Progress, encoded
from knowledge.entries import Entry, fingerprint
from knowledge.errors import IndexUnavailable

if TYPE_CHECKING:
    from collections.abc import Iterator

MANIFEST = "manifest.json"
"""Written last: a folder without it is half built."""

_VECTORS = "vectors.npz"
_WRITTEN_AT_ONCE = 100
"""Chroma holds the interpreter for as long as it takes a batch: 2,048 stop every other thread for a
second, also the one that acknowledges to Slack; 100, for 0.09 s and a third more time in all."""

_LOCK_TIMEOUT_S = 300
_CHECK_TIMEOUT_S = 60
_KEPT_FOLDERS = 2
"""The newest and the one before it, which another process may still have open."""


@dataclass(frozen=True, slots=True)
class Shelved:
    """A complete index folder: what it was built from, and how many entries it holds.

    `reused` of the entries kept their vectors from the index before it.
    """

    folder: Path
    fingerprint: str
    entries: int
    reused: int = 0

    @property
    def place(self) -> str:
        """The folder."""
        return str(self.folder)

    def open(self) -> ChromaIndex:
        """Open it in this process."""
        return index_in(self.folder)

    def problem(self) -> str | None:
        """Check it in a child process, since a broken one can crash Python; None means sound."""
        return problem_of(self)


class Shelf:
    """The index folders under one home directory, and the vectors `kept` beside them."""

    def __init__(self, home: Path) -> None:
        self._root = home / "index"
        self.kept = KeptVectors(self._root / _VECTORS)

    def complete(self, wanted: str | None = None) -> list[Shelved]:
        """Return the complete folders, newest first; `wanted` limits them to a fingerprint."""
        found = [_read_manifest(path.parent) for path in self._root.glob(f"*/{MANIFEST}")]
        usable = [shelved for shelved in found if shelved is not None]
        matching = [shelved for shelved in usable if wanted in (None, shelved.fingerprint)]
        return sorted(matching, key=lambda shelved: _number(shelved.folder), reverse=True)

    def ensure(
        self, entries: Sequence[Entry], embedder: Embedder, progress: Progress | None = None
    ) -> Shelved:
        """Return a checked folder for these entries, building one if there is none.

        Raises `IndexUnavailable` when it cannot be built.
        """
        wanted = fingerprint(entries, embedder.identity)
        with self._writer():
            newest = next(iter(self.complete(wanted)), None)
            if newest is not None and problem_of(newest) is None:
                return newest
            return self._build(wanted, entries, embedder, progress)

    def build(
        self, entries: Sequence[Entry], embedder: Embedder, progress: Progress | None = None
    ) -> Shelved:
        """Build a new folder even if there is a good one; unchanged texts keep their vectors.

        Raises `IndexUnavailable`.
        """
        with self._writer():
            wanted = fingerprint(entries, embedder.identity)
            return self._build(wanted, entries, embedder, progress)

    def forget_vectors(self) -> None:
        """Have the next build embed everything."""
        with self._writer():
            self.kept.forget()

    def drop(self) -> None:
        """Delete all folders and kept vectors; whoever has one open goes on reading it."""
        with self._writer():
            self.kept.forget()
            for path in self._root.glob("*-*"):
                shutil.rmtree(path, ignore_errors=True)

    def _build(
        self,
        wanted: str,
        entries: Sequence[Entry],
        embedder: Embedder,
        progress: Progress | None,
    ) -> Shelved:
        folder = self._root / f"{self._next_number():06}-{wanted}"
        try:
            folder.mkdir(parents=True)
            known = self.kept.of(embedder.identity)
            found = encoded(entries, embedder, known, progress)
            _fill(index_in(folder), entries, found.vectors)
            shelved = Shelved(folder, wanted, len(entries), found.reused)
            _write_manifest(shelved)
            self.kept.keep(entries, found.vectors, embedder.identity)
        except OSError as problem:
            raise IndexUnavailable(str(folder), f"cannot be written: {problem}") from problem
        self._prune()
        return shelved

    def _next_number(self) -> int:
        return 1 + max((_number(path) for path in self._root.glob("*-*")), default=0)

    def _prune(self) -> None:
        kept = {shelved.folder for shelved in self.complete()[:_KEPT_FOLDERS]}
        for path in self._root.glob("*-*"):
            if path not in kept:
                shutil.rmtree(path, ignore_errors=True)

    @contextmanager
    def _writer(self) -> "Iterator[None]":
        try:
            self._root.mkdir(parents=True, exist_ok=True)
            with FileLock(self._root / "writer.lock", timeout=_LOCK_TIMEOUT_S):
                yield
        except Timeout as problem:
            raise IndexUnavailable(str(self._root), "another process is building it") from problem
        except OSError as problem:
            raise IndexUnavailable(str(self._root), f"cannot be written: {problem}") from problem


def problem_of(shelved: Shelved) -> str | None:
    """Check a folder in a child process, since a broken one can crash Python; None means sound."""
    command = [sys.executable, "-m", "knowledge.check", str(shelved.folder), str(shelved.entries)]
    try:
        child = subprocess.run(  # noqa: S603 - our own module, on a folder of ours
            command, capture_output=True, text=True, timeout=_CHECK_TIMEOUT_S, check=False
        )
    except subprocess.TimeoutExpired:
        return f"the check took over {_CHECK_TIMEOUT_S} s"
    if child.returncode == 0:
        return None
    return child.stdout.strip() or f"the check ended with code {child.returncode}"


def _fill(index: ChromaIndex, entries: Sequence[Entry], vectors: Vectors) -> None:
    for start in range(0, len(entries), _WRITTEN_AT_ONCE):
        group = slice(start, start + _WRITTEN_AT_ONCE)
        index.add(entries[group], vectors[group])


def _number(folder: Path) -> int:
    head = folder.name.split("-")[0]
    return int(head) if head.isdigit() else 0


def _write_manifest(shelved: Shelved) -> None:
    content = {
        "fingerprint": shelved.fingerprint,
        "entries": shelved.entries,
        "reused": shelved.reused,
    }
    (shelved.folder / MANIFEST).write_text(json.dumps(content), encoding="utf-8")


def _read_manifest(folder: Path) -> Shelved | None:
    try:
        content = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
        return Shelved(
            folder,
            str(content["fingerprint"]),
            int(content["entries"]),
            int(content.get("reused", 0)),
        )
    except (OSError, ValueError, KeyError, TypeError):
        return None
