"""Cutting plain text into words, numbers and signs."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.understanding.tokens import Kind, tokenise


def texts(plain: str) -> list[str]:
    return [token.text for token in tokenise(plain)]


def test_a_contraction_is_two_words() -> None:
    assert texts("isn't money's we've") == ["is", "n't", "money", "'s", "we", "'ve"]


def test_a_unit_that_touches_its_number_is_a_word_of_its_own() -> None:
    assert texts("300ms 5k€ p95") == ["300", "ms", "5", "k", "€", "p95"]


def test_dates_and_clock_times_are_whole() -> None:
    kinds = [token.kind for token in tokenise("2027-03-01 1.3.2027 14:30 75.000 1,500")]
    assert kinds == [Kind.DAY, Kind.DAY, Kind.CLOCK, Kind.NUMBER, Kind.NUMBER]


@pytest.mark.parametrize("text", ["1" * 40, "1.234.567.890.123.456.789.012.345", "4e30", "4^30"])
def test_a_number_is_whole_however_long(text: str) -> None:
    assert texts(text) == [text]


@given(st.text())
def test_every_visible_character_is_in_exactly_one_token(text: str) -> None:
    tokens = tokenise(text)
    assert "".join(token.text for token in tokens) == "".join(text.split())
