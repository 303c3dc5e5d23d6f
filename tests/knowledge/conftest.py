import pytest

from knowledge.documents import load_corpus
from knowledge.library import Library, open_library
from knowledge.passages import Passage, passages_of


@pytest.fixture(scope="session")
def passages() -> tuple[Passage, ...]:
    return passages_of(load_corpus())


@pytest.fixture(scope="session")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    """The real thing: the packaged model, and a Chroma index built for this session."""
    return open_library(tmp_path_factory.mktemp("home"))
