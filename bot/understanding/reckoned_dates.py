"""Days reckoned from another day: "opens 15 March, a week earlier", "two days before Christmas"."""

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal
from typing import Final

from bot.understanding.dates import read_period
from bot.understanding.figure import Figure, Shape
from bot.understanding.numbers import read_number
from bot.understanding.tokens import Token, text_at
from bot.understanding.units import TIMES
from bot.understanding.vocabulary import words_of

_DAYS: Final = {"days": 1, "weeks": 7, "fortnights": 14, "months": 30}
_EVENT: Final = 4  # words that name what is on a day
_THAT: Final = words_of("that then it this")
_EARLIER: Final = words_of("earlier sooner beforehand prior")
_BEFORE: Final = (("before",), ("ahead", "of"), ("prior", "to"), ("in", "advance", "of"))
_AFTER: Final = (("from",), ("after",))
_LEFT: Final = words_of("have has got get gets only need needs takes take left give gives")
"""These say how long there is until a day: "we have 3 weeks before May"."""


def date_from(
    tokens: Sequence[Token], place: int, before: Sequence[Figure], today: date
) -> Figure | None:
    """Return the day so long before or after a day named with it, or said last before it."""
    said = _length(tokens, place)
    if said is None:
        return None
    days, after = said
    return _from_day_said(tokens, place, (days, after), before) or _from_named_day(
        tokens, place, (days, after), today
    )


def _from_day_said(
    tokens: Sequence[Token], place: int, length: tuple[int, int], before: Sequence[Figure]
) -> Figure | None:
    """Read "a week earlier", "the day before that" and "30 days from then"."""
    days, after = length
    last = _pointing(tokens, after)
    if last is None:
        return None
    sign = 1 if text_at(tokens, after) == "from" else -1
    whole = next((one for one in reversed(before) if one.shape is Shape.DATE), None)
    if whole is None or whole.is_range or not isinstance(whole.low, date):
        return None
    return _on(whole.low, sign * days, place, last)


def _from_named_day(
    tokens: Sequence[Token], place: int, length: tuple[int, int], today: date
) -> Figure | None:
    """Read "two weeks before Christmas", but not "we have two weeks before Christmas"."""
    days, after = length
    ahead, back = _joint(tokens, after, _BEFORE), _joint(tokens, after, _AFTER[1:])
    start = ahead or back
    if start is None or _tells_what_is_left(tokens, place):
        return None
    named = read_period(tokens, _day_at(tokens, start), today)
    if named is None or named.first != named.last:
        return None
    return _on(named.first, -days if ahead else days, place, named.end - 1)


def _tells_what_is_left(tokens: Sequence[Token], place: int) -> bool:
    """Tell whether "we have" or "there's" leads to the length, which then is one."""
    before = text_at(tokens, place - 1)
    is_there = before in {"'s", "is", "are"} and text_at(tokens, place - 2) == "there"
    return before in _LEFT or is_there


def _day_at(tokens: Sequence[Token], place: int) -> int:
    """Return where the day stands: after "the", or after "the election on"."""
    at = place + (text_at(tokens, place) == "the")
    return next((on + 1 for on in range(at, at + _EVENT) if text_at(tokens, on) == "on"), at)


def _length(tokens: Sequence[Token], place: int) -> tuple[int, int] | None:
    """Read "a week", "the day", "30 days": how many days, and where the length ends."""
    if text_at(tokens, place) in {"a", "the", "one"}:
        count, at = Decimal(1), place + 1
    else:
        number = read_number(tokens, place)
        if number is None:
            return None
        count, at = number.value, number.end
    days = _DAYS.get(TIMES.get(text_at(tokens, at), ""))
    whole = count * (days or 0)
    return (int(whole), at + 1) if 0 < whole == int(whole) <= _DAYS["weeks"] * 100 else None


def _pointing(tokens: Sequence[Token], place: int) -> int | None:
    """Return the last word of "earlier", "before that" or "from then", None for none of them."""
    if text_at(tokens, place) in _EARLIER and text_at(tokens, place + 1) not in {"to", "than"}:
        return place
    start = _joint(tokens, place, (*_BEFORE, *_AFTER[:1]))
    return start if start is not None and text_at(tokens, start) in _THAT else None


def _joint(tokens: Sequence[Token], place: int, joints: Sequence[Sequence[str]]) -> int | None:
    """Return where the words of one of the joints end."""
    for joint in joints:
        if all(text_at(tokens, place + step) == word for step, word in enumerate(joint)):
            return place + len(joint)
    return None


def _on(day: date, days: int, place: int, last: int) -> Figure:
    reckoned = day + timedelta(days=days)
    return Figure(Shape.DATE, reckoned, reckoned, place, last, is_reckoned=True)
