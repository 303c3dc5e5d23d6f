"""Amounts reckoned from others: "half of last year's 90k", "double that", "2M over two years"."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Final

from bot.understanding.figure import Figure, Shape
from bot.understanding.numbers import BEYOND, FRACTIONS, read_number
from bot.understanding.tokens import Token, text_at
from bot.understanding.units import SHORT_TIMES, TIMES
from bot.understanding.vocabulary import words_of

_PARTS: Final = {
    word: Decimal(parts)
    for parts, words in (
        (2, "half halves"),
        (3, "third thirds"),
        (4, "quarter quarters fourth"),
        (5, "fifth fifths"),
        (10, "tenth tenths"),
    )
    for word in words.split()
}
_TIMES: Final = {
    word: Decimal(times)
    for times, words in (
        ("0.5", "half halve halved"),
        ("2", "double doubled twice"),
        ("3", "triple tripled treble thrice"),
        ("4", "quadruple"),
    )
    for word in words.split()
}
_PERCENT: Final = words_of("% percent pct")
_WHOSE: Final = words_of(
    "the our my that this those these last year month quarter 's years original old planned "
    "previous initial usual whole total full budget of"
)
_TAKEN_OFF: Final = words_of(
    "cut cuts cutting save saves saved saving lose loses lost losing spare trim trimmed no"
)
"""Before a share, these tell what is gone of an amount, which stays what it is."""
_DONE_REACH: Final = 6  # "half of the recipes have since been graded"
_REACH: Final = 3  # "cut about another 30% of"
_PLACES: Final = 3  # of a third of a second
_MOST_WORDS: Final = 6  # "half of the budget of last year, 90k"
_SPREADING: Final = words_of("over across for spanning spread")
_STRETCH: Final = words_of("the a next coming first period of spread over across total")
_MONTHS_A_YEAR: Final = Decimal(12)
_YEARS: Final = {
    **dict.fromkeys(("year", "years", "yr", "yrs"), Decimal(1)),
    **dict.fromkeys(("month", "months", "mths"), 1 / _MONTHS_A_YEAR),
}
LABELLED: Final = words_of(
    "labelled labeled annotated tagged graded marked categorised categorized coded classified rated"
)
_DIVISIBLE: Final = frozenset({Shape.MONEY, Shape.BARE})
_MULTIPLIED: Final = frozenset({Shape.MONEY, Shape.BARE, Shape.RATE, Shape.COUNT, Shape.SIZE})


def share_at(tokens: Sequence[Token], place: int) -> tuple[Decimal, int] | None:
    """Return the share of an amount said at `place`, and where that amount begins."""
    before = {text_at(tokens, place - step) for step in range(1, min(place, _REACH) + 1)}
    said = _fraction(tokens, place) or _percentage(tokens, place)
    if said is None or not _TAKEN_OFF.isdisjoint(before):
        return None
    share, after = said
    start = after
    while text_at(tokens, start) in _WHOSE and start - after < _MOST_WORDS:
        start += 1
    return (share, start) if after < start < len(tokens) else None


def part_of(
    tokens: Sequence[Token], whole: Figure | None, share: Decimal, place: int
) -> Figure | None:
    """Return that share of an amount of money, or of what was labelled, said from `place` on.

    None for anything else: "half of the 900 letters are scans" leaves them 900.
    """
    if whole is None or whole.magnitude:
        return None
    before = {text_at(tokens, place - step) for step in range(1, min(place, _REACH) + 1)}
    after = {text_at(tokens, whole.last + step) for step in range(1, _DONE_REACH)}
    done = whole.shape is Shape.COUNT and not (before | after).isdisjoint(LABELLED)
    if whole.shape not in _DIVISIBLE and not done:
        return None
    if whole.shape is Shape.BARE and not whole.scaled:
        return None
    return replace(_times(whole, share), first=place)


def part_of_time(tokens: Sequence[Token], said: tuple[Decimal, int], place: int) -> Figure | None:
    """Return "a quarter of a second" and the like, said from `place` on."""
    share, start = said
    unit = TIMES.get(text_at(tokens, start + 1))
    if text_at(tokens, start) not in {"a", "an", "one"} or unit not in SHORT_TIMES:
        return None
    length = round(share, _PLACES)
    return Figure(Shape.DURATION, length, length, place, start + 1, unit)


def times_at(tokens: Sequence[Token], place: int) -> Decimal | None:
    """Return how many times "double" or "halved" makes an amount."""
    return _TIMES.get(text_at(tokens, place))


def multiple_at(tokens: Sequence[Token], place: int) -> tuple[Decimal, int] | None:
    """Read "double that", "three times as much", "the remaining third": how many times it is.

    The last token of it is returned too.
    """
    rest = _PARTS.get(text_at(tokens, place + 1)) if text_at(tokens, place) == "remaining" else None
    if rest is not None:
        return 1 / rest, place + 1
    part = _fraction(tokens, place)
    if part is not None and [text_at(tokens, part[1] + step) for step in range(2)] == [
        "of",
        "that",
    ]:
        return part[0], part[1] + 1
    times, at = _TIMES.get(text_at(tokens, place)), place + 1
    if times is None:
        number = read_number(tokens, place)
        if number is None or text_at(tokens, number.end) != "times":
            return None
        times, at = number.value, number.end + 1
    at += text_at(tokens, at) == "of"
    words = [text_at(tokens, at), text_at(tokens, at + 1)]
    if words in (["as", "much"], ["as", "many"], ["the", "amount"], ["that", "amount"]):
        return times, at + 1
    return (times, at) if words[0] in {"that", "it", "this"} else None


def multiple_of(tokens: Sequence[Token], place: int, before: Sequence[Figure]) -> Figure | None:
    """Return what "double that" comes to, of the amount said last before it."""
    said = multiple_at(tokens, place)
    if said is None:
        return None
    times, last = said
    for one in reversed(before):
        if one.shape in _MULTIPLIED and not one.magnitude and one.unit not in _PARTS:
            return replace(_times(one, times), first=place, last=last, rough=True)
    return None


def spread(tokens: Sequence[Token], figure: Figure) -> Figure:
    """Turn an amount for several years, "2M over two years", into what it comes to a year."""
    is_amount = figure.shape is Shape.MONEY or (figure.shape is Shape.BARE and figure.scaled)
    if not is_amount or figure.per or text_at(tokens, figure.last + 1) not in _SPREADING:
        return figure
    at = figure.last + 2
    while text_at(tokens, at) in _STRETCH:
        at += 1
    number = read_number(tokens, at) if at < len(tokens) else None
    length = _YEARS.get(text_at(tokens, number.end)) if number else None
    years = number.value * length if number and length else Decimal(0)
    if number is None or years <= 1:
        return figure
    return replace(_times(figure, 1 / years), per="year", last=number.end, is_spread=True)


def _fraction(tokens: Sequence[Token], place: int) -> tuple[Decimal, int] | None:
    """Read "half", "a third", "two thirds" before "of" or "the"; return where it ends."""
    count, at = Decimal(1), place
    if text_at(tokens, at) in FRACTIONS and text_at(tokens, at + 1) == "of":
        return FRACTIONS[text_at(tokens, at)], at + 1
    if text_at(tokens, at) in {"a", "one"}:
        at += 1
    elif text_at(tokens, at) not in _PARTS:
        number = read_number(tokens, at)
        if number is None or number.scaled:
            return None
        count, at = number.value, number.end
    parts = _PARTS.get(text_at(tokens, at))
    follows = text_at(tokens, at + 1)
    if parts is None or not (follows == "of" or (parts == 2 and follows in {"the", "our"})):  # noqa: PLR2004 -- only halves go without "of"
        return None
    return count / parts, at + 1


def _percentage(tokens: Sequence[Token], place: int) -> tuple[Decimal, int] | None:
    number = read_number(tokens, place)
    if number is None or text_at(tokens, number.end) not in _PERCENT:
        return None
    return number.value / 100, number.end + 1


def _times(figure: Figure, factor: Decimal) -> Figure:
    """Multiply both ends; what does not come out even is rounded to a whole and so is rough."""
    ends = [
        min(end * factor, BEYOND) for end in (figure.low, figure.high) if isinstance(end, Decimal)
    ]
    whole = [Decimal(round(end)) if abs(end) >= 1 else end for end in ends]
    if len(ends) < 2:  # noqa: PLR2004 -- a date has no multiple
        return figure
    even = all(abs(end - near) < Decimal("1e-9") for end, near in zip(ends, whole, strict=True))
    low, high = whole if even or figure.scaled else ends
    return replace(figure, low=low, high=high, rough=figure.rough or not even)
