"""The pattern language."""

from typing import Any, ClassVar

import pytest

from bot.understanding.phrases import Phrasebook
from bot.understanding.tokens import Token, tokenise


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
        ("whenever ~a|the", "whenever you like"),
        ("whenever ~a|the", "come whenever"),
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
        ("whenever ~a|the", "whenever the bell rings"),
    ],
)
def test_a_pattern_does_not_fit(pattern: str, text: str) -> None:
    assert not finds(pattern, text)


def test_a_match_tells_its_own_words_from_those_in_its_gap() -> None:
    (found,) = Phrasebook({"tight": ["money ... tight"]}).search(tokenise("our money is not tight"))
    assert (found.first, found.last, found.said) == (1, 4, frozenset({1, 4}))


class _Looked(tuple[Token, ...]):
    """Tokens that know how often one of them was looked at by its place."""

    __slots__ = ()
    times: ClassVar[list[object]] = []

    def __getitem__(self, at: Any) -> Any:
        self.times.append(at)
        return super().__getitem__(at)


def test_one_word_said_very_often_is_looked_at_a_few_times_each() -> None:
    book = Phrasebook({number: (f"not ... enough word{number}",) for number in range(50)})
    tokens = _Looked(tokenise("not " * 2_000))

    assert list(book.search(tokens)) == []
    assert len(tokens.times) < 2 * len(tokens)
