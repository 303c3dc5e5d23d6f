"""What the collector looks through."""

import gc
import weakref
from collections.abc import Iterator

import pytest

from bot.garbage import OFTEN, keep_for_good, keep_what_was_loaded


@pytest.fixture(autouse=True)
def _as_before() -> Iterator[None]:
    thresholds = gc.get_threshold()
    yield
    gc.unfreeze()
    gc.set_threshold(*thresholds)


class Cycle:
    """An object that only the collector takes away."""

    def __init__(self) -> None:
        self.own = self


def test_what_is_kept_is_not_looked_through_again() -> None:
    loaded = Cycle()
    keep_for_good()
    assert not any(each is loaded for each in gc.get_objects())
    assert gc.get_threshold()[0] == OFTEN


def test_what_loading_left_behind_is_taken_away_first() -> None:
    left = weakref.ref(Cycle())
    keep_what_was_loaded()
    assert left() is None
