"""How often something happens."""

import pytest

from bot.understanding.frequencies import find_frequencies
from bot.understanding.tokens import tokenise


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("nightly", "high"),
        ("every 15 minutes", "high"),
        ("several times an hour", "high"),
        ("by the minute", "high"),
        ("every quarter of an hour", "high"),
        ("every other week", "moderate"),
        ("every two to three weeks", "moderate"),
        ("quarterly", "moderate"),
        ("once a month", "moderate"),
        ("twice a year", "low"),
        ("each january", "low"),
        ("once in a blue moon", "low"),
    ],
)
def test_the_shorter_the_gap_the_higher_the_level(text: str, level: str) -> None:
    assert level in {found.level for found in find_frequencies(tokenise(text))}


@pytest.mark.parametrize("text", ["every customer", "each of us", "five times", "once more"])
def test_what_names_no_period_is_no_frequency(text: str) -> None:
    assert find_frequencies(tokenise(text)) == ()
