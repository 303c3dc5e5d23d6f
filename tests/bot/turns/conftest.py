"""What the tests of the turns stand on: a store in a file, and the world outside."""

from pathlib import Path

import pytest

from tests.bot.turns.assembling import Outside, Store, store_at


@pytest.fixture
def outside() -> Outside:
    return Outside()


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return store_at(tmp_path)
