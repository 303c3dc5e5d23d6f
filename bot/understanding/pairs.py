"""Two figures that are one amount: a floor with its ceiling, and the parts of a sum."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import takewhile
from typing import Final

from advisor.unit_names import ADVERBS
from bot.understanding.figure import Figure, Shape
from bot.understanding.tokens import Kind, Token, text_at
from bot.understanding.units import PERIODS, Noun
from bot.understanding.vocabulary import words_of

_FLOORS: Final = (
    ("at", "least"),
    ("no", "less", "than"),
    ("not", "less", "than"),
    ("no", "fewer", "than"),
    ("not", "under"),
    ("more", "than"),
    ("minimum",),
    ("min",),
    ("over",),
)
_CEILINGS: Final = (
    ("at", "most"),
    ("no", "more", "than"),
    ("not", "more", "than"),
    ("no", "longer", "than"),
    ("less", "than"),
    ("fewer", "than"),
    ("not", "over"),
    ("maximum",),
    ("max",),
    ("under",),
    ("up", "to"),
)
_PLAIN_FLOORS: Final = (("at", "least"), ("minimum",), ("min",), ("no", "less", "than"))
"""Floors that, after a ceiling, are of the same thing: hardly "max 60k, over 300 documents"."""
_JOINTS: Final = words_of(", but and or yet though")
_WIDEST: Final = 10  # times; ends farther apart are of two things
_COUNTED: Final = frozenset({Shape.COUNT, Shape.RATE, Shape.MONEY})

_PLUS: Final = words_of("and plus & +")
_JOINED: Final = _PLUS | words_of(", another a further")
_APART: Final = words_of(
    "option plan variant scenario tier version quote offer vendor pilot rollout phase stage demo "
    "poc prototype trial proof launch first second"
)
"""Amounts for these are alternatives, or one of them is not the whole project's."""
_LONGEST_PURPOSE: Final = 4  # "for licences and hosting"
_EACH: Final = words_of("per a an each every /")
_ENDS: Final = words_of(". ; : ! ?")
_PERIOD_REACH: Final = 7  # "for people and hosting, per month"
_OURS: Final = words_of("our the my all these those")
_OTHER: Final = "other"  # what money is for that is neither a budget nor a query's price


def joined(tokens: Sequence[Token], figures: Sequence[Figure]) -> tuple[Figure, ...]:
    """Return the figures in order, those that are one amount as one."""
    kept: list[Figure] = []
    joint = _PLUS
    for figure in reversed(figures):  # only from its "and" on is a list known to be one
        bounded = _bounded(tokens, figure, kept[-1]) if kept else None
        summed = _summed(tokens, figure, kept[-1], joint) if kept else None
        joint = _PLUS if summed is None else _JOINED
        part = _part_of_people(tokens, figure, kept[-1]) if kept else None
        whole = bounded or summed or part
        if whole is not None:
            kept.pop()
        kept.append(whole or figure)
    return tuple(reversed(kept))


def _part_of_people(tokens: Sequence[Token], one: Figure, other: Figure) -> Figure | None:
    """Read "220 of our 900 staff" as 220 staff."""
    between = [text_at(tokens, place) for place in range(one.last + 1, other.first)]
    people = other.shape is Shape.COUNT and other.noun is Noun.PEOPLE and not other.per
    if one.shape is not Shape.BARE or not people or between[:1] != ["of"]:
        return None
    if not _OURS.issuperset(between[1:]):
        return None
    return replace(
        other, low=one.low, high=one.high, first=one.first, rough=one.rough, magnitude=one.magnitude
    )


def _bounded(tokens: Sequence[Token], one: Figure, other: Figure) -> Figure | None:
    """Read "at least 20 weeks but no more than 30" as 20 to 30 weeks, in either order."""
    between = [text_at(tokens, place) for place in range(one.last + 1, other.first)]
    while between and between[0] in _JOINTS:
        between = between[1:]
    if tuple(between) in _CEILINGS and _is_led(tokens, one.first, _FLOORS):
        low, high = one, other
    elif tuple(between) in _PLAIN_FLOORS and _is_led(tokens, one.first, _CEILINGS):
        low, high = other, one
    else:
        return None
    if not _are_alike(low, high):
        return None
    whole = low if high.shape is Shape.BARE else high
    return replace(whole, low=low.low, high=high.high, first=one.first, last=other.last)


def _is_led(tokens: Sequence[Token], place: int, bounds: Sequence[Sequence[str]]) -> bool:
    return any(
        all(text_at(tokens, place - len(words) + at) == word for at, word in enumerate(words))
        for words in bounds
    )


def _are_alike(low: Figure, high: Figure) -> bool:
    """Tell whether two figures are of one thing: of one unit, or one of them without any."""
    if low.is_range or high.is_range or low.magnitude or high.magnitude:
        return False
    if not isinstance(low.low, Decimal) or not isinstance(high.high, Decimal):
        return False
    if not low.low < high.high <= low.low * _WIDEST:
        return False
    if low.shape is high.shape:
        return (low.unit, low.noun, low.per) == (high.unit, high.noun, high.per)
    named, bare = (low, high) if high.shape is Shape.BARE else (high, low)
    return bare.shape is Shape.BARE and (named.shape in _COUNTED or not bare.scaled)


def _summed(
    tokens: Sequence[Token], one: Figure, other: Figure, joint: frozenset[str]
) -> Figure | None:
    """Read "30k for licences and 20k for people" as 50k; a word of `joint` must be between.

    With "per month" behind a part nobody can tell what they come to: that is no budget.
    """
    open_ended = other.per == _OTHER
    if not (_is_amount(one) and (_is_amount(other) or open_ended) and one.unit == other.unit):
        return None
    between = [text_at(tokens, place) for place in range(one.last + 1, other.first)]
    purpose = list(takewhile(lambda word: word not in _JOINED, between))
    joints = between[len(purpose) :]
    if joint.isdisjoint(joints) or not _JOINED.issuperset(joints):
        return None
    if not _is_purpose(purpose) or text_at(tokens, other.last + 1) != "for":
        return None
    after = {text_at(tokens, other.last + step) for step in range(1, _LONGEST_PURPOSE)}
    if not _APART.isdisjoint(after | set(purpose)):
        return None
    if open_ended or _recurs(tokens, one.last) or _recurs(tokens, other.last):
        return replace(one, shape=Shape.MONEY, per=_OTHER, last=other.last)
    total = Decimal(str(one.low)) + Decimal(str(other.low))
    return replace(one, low=total, high=total, last=other.last)


def _recurs(tokens: Sequence[Token], last: int) -> bool:
    """Tell whether an amount's purpose is followed by a period: "20k for people per month"."""
    for place in range(last + 1, min(last + 1 + _PERIOD_REACH, len(tokens))):
        token = tokens[place]
        if token.kind is Kind.NUMBER or token.text in _ENDS:
            return False
        each = token.text in _EACH and text_at(tokens, place - 1) != "for"  # "for a month"
        if token.text in ADVERBS or (each and text_at(tokens, place + 1) in PERIODS):
            return True
    return False


def _is_amount(figure: Figure) -> bool:
    if figure.is_range or figure.magnitude or figure.per or figure.is_spread or figure.crowd:
        return False
    return figure.shape is Shape.MONEY or (figure.shape is Shape.BARE and figure.scaled)


def _is_purpose(words: Sequence[str]) -> bool:
    return words[:1] == ["for"] and 1 < len(words) <= _LONGEST_PURPOSE
