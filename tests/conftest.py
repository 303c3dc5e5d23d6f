import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import settings

from knowledge.opening import open_library

VECTORS = "index/vectors.npz"

# A busy machine takes its time; what a thing may take is for the bench.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--regenerate-golden", action="store_true", help="write the golden payloads of views anew"
    )


@pytest.fixture(scope="session")
def new_home(tmp_path_factory: pytest.TempPathFactory) -> Callable[[], Path]:
    """Return what makes a home directory for a bot.

    It holds the corpus's vectors, as a home does in which an index was built before: each bot
    builds its own index from them, in a second instead of half a minute. The first to ask computes
    them, also of several processes that run tests at once: the index's own lock sees to that.
    """
    first = _shared(tmp_path_factory) / "first-home"
    open_library(first)

    def make() -> Path:
        home = tmp_path_factory.mktemp("home")
        (home / VECTORS).parent.mkdir()
        shutil.copy(first / VECTORS, home / VECTORS)
        return home

    return make


def _shared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of this run, whichever of its processes asks."""
    own = tmp_path_factory.getbasetemp()
    return own.parent if "PYTEST_XDIST_WORKER" in os.environ else own
