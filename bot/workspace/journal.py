"""The workspace's memory on disk: one entry a line, only ever added to."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Protocol

from pydantic import ValidationError

from bot.workspace.entries import ENTRY, Entry


class Journal(Protocol):
    """Where lasting changes and uploaded bytes are kept."""

    def entries(self) -> Iterator[Entry]:
        """Yield what earlier runs kept, oldest first."""
        ...

    def append(self, entry: Entry) -> None:
        """Keep one more change."""
        ...

    def keep_bytes(self, file_id: str, content: bytes) -> None:
        """Keep an uploaded file's bytes."""
        ...

    def read_bytes(self, file_id: str) -> bytes:
        """Return an uploaded file's bytes; KeyError if there are none."""
        ...


class DiskJournal:
    """A journal in a folder: `workspace.jsonl` and a file for each upload."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self._path = folder / "workspace.jsonl"
        self._files = folder / "files"

    def entries(self) -> Iterator[Entry]:
        """Yield the entries up to the first torn line, which a killed process may leave behind.

        The torn line is cut off, so that the next entry begins on a line of its own.
        """
        if not self._path.exists():
            return
        whole = 0
        with self._path.open("rb") as lines:
            for line in lines:
                try:
                    entry = ENTRY.validate_json(line)
                except ValidationError:
                    break
                whole += len(line)
                yield entry
        os.truncate(self._path, whole)

    def append(self, entry: Entry) -> None:
        """Write the entry and hand it to the operating system."""
        with self._path.open("ab") as lines:
            lines.write(entry.model_dump_json(exclude_defaults=False).encode() + b"\n")

    def keep_bytes(self, file_id: str, content: bytes) -> None:
        """Write the bytes to a file named by the id."""
        self._files.mkdir(exist_ok=True)
        (self._files / file_id).write_bytes(content)

    def read_bytes(self, file_id: str) -> bytes:
        """Read the bytes back."""
        path = self._files / file_id
        if not path.exists():
            raise KeyError(file_id)
        return path.read_bytes()


class MemoryJournal:
    """A journal that ends with the process."""

    def __init__(self) -> None:
        self._bytes: dict[str, bytes] = {}

    def entries(self) -> Iterator[Entry]:
        """Yield nothing: there was no earlier run."""
        return iter(())

    def append(self, entry: Entry) -> None:
        """Keep nothing; the state has it."""

    def keep_bytes(self, file_id: str, content: bytes) -> None:
        """Hold the bytes."""
        self._bytes[file_id] = content

    def read_bytes(self, file_id: str) -> bytes:
        """Return the bytes."""
        return self._bytes[file_id]
