"""Where indexes are kept: folders under the home directory, or collections on a Chroma server."""

import hashlib
from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

from knowledge.chroma import PassageIndex
from knowledge.embedding import Embedder
from knowledge.encoding import Progress
from knowledge.entries import Entry
from knowledge.server import ChromaServer
from knowledge.shelf import Shelf


class Built(Protocol):
    """A complete index, of which `reused` entries kept their vectors from the one before."""

    @property
    def place(self) -> str:
        """Where it is, for people."""
        ...

    @property
    def fingerprint(self) -> str:
        """What it was built from: corpus, splitter and model in one."""
        ...

    @property
    def entries(self) -> int:
        """How many entries it holds."""
        ...

    @property
    def reused(self) -> int:
        """How many of them were not embedded anew."""
        ...

    def open(self) -> PassageIndex:
        """Return the index to ask. Raises `IndexUnavailable`."""
        ...

    def problem(self) -> str | None:
        """Return what is wrong with it, or None."""
        ...


class Indexes(Protocol):
    """The indexes of one scope. Each method raises `IndexUnavailable`."""

    def ensure(
        self, entries: Sequence[Entry], embedder: Embedder, progress: Progress | None = None
    ) -> Built:
        """Return a good index of the entries, built first if there is none."""
        ...

    def build(
        self, entries: Sequence[Entry], embedder: Embedder, progress: Progress | None = None
    ) -> Built:
        """Build an index even if there is a good one."""
        ...

    def forget_vectors(self) -> None:
        """Have the next build embed everything."""
        ...

    def drop(self) -> None:
        """Delete all indexes and vectors of the scope."""
        ...

    def complete(self) -> Sequence[Built]:
        """Return the complete indexes, newest first."""
        ...


def corpus_indexes(home: Path, chroma_url: str | None) -> Indexes:
    """Return where the indexes of the corpus are kept."""
    shelf = Shelf(home)
    return ChromaServer(chroma_url, shelf.kept) if chroma_url else shelf


def team_indexes(home: Path, chroma_url: str | None, workspace: str) -> Indexes:
    """Return where the indexes of a workspace's own documents are kept, apart from all others."""
    digest = hashlib.sha256(workspace.encode()).hexdigest()[:20]
    shelf = Shelf(home / "teams" / digest)
    return ChromaServer(chroma_url, shelf.kept, scope=f"team-{digest}") if chroma_url else shelf
