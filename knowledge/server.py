"""The index on a Chroma server, which several bots may share: collections named by fingerprint.

A collection is written under a name that only one writer can take, and renamed when it is whole;
the server refuses a second of the same name, so no lock beside it is needed.
"""

import threading
import time
import urllib.request
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urlsplit
from uuid import uuid4

from knowledge.beat import Beat
from knowledge.chroma import ChromaIndex, translated
from knowledge.embedding import Embedder
from knowledge.encoding import KeptVectors, Progress, encoded
from knowledge.entries import Entry, fingerprint
from knowledge.errors import IndexUnavailable
from knowledge.graph import GRAPH

if TYPE_CHECKING:
    from chromadb.api import ClientAPI
    from chromadb.api.models.Collection import Collection

DEFAULT_PORTS = {"http": 8000, "https": 443}

_HEARTBEAT_TIMEOUT_S = 2
_REQUEST_TIMEOUT_S = 20
"""Writing a batch takes well under a second; whoever asks a question waits less than this."""

_WRITTEN_AT_ONCE = 512
_ABANDONED_S = 120
"""A half-written collection whose writer gave no sign for so long is taken to be left behind."""

_KEPT_COLLECTIONS = 2
"""Of one scope: the newest and the one before it, which another bot may still use."""


@dataclass(frozen=True, slots=True)
class Served:
    """A complete collection, of which `reused` entries kept their vectors from the one before."""

    index: ChromaIndex
    place: str
    fingerprint: str
    entries: int
    reused: int

    def open(self) -> ChromaIndex:
        """Return it; it is open already."""
        return self.index

    def problem(self) -> str | None:
        """Ask it something; None means sound. Raises `IndexUnavailable`."""
        return self.index.problem(self.entries)


class ChromaServer:
    """The collections of one scope on a server, such as the corpus or one team's documents."""

    def __init__(self, url: str, kept: KeptVectors, *, scope: str = "corpus") -> None:
        self._url = url
        self._kept = kept
        self._scope = scope
        self._writer = uuid4().hex
        self._connecting = threading.Lock()
        self._connected: ClientAPI | None = None

    def ensure(
        self, entries: Sequence[Entry], embedder: Embedder, progress: Progress | None = None
    ) -> Served:
        """Return the complete collection of these entries, written first if there is none.

        Raises `IndexUnavailable` when the server is away, or another bot is writing it just now.
        """
        client, name = self._client(), self._name(fingerprint(entries, embedder.identity))
        with translated(self._url):
            whole = _named(client, name)
            if whole is not None and whole.count() == len(entries):
                return self._served(whole)
            if whole is not None:
                client.delete_collection(name)
        return self._written(client, name, entries, embedder, progress)

    def build(
        self, entries: Sequence[Entry], embedder: Embedder, progress: Progress | None = None
    ) -> Served:
        """Write the collection even if there is a good one, which is deleted first."""
        client, name = self._client(), self._name(fingerprint(entries, embedder.identity))
        with translated(self._url):
            if _named(client, name) is not None:
                client.delete_collection(name)
        return self._written(client, name, entries, embedder, progress)

    def forget_vectors(self) -> None:
        """Have the next build embed everything."""
        self._kept.forget()

    def drop(self) -> None:
        """Delete all collections of the scope. Raises `IndexUnavailable`."""
        client = self._client()
        self._kept.forget()
        with translated(self._url):
            for collection in self._whole(client):
                client.delete_collection(collection.name)

    def complete(self) -> list[Served]:
        """Return the complete collections, newest first. Raises `IndexUnavailable`."""
        client = self._client()
        with translated(self._url):
            return [self._served(collection) for collection in self._whole(client)]

    def _written(
        self,
        client: "ClientAPI",
        name: str,
        entries: Sequence[Entry],
        embedder: Embedder,
        progress: Progress | None,
    ) -> Served:
        with translated(self._url):
            collection = self._claimed(client, f"{name}-building")
        beat = Beat(lambda: self._touch(collection))
        found = encoded(
            entries, embedder, self._kept.of(embedder.identity), beat.reporting(progress)
        )
        self._kept.keep(entries, found.vectors, embedder.identity)
        index = ChromaIndex(collection, self._url)
        for start in range(0, len(entries), _WRITTEN_AT_ONCE):
            group = slice(start, start + _WRITTEN_AT_ONCE)
            index.add(entries[group], found.vectors[group])
            beat()
        with translated(self._url):
            collection.modify(name=name, metadata={**self._mark(), "reused": found.reused})
            self._prune(client)
            return self._served(collection)

    def _touch(self, collection: "Collection") -> None:
        with translated(self._url):
            collection.modify(metadata=self._mark())

    def _claimed(self, client: "ClientAPI", building: str) -> "Collection":
        """Return an empty collection that this writer alone fills."""
        other = _named(client, building)
        if other is not None and self._is_abandoned(other):
            client.delete_collection(building)
        elif other is not None:
            raise IndexUnavailable(self._url, "another bot is writing it just now")
        return client.create_collection(
            building, metadata=self._mark(), configuration=GRAPH, embedding_function=None
        )

    def _is_abandoned(self, collection: "Collection") -> bool:
        mark = collection.metadata or {}
        silent_s = time.time() - float(mark.get("touched", 0))
        return mark.get("writer") == self._writer or silent_s > _ABANDONED_S

    def _mark(self) -> dict[str, str | float]:
        return {"scope": self._scope, "writer": self._writer, "touched": time.time()}

    def _prune(self, client: "ClientAPI") -> None:
        for collection in self._whole(client)[_KEPT_COLLECTIONS:]:
            client.delete_collection(collection.name)

    def _whole(self, client: "ClientAPI") -> list["Collection"]:
        mine = [
            collection
            for collection in client.list_collections()
            if (collection.metadata or {}).get("scope") == self._scope
            and not collection.name.endswith("-building")
        ]
        return sorted(mine, key=lambda one: -float((one.metadata or {}).get("touched", 0)))

    def _served(self, collection: "Collection") -> Served:
        return Served(
            index=ChromaIndex(collection, self._url),
            place=f"{self._url} {collection.name}",
            fingerprint=collection.name.rpartition("-")[2],
            entries=collection.count(),
            reused=int((collection.metadata or {}).get("reused", 0)),
        )

    def _name(self, wanted: str) -> str:
        return f"advisor-{self._scope}-{wanted}"

    def _client(self) -> "ClientAPI":
        _check_heartbeat(self._url)
        with self._connecting, translated(self._url):
            # One for good: Chroma keeps every client it ever made.
            self._connected = self._connected or _client(self._url)
            return self._connected


def _named(client: "ClientAPI", name: str) -> "Collection | None":
    from chromadb.errors import NotFoundError  # noqa: PLC0415 - see _client

    try:
        return client.get_collection(name, embedding_function=None)
    except NotFoundError:
        return None


def _check_heartbeat(url: str) -> None:
    """Raise `IndexUnavailable` unless a Chroma server answers at once."""
    try:
        with urllib.request.urlopen(  # noqa: S310 - the settings admit http and https only
            f"{url.rstrip('/')}/api/v2/heartbeat", timeout=_HEARTBEAT_TIMEOUT_S
        ) as answer:
            answer.read()
    except (OSError, ValueError) as problem:
        raise IndexUnavailable(url, "no Chroma server answers there") from problem


def _client(url: str) -> "ClientAPI":
    # Imported here because it takes over a second, and a front-end process never needs it.
    import chromadb  # noqa: PLC0415
    from chromadb.config import Settings  # noqa: PLC0415

    parts = urlsplit(url)
    client = chromadb.HttpClient(
        host=parts.hostname or "",
        port=parts.port or DEFAULT_PORTS[parts.scheme],
        ssl=parts.scheme == "https",
        settings=Settings(anonymized_telemetry=False),
    )
    # Chroma has no setting for it, and without one a silent server would hold a thread for ever.
    client._server._session.timeout = _REQUEST_TIMEOUT_S  # type: ignore[attr-defined] # private
    return client
