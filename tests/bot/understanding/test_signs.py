"""Dashes before numbers."""

import pytest

from bot.understanding.signs import is_below_zero
from bot.understanding.tokens import tokenise


@pytest.mark.parametrize(("text", "place"), [("we have -50k", 3), ("minus 5", 1)])
def test_a_dash_that_touches_its_number_is_a_minus(text: str, place: int) -> None:
    assert is_below_zero(tokenise(text), place)


@pytest.mark.parametrize(("text", "place"), [("30-50", 2), ("- 5 docs", 1)])
def test_a_dash_of_a_range_or_a_list_is_none(text: str, place: int) -> None:
    assert not is_below_zero(tokenise(text), place)
