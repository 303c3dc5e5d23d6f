"""The pattern language."""

import pytest

from bot.understanding.phrases import Phrasebook
from bot.understanding.tokens import tokenise


def finds(pattern: str, text: str) -> bool:
    return any(True for _ in Phrasebook({True: [pattern]}).search(tokenise(text)))


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        ("no rush|hurry", "there is no hurry"),
        ("chang*", "it changes"),
        ("in a? hurry", "in hurry"),
        ("money ... tight", "money is a little tight"),
        ("not ... sure", "we are n't really sure"),
        ("# times", "5 times"),
        ("a|# day", "a day"),
    ],
)
def test_a_pattern_fits(pattern: str, text: str) -> None:
    assert finds(pattern, text)


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        ("no rush|hurry", "no great hurry"),
        ("money ... tight", "money, however, is tight"),
        ("money ... tight", "money one two three four five tight"),
        ("# times", "many times"),
    ],
)
def test_a_pattern_does_not_fit(pattern: str, text: str) -> None:
    assert not finds(pattern, text)


def test_a_match_tells_its_own_words_from_those_in_its_gap() -> None:
    (found,) = Phrasebook({"tight": ["money ... tight"]}).search(tokenise("our money is not tight"))
    assert (found.first, found.last, found.said) == (1, 4, frozenset({1, 4}))
