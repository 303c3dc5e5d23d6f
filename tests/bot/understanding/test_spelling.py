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
    ("slip", "word"),
    [
        ("liek", "like"),
        ("teh", "the"),
        ("wnat", "want"),
        ("adn", "and"),
        ("jsut", "just"),
        ("waht", "what"),
        ("fro", "for"),
        ("hwo", "who"),
        ("thier", "their"),
        ("becuase", "because"),
    ],
)
def test_neighbours_swapped_in_a_very_common_word_are_mended(slip: str, word: str) -> None:
    assert mended(tokenise(slip))[0].text == word


@pytest.mark.parametrize("word", ["form", "three", "dose", "juts", "aws", "acn", "bene", "tow"])
def test_what_may_be_a_word_or_a_name_is_no_swapped_common_word(word: str) -> None:
    assert mended(tokenise(word))[0].text == word


@pytest.mark.parametrize(
    "word",
    ["wages", "party", "updates", "expects", "guess", "relies", "analysis", "budgets", "brunch"],
)
def test_a_right_word_is_left_alone(word: str) -> None:
    assert mended(tokenise(word))[0].text == word
