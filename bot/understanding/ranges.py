"""Ranges: "30 to 50k", "between 6 and 8 weeks", "from 200 until 700"."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from advisor.unit_names import CURRENCIES
from bot.understanding.numbers import Number, read_number
from bot.understanding.tokens import Token, text_at
from bot.understanding.units import CURRENCY_PREFIXES, TIMES
from bot.understanding.vocabulary import words_of

_TO: Final = frozenset({"-", "to", "bis", "or", "through"})


_UNTIL: Final = frozenset({"until", "till", "up"})  # the second end only after "from"


def range_end(tokens: Sequence[Token], number: Number, place: int) -> Number | None:
    """Read the second number of "30 to 50k", "between 30 and 50k", "$30k-$50k"."""
    joint = number.end
    unit = text_at(tokens, joint)
    if unit in CURRENCIES or unit in TIMES or unit == "%":
        joint += 1
    word = text_at(tokens, joint)
    again = _said_again(tokens, place, joint)
    if word not in _TO and again is None and not _is_led(tokens, place, word):
        return None
    if word == "to" and _moves(tokens, place):
        return None
    start = joint + 1 if again is None else again
    while text_at(tokens, start) in CURRENCY_PREFIXES | {"maybe", "~", "to", "r"}:
        start += 1
    other = read_number(tokens, start) if start < len(tokens) else None
    if other is None or other.magnitude or not _same_unit(tokens, unit, other):
        return None
    low, high = aligned(number, other)
    return other if low.value < high.value else None


def _said_again(tokens: Sequence[Token], place: int, joint: int) -> int | None:
    """Return where the second number of "could be 20, could be 50" begins: after the same hedge.

    So of "20, maybe 25k", where only the second says of what size both are.
    """
    after = joint + (text_at(tokens, joint) == ",")
    if after > joint and text_at(tokens, after) in _HEDGES and _is_scaled(tokens, after + 1):
        return None if _is_scaled(tokens, place) else after + 1
    after += text_at(tokens, after) in {"or", "and"}
    for length in (2, 1):
        hedge = [text_at(tokens, place - back) for back in range(length, 0, -1)]
        again = [text_at(tokens, after + step) for step in range(length)]
        if hedge == again and hedge[0] in _HEDGES:
            return after + length
    return None


def _is_scaled(tokens: Sequence[Token], place: int) -> bool:
    number = read_number(tokens, place) if place < len(tokens) else None
    return number is not None and number.multiple != 1


_HEDGES: Final = words_of("could might may can maybe perhaps possibly either")


def _is_led(tokens: Sequence[Token], place: int, joint: str) -> bool:
    """Tell whether "between" or "from" before a number makes a range of "and" or "until"."""
    before = {text_at(tokens, place - back) for back in range(1, 4)}
    return (joint == "and" and "between" in before) or (joint in _UNTIL and "from" in before)


def _moves(tokens: Sequence[Token], place: int) -> bool:
    """Tell whether "went from 40k to 60k" or "by 20k to 60k" is said: the second amount holds."""
    before = [text_at(tokens, place - back) for back in range(1, 5)]
    led = "from" in before[:2] or "by" in before[:1]
    return led and any(word in MOVED for word in before)


MOVED: Final = words_of(
    "went goes gone up raise raises reduce increase lower raised "
    "reduced increased cut dropped moved changed bumped upped lowered grew "
    "shrank fell extended shortened pushed slipped update change corrected revised bump extend "
    "shorten move push shift shifted bring brought take took"
)
"""Words of an amount that has become another."""


def _same_unit(tokens: Sequence[Token], unit: str, other: Number) -> bool:
    """Tell whether "6 weeks to 8 weeks" has one unit; "6 weeks to 80 users" has two."""
    if unit not in TIMES:
        return True
    return TIMES.get(text_at(tokens, other.end)) == TIMES[unit]


def aligned(low: Number, high: Number) -> tuple[Number, Number]:
    """Give the first number of "30 to 50k" the multiple of the second."""
    if low.multiple != 1 or high.multiple == 1 or low.value >= high.unscaled:
        return low, high
    return replace(low, value=low.value * high.multiple), high
