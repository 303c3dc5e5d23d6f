"""Mending slips of the finger."""

import pytest

from bot.understanding.spelling import mended
from bot.understanding.tokens import tokenise


@pytest.mark.parametrize(
    ("slip", "word"),
    [("emials", "emails"), ("lablled", "labelled"), ("budgt", "budget"), ("qeuries", "queries")],
)
def test_a_slip_is_mended(slip: str, word: str) -> None:
    assert mended(tokenise(slip))[0].text == word


@pytest.mark.parametrize(
    "word",
    ["wages", "party", "updates", "expects", "guess", "relies", "analysis", "budgets", "brunch"],
)
def test_a_right_word_is_left_alone(word: str) -> None:
    assert mended(tokenise(word))[0].text == word
