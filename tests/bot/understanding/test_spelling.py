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


@pytest.mark.parametrize(("text", "unit"), [("8 weks", "weeks"), ("3 hors", "hours")])
def test_a_unit_of_time_after_a_number_is_mended_however_short(text: str, unit: str) -> None:
    assert mended(tokenise(text))[1].text == unit


@pytest.mark.parametrize("text", ["the weks", "5 moths"])
def test_what_is_no_unit_after_a_number_is_left_alone(text: str) -> None:
    assert mended(tokenise(text))[1].text == text.split()[1]


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
        ("evry", "every"),
        ("whch", "which"),
    ],
)
def test_a_slip_in_a_very_common_word_is_mended(slip: str, word: str) -> None:
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
