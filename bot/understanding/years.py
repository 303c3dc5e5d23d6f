"""The year said with a date: "March 2027", "Q1 next year", "May '27"."""

import re
from collections.abc import Sequence
from datetime import date
from typing import Final

from bot.understanding.periods import (
    Period,
    in_full,
)
from bot.understanding.tokens import Token, text_at

_MOST_FILLERS: Final = 4


_TWO_DIGITS: Final = re.compile(r"[0-9]{2}")


_THIS_CENTURY: Final = re.compile(r"20[0-9]{2}")


def year_after(tokens: Sequence[Token], place: int, today: date) -> tuple[int | None, int]:
    """Read "2027", "of 2027", "next year", "'27"; return it and where it ends."""
    start = skip_words(tokens, place, {"of", "in", "'", "/", ","})
    text = text_at(tokens, start)
    if text in {"next", "this", "following"} and text_at(tokens, start + 1) == "year":
        return today.year + (text != "this"), start + 2
    short = start > place and text_at(tokens, start - 1) in {"'", "/"}
    if (short and _TWO_DIGITS.fullmatch(text)) or _THIS_CENTURY.fullmatch(text):
        return in_full(int(text)), start + 1
    return None, place


def bare_year(tokens: Sequence[Token], place: int, _today: date) -> Period | None:
    """Read "in 2028"; without a preposition such a number may count anything."""
    text = text_at(tokens, place)
    if not _THIS_CENTURY.fullmatch(text):
        return None
    if text_at(tokens, place - 1) not in {"in", "by", "until", "before", "during", "of", "since"}:
        return None
    return Period(date(int(text), 1, 1), date(int(text), 12, 31), place + 1)


def skip_words(tokens: Sequence[Token], place: int, words: set[str]) -> int:
    """Return where the words end, of which a date has a few: an endless row is no date."""
    end = place
    while text_at(tokens, end) in words and end - place < _MOST_FILLERS:
        end += 1
    return end
