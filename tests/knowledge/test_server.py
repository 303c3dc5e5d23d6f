"""The index on a real Chroma server on loopback."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest

from knowledge.embedding import Vectors
from knowledge.encoding import KeptVectors
from knowledge.entries import Entry, entries_of, fingerprint
from knowledge.errors import IndexUnavailable
from knowledge.passages import Passage
from knowledge.server import ChromaServer
from tests.chroma_server import ChromaProcess, chroma_server
from tests.fakes.embedding import HashingEmbedder


@pytest.fixture(scope="module")
def process(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ChromaProcess]:
    with chroma_server(tmp_path_factory.mktemp("chroma")) as running:
        yield running


@pytest.fixture
def entries(passages: tuple[Passage, ...]) -> tuple[Entry, ...]:
    return entries_of(passages[:8])


@pytest.fixture
def joined(process: ChromaProcess, tmp_path: Path) -> Callable[[str], ChromaServer]:
    """Join the server as one more bot, with a home of its own and this test's scope."""

    def join(home: str) -> ChromaServer:
        kept = KeptVectors(tmp_path / home / "vectors.npz")
        return ChromaServer(process.url, kept, scope=tmp_path.name.replace("_", "-"))

    return join


def test_an_index_is_written_once_and_found_by_the_next_bot(
    joined: Callable[[str], ChromaServer], entries: tuple[Entry, ...]
) -> None:
    joined("first").ensure(entries, HashingEmbedder())
    second = HashingEmbedder()
    index = joined("second").ensure(entries, second).open()
    assert second.embedded == 0
    own = HashingEmbedder().embed([entries[3].text])[0]
    assert index.nearest(own, 1).hits[0].passage_id == entries[3].passage_id


def test_a_fault_that_is_not_the_servers_is_not_told_as_the_servers(
    joined: Callable[[str], ChromaServer], entries: tuple[Entry, ...]
) -> None:
    class Broken(HashingEmbedder):
        def embed(self, texts: Sequence[str]) -> Vectors:
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        joined("first").ensure(entries, Broken())


def test_vectors_that_cannot_be_kept_are_told_with_their_place(
    joined: Callable[[str], ChromaServer], entries: tuple[Entry, ...], tmp_path: Path
) -> None:
    (tmp_path / "first").write_text("a file where a folder is needed")
    with pytest.raises(IndexUnavailable, match=r"vectors\.npz.*cannot be written"):
        joined("first").ensure(entries, HashingEmbedder())


def test_two_bots_do_not_write_at_once(
    joined: Callable[[str], ChromaServer], entries: tuple[Entry, ...]
) -> None:
    refused: list[IndexUnavailable] = []

    def another_bot_comes(*_: int) -> None:
        with pytest.raises(IndexUnavailable, match="another bot") as raised:
            joined("second").ensure(entries, HashingEmbedder())
        refused.append(raised.value)

    index = joined("first").ensure(entries, HashingEmbedder(), another_bot_comes)
    assert refused
    assert index.problem() is None
    assert joined("second").ensure(entries, HashingEmbedder()).entries == len(entries)


def test_a_writer_that_failed_half_way_begins_again(
    joined: Callable[[str], ChromaServer], entries: tuple[Entry, ...]
) -> None:
    server = joined("first")

    def fail(*_: int) -> None:
        raise InterruptedError("no space")

    with pytest.raises(InterruptedError, match="no space"):
        server.ensure(entries, HashingEmbedder(), fail)
    assert server.complete() == []
    assert server.ensure(entries, HashingEmbedder()).entries == len(entries)


def test_what_a_dead_writer_left_is_taken_over_once_it_is_silent(
    joined: Callable[[str], ChromaServer],
    entries: tuple[Entry, ...],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def die(*_: int) -> None:
        raise InterruptedError

    with pytest.raises(InterruptedError):
        joined("dead").ensure(entries, HashingEmbedder(), die)
    with pytest.raises(IndexUnavailable, match="another bot"):
        joined("second").ensure(entries, HashingEmbedder())
    monkeypatch.setattr("knowledge.server._ABANDONED_S", 0)
    assert joined("second").ensure(entries, HashingEmbedder()).entries == len(entries)


def test_only_the_newest_collections_of_a_scope_are_kept(
    joined: Callable[[str], ChromaServer], entries: tuple[Entry, ...]
) -> None:
    server = joined("first")
    for cut in (2, 3, 4):
        server.ensure(entries[:cut], HashingEmbedder())
    identity = HashingEmbedder.identity
    kept = [served.fingerprint for served in server.complete()]
    assert kept == [fingerprint(entries[:cut], identity) for cut in (4, 3)]


def test_a_server_that_is_down_is_an_error_that_names_it(
    entries: tuple[Entry, ...], tmp_path: Path
) -> None:
    server = ChromaServer("http://127.0.0.1:9", KeptVectors(tmp_path / "vectors.npz"))
    with pytest.raises(IndexUnavailable, match=r"127\.0\.0\.1:9"):
        server.ensure(entries, HashingEmbedder())


def test_building_again_reuses_vectors_and_leaves_one_sound_collection(
    joined: Callable[[str], ChromaServer], entries: tuple[Entry, ...]
) -> None:
    joined("first").ensure(entries, HashingEmbedder())
    again = HashingEmbedder()
    built = joined("first").build(entries, again)
    assert (again.embedded, built.reused) == (0, len(entries))
    (only,) = joined("second").complete()
    assert (only.place, only.problem()) == (built.place, None)
