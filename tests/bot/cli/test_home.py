"""One bot a home."""

from pathlib import Path

import pytest

from bot.cli.home import HomeInUse, sole_use
from bot.storage.errors import DatabaseUnavailable


def test_a_second_bot_on_the_same_home_is_refused(tmp_path: Path) -> None:
    with sole_use(tmp_path), pytest.raises(HomeInUse), sole_use(tmp_path):
        pass


def test_the_home_is_free_again_afterwards(tmp_path: Path) -> None:
    for _ in range(2):
        with sole_use(tmp_path / "new"):
            pass


def test_a_home_that_cannot_be_made_says_so(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("not a folder")
    with pytest.raises(DatabaseUnavailable, match="ADVISOR_HOME"), sole_use(tmp_path / "file"):
        pass
