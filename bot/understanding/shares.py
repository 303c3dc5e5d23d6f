"""Shares said as a count: "nine answers out of ten", "4/5"."""

from collections.abc import Sequence
from decimal import Decimal
from itertools import takewhile
from typing import Final

from bot.understanding.figure import Figure, Shape
from bot.understanding.numbers import Number, read_number
from bot.understanding.tokens import Kind, Token, text_at
from bot.understanding.units import TIMES
from bot.understanding.vocabulary import words_of


def fraction_right(tokens: Sequence[Token], place: int) -> Figure | None:
    """Read "four fifths right" and "a tenth of answers may be off" as per cent."""
    count, at = Decimal(1), place + 1
    if text_at(tokens, place) not in {"a", "one"}:
        number = read_number(tokens, place)
        if number is None or number.scaled:
            return None
        count, at = number.value, number.end
    at += text_at(tokens, at) == "-"
    parts = _PARTS.get(text_at(tokens, at))
    judged = at + 1
    while text_at(tokens, judged) in _OF_THE:
        judged += 1
    if parts is None or not 0 < count < parts or text_at(tokens, judged) not in _JUDGED:
        return None
    share = round(count * 100 / parts)
    return Figure(Shape.PERCENT, Decimal(share), Decimal(share), place, at)


_PARTS: Final = {
    word: Decimal(parts)
    for parts, words in (
        (3, "third thirds"),
        (4, "quarter quarters"),
        (5, "fifth fifths"),
        (10, "tenth tenths"),
        (20, "twentieth"),
        (100, "hundredth"),
    )
    for word in words.split()
}
_OF_THE: Final = words_of("of the its our all them")


def out_of(tokens: Sequence[Token], place: int, number: Number) -> Figure | None:
    """Read "nine answers out of ten", "9 in 10", "4/5", "87 out of every 100"."""
    joint = _after_judged(tokens, number.end)
    words = [text_at(tokens, joint + offset) for offset in range(4)]
    if words[1:3] == ["out", "of"]:
        joint, words = joint + 1, words[1:]
    if words[:2] == ["out", "of"]:
        start = joint + 2 + (text_at(tokens, joint + 2) in EACH)
    elif words[0] == "/" or (words[0] in {"in", "per"} and words[1] in _WHOLES):
        start = joint + 1
    elif words[0] in {"in", "of", "for"} and words[1] in EACH and words[2] in _WHOLES:
        start = joint + 2
    else:
        return None
    whole = read_number(tokens, start) if start < len(tokens) else None
    few = whole is not None and whole.value in _FEW
    if few and text_at(tokens, whole.end if whole else start) not in _JUDGED:
        return None  # "two in three weeks"
    if whole is None or whole.value not in _SHARED_BY or number.value > whole.value:
        return None
    last = whole.end - 1
    if whole.value == 5 and number.value >= 1 and words[0] != "in":  # noqa: PLR2004 -- the framework's own scale
        return Figure(Shape.SCALE, number.value, number.value, place, last)
    share = number.value * 100 / whole.value
    return Figure(Shape.PERCENT, share, share, place, last)


_FEW: Final = frozenset(map(Decimal, (3, 4)))
_SHARED_BY: Final = _FEW | frozenset(map(Decimal, (5, 10, 20, 50, 100, 200, 500, 1000)))
_WHOLES: Final = words_of(
    "three 3 four 4 ten 10 hundred 100 a five 5 twenty 20 fifty 50 200 500 1000 1,000"
)
EACH: Final = words_of("every each")
_JUDGED: Final = words_of(
    "wrong right correct incorrect bad good mistake mistakes error errors slip slips blunder "
    "blunders answer answers reply replies response responses times cases"
)


_WRONG: Final = words_of("wrong incorrect off misread bad mistaken right correct")
_JUDGED_REACH: Final = 5


def _after_judged(tokens: Sequence[Token], place: int) -> int:
    """Return where the words for what is right or wrong end: "2 wrong answers" in a hundred."""
    while text_at(tokens, place) in _JUDGED:
        place += 1
    if text_at(tokens, place + 1) in {"in", "out"} and _is_judged_after(tokens, place + 2):
        place += 1  # "one invoice in fifty read wrong"
    return place


def _is_judged_after(tokens: Sequence[Token], place: int) -> bool:
    """Tell whether "wrong" follows a share, before any sign or time: no "in 10 seconds, right?"."""
    near = tokens[place : place + _JUDGED_REACH]
    words = list(takewhile(lambda token: token.kind is not Kind.SIGN, near))
    texts = {token.text for token in words}
    return not texts.isdisjoint(_WRONG) and texts.isdisjoint(TIMES)
