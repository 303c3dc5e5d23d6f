"""Answers go on while the index is away, and use it again once it is back."""

import threading
from collections.abc import Collection, Iterator
from pathlib import Path

import numpy as np
import pytest

from knowledge.answers import EVERY_KIND, Kind
from knowledge.choices import Choices
from knowledge.chroma import Nearest, PassageIndex
from knowledge.embedding import Vectors
from knowledge.errors import IndexUnavailable
from knowledge.library import KEYWORDS_ONLY, Library
from knowledge.opening import Models, open_library
from knowledge.reconnecting import ReconnectingIndex
from tests.chroma_server import ChromaProcess, chroma_server
from tests.fakes.embedding import HashingEmbedder
from tests.fakes.index import DownIndex, ListIndex

QUESTION = "hallucination rate of RAG in the benchmark figures"
VECTOR = np.ones(3, dtype=np.float32)


class Connections:
    """Gives what the test says, connection by connection; lets each wait for a word."""

    def __init__(self, *outcomes: PassageIndex | None) -> None:
        self._outcomes = list(outcomes)
        self.go_on = threading.Semaphore(0)
        self.connected = threading.Event()

    def __call__(self) -> PassageIndex:
        outcome = self._outcomes.pop(0)
        if outcome is None:
            raise IndexUnavailable("server", "away")
        if not self._outcomes:
            self.connected.set()
        return outcome

    def index(self, *, longest_wait_s: float = 5) -> ReconnectingIndex:
        return ReconnectingIndex(
            self, longest_wait_s=longest_wait_s, pause=lambda _: self.go_on.acquire()
        )


class SilentIndex:
    """Never answers until let go."""

    def __init__(self) -> None:
        self.let_go = threading.Event()

    def nearest(self, vector: Vectors, count: int, kinds: Collection[Kind] = EVERY_KIND) -> Nearest:
        self.let_go.wait()
        return Nearest((), ())


def test_an_index_away_at_first_is_opened_behind_the_questions() -> None:
    connections = Connections(None, None, ListIndex())
    index = connections.index()
    with pytest.raises(IndexUnavailable, match="away"):
        index.nearest(VECTOR, 1)
    connections.go_on.release(2)
    assert connections.connected.wait(5)
    _until_answering(index)


def test_an_index_lost_later_is_opened_again_once_for_all_questions() -> None:
    connections = Connections(DownIndex(), ListIndex())
    index = connections.index()
    for _ in range(3):
        with pytest.raises(IndexUnavailable):
            index.nearest(VECTOR, 1)
    connections.go_on.release()
    assert connections.connected.wait(5)
    _until_answering(index)


def test_a_silent_index_holds_a_question_only_for_a_short_while() -> None:
    silent = SilentIndex()
    index = Connections(silent, ListIndex()).index(longest_wait_s=0.01)
    with pytest.raises(IndexUnavailable, match="no answer"):
        index.nearest(VECTOR, 1)
    silent.let_go.set()


@pytest.fixture
def server(tmp_path: Path) -> Iterator[ChromaProcess]:
    with chroma_server(tmp_path / "chroma") as running:
        yield running


@pytest.fixture
def served(server: ChromaProcess, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Library:
    monkeypatch.setattr("knowledge.reconnecting._PAUSES_S", (0.05,))
    return open_library(
        tmp_path / "home", Choices(chroma_url=server.url), models=Models(HashingEmbedder())
    )


def test_a_server_killed_and_started_again_is_used_again(
    server: ChromaProcess, served: Library
) -> None:
    assert not served.ask(QUESTION).note
    server.kill()
    without = served.ask(QUESTION)
    assert without.note == KEYWORDS_ONLY
    assert "5%" in without.text
    server.start()
    _until_whole(served)


def test_an_emptied_server_is_filled_again(server: ChromaProcess, served: Library) -> None:
    server.kill()
    server.empty()
    server.start()
    assert served.ask(QUESTION).note == KEYWORDS_ONLY
    _until_whole(served)


def test_a_hanging_server_does_not_hold_the_answer(server: ChromaProcess, served: Library) -> None:
    server.freeze()
    try:
        assert served.ask(QUESTION).note == KEYWORDS_ONLY
    finally:
        server.thaw()
    _until_whole(served)


def test_a_server_down_at_the_start_is_used_once_it_is_up(
    server: ChromaProcess, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("knowledge.reconnecting._PAUSES_S", (0.05,))
    server.kill()
    library = open_library(
        tmp_path / "home", Choices(chroma_url=server.url), models=Models(HashingEmbedder())
    )
    assert library.ask(QUESTION).note == KEYWORDS_ONLY
    server.start()
    _until_whole(library)


def _until_answering(index: PassageIndex) -> None:
    for _ in range(1_000):
        try:
            index.nearest(VECTOR, 1)
        except IndexUnavailable:
            threading.Event().wait(0.01)
        else:
            return
    pytest.fail("the index was not opened again")


def _until_whole(library: Library) -> None:
    for _ in range(1_000):
        if not library.ask(QUESTION).note:
            return
        threading.Event().wait(0.02)
    pytest.fail("the index was not used again")
