"""Lengths of time, shares and sizes: units in which 1.125 is a fraction."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Final

from bot.understanding.figure import Figure, Shape, with_plus
from bot.understanding.numbers import Number, as_decimal
from bot.understanding.tokens import Kind, Token, text_at, token_at
from bot.understanding.units import (
    GLUED_TIMES,
    SIZES,
    TIME_QUALITIES,
    TIMES,
)
from bot.understanding.vocabulary import words_of

_APART: Final = words_of("s h")  # "1.5 s" is seconds, where "5 m" may be metres
_WITHIN: Final = frozenset({"within", "inside"})  # "within the hour"
_NOTHING_MORE: Final = words_of(
    "from now off away . , ! ) max tops maybe perhaps probably please i think or so"
)

_NO_LONGER: Final = (("no", "longer"), ("no", "more"), ("not", "a", "day", "more"))
_ENDING: Final = _NOTHING_MORE | words_of("at if and but is")

_ALL_THERE_IS: Final = words_of("left tops max maximum remaining")
_ACHIEVED: Final = words_of(
    "get go ship launch deliver finish build have put bring pull complete release roll"
)


def fraction_units(
    tokens: Sequence[Token], bare: Figure, low: Number, high: Number
) -> Figure | None:
    """Read units in which 1.125 is a fraction: per cent, times, sizes."""
    exact = replace(bare, low=as_decimal(low), high=as_decimal(high))
    after = bare.last + 1
    word = text_at(tokens, after)
    if word in {"%", "percent", "pct", "prozent", "percentage"}:
        return with_plus(tokens, replace(exact, shape=Shape.PERCENT, last=after))
    if word == "per" and text_at(tokens, after + 1) == "cent":
        return with_plus(tokens, replace(exact, shape=Shape.PERCENT, last=after + 1))
    if word in SIZES:
        return replace(exact, shape=Shape.SIZE, unit=SIZES[word], last=after)
    if word in {"+", "-"}:
        after += 1
    while text_at(tokens, after) in TIME_QUALITIES:
        after += 1
    unit = _time_unit(tokens, after)
    if unit is None:
        return None
    length = replace(exact, unit=unit, last=after, at_least=word == "+")
    return _duration(_and_a_half(tokens, length))


def _duration(figure: Figure) -> Figure:
    figure = replace(figure, shape=Shape.DURATION)
    if figure.unit == "fortnights" and isinstance(figure.low, Decimal):
        return replace(figure, unit="weeks", low=figure.low * 2, high=Decimal(str(figure.high)) * 2)
    return figure


def _time_unit(tokens: Sequence[Token], place: int) -> str | None:
    token = token_at(tokens, place)
    if token is None:
        return None
    touches = token.glued or token.text in _APART
    if touches and token.text in GLUED_TIMES and text_at(tokens, place - 2) != "the":
        return GLUED_TIMES[token.text]
    return TIMES.get(token.text)


def article_unit(tokens: Sequence[Token], place: int) -> Figure | None:
    """Read "inside a month", "sub-second": one, if the word before makes it a length."""
    if text_at(tokens, place) == "sub":
        return _below_one(tokens, place)
    the = text_at(tokens, place) == "the" and text_at(tokens, place - 1) in _WITHIN
    if text_at(tokens, place) not in {"a", "an"} and not the:
        return None
    size = SIZES.get(text_at(tokens, place + 1))
    if size is not None:
        return Figure(Shape.SIZE, Decimal(1), Decimal(1), place, place + 1, size)
    return _alone(tokens) if place == 0 else _led(tokens, place)


def _led(tokens: Sequence[Token], place: int) -> Figure | None:
    """Read "within a month", or "a second or two" after any word at all."""
    one = _one_of(tokens, place)
    if one is not None and (one.is_range or Decimal(str(one.low)) % 1):
        return one
    if one is not None and (_is_most(tokens, place) or _is_for_a_purpose(tokens, one)):
        return one
    if text_at(tokens, place - 1) not in {
        "inside", "within", "in", "under", "below", "than", "about", "around", "only", "just",
        "another", "got", "have", "max", "for", "takes", "take", "wait", "waits", "waiting",
        "maybe", "say", "'ve",
        "least", "most", "need", "needs", "give", "gives", "roughly", "over", "every", "is", "'s",
    }:  # fmt: skip
        return None
    return one


def _is_most(tokens: Sequence[Token], place: int) -> bool:
    """Tell whether "up to a minute" is said; "it's up to a week" is no better than that."""
    return text_at(tokens, place - 1) == "to" and text_at(tokens, place - 2) == "up"


def _is_for_a_purpose(tokens: Sequence[Token], length: Figure) -> bool:
    """Tell whether "a fortnight to get it out", "a month left" or "is all" is said of a time."""
    after = [text_at(tokens, length.last + step) for step in (1, 2)]
    return (
        after == ["is", "all"]
        or after[0] in _ALL_THERE_IS
        or (after[0] == "to" and after[1] in _ACHIEVED)
    )


def _alone(tokens: Sequence[Token]) -> Figure | None:
    """Read a message that is "a fortnight" or "a day or two, max", and nothing else."""
    one = _one_of(tokens, 0)
    if one is None or _is_for_a_purpose(tokens, one):
        return one
    rest = [token.text for token in tokens[one.last + 1 :]]
    for phrase in _NO_LONGER:
        if rest[-len(phrase) :] == list(phrase):
            rest = rest[: -len(phrase)]
    return one if all(text in _NOTHING_MORE for text in rest) else None


def _one_of(tokens: Sequence[Token], place: int) -> Figure | None:
    """Read "a month", "a month and a half" or "a month or two", whose article stands there."""
    after = place + 1
    while text_at(tokens, after) in TIME_QUALITIES:
        after += 1
    unit = TIMES.get(text_at(tokens, after))
    if unit is None:
        return None
    one = Figure(Shape.BARE, Decimal(1), Decimal(1), place, after, unit)
    return _duration(_or_two(tokens, _and_a_half(tokens, one)))


def _below_one(tokens: Sequence[Token], place: int) -> Figure | None:
    after = place + 1 + (text_at(tokens, place + 1) == "-")
    unit = TIMES.get(text_at(tokens, after))
    if unit is None:
        return None
    return _duration(Figure(Shape.BARE, Decimal(1), Decimal(1), place, after, unit))


def _and_a_half(tokens: Sequence[Token], figure: Figure) -> Figure:
    """Read "a month and a half" and "two weeks and a half"."""
    words = [text_at(tokens, figure.last + offset) for offset in range(1, 4)]
    if words != ["and", "a", "half"]:
        return figure
    half = Decimal("0.5")
    low, high = Decimal(str(figure.low)) + half, Decimal(str(figure.high)) + half
    return replace(figure, low=low, high=high, last=figure.last + 3)


def _or_two(tokens: Sequence[Token], figure: Figure) -> Figure:
    """Read "a minute or two" and "a week, two at most", but not "a week, two devs will join"."""
    words = [text_at(tokens, figure.last + offset) for offset in range(1, 3)]
    after = token_at(tokens, figure.last + 3)
    ends = after is None or after.kind is Kind.SIGN or after.text in _ENDING
    if words == ["or", "two"] or (words == [",", "two"] and ends):
        return replace(figure, high=Decimal(2), last=figure.last + 2)
    return figure
