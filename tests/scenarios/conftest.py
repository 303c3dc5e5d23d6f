import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from knowledge.opening import open_library

VECTORS = "index/vectors.npz"


@pytest.fixture(scope="session")
def new_home(tmp_path_factory: pytest.TempPathFactory) -> Callable[[], Path]:
    """Return what makes a home directory for a bot.

    It holds the corpus's vectors, as a home does in which an index was built before: each bot
    builds its own index from them, in a second instead of a quarter of a minute.
    """
    first = tmp_path_factory.mktemp("first-home")
    open_library(first)

    def make() -> Path:
        home = tmp_path_factory.mktemp("home")
        (home / VECTORS).parent.mkdir()
        shutil.copy(first / VECTORS, home / VECTORS)
        return home

    return make
