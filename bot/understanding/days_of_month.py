"""Days of a month that is not named: "the 15th of next month", "by the 20th"."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Final

from bot.understanding.periods import Period, next_period, on_day, this_period
from bot.understanding.tokens import Kind, Token, text_at, token_at

_SUFFIXES: Final = frozenset({"st", "nd", "rd", "th"})
_LEADING: Final = frozenset({"by", "until", "till", "before", "on"})
_DAYS: Final = 31
_IN_WORDS: Final = {"first": 1, "second": 2, "third": 3}


def day_of_month(tokens: Sequence[Token], place: int, today: date) -> Period | None:
    """Read the day that begins at `place`; without a month it is the next one to come."""
    said = _ordinal(tokens, place)
    if said is None:
        return None
    day, after = said
    if text_at(tokens, after) == "of" and text_at(tokens, after + 2) == "month":
        return _in_month(tokens, day, after, today)
    led = text_at(tokens, place - 1) == "the" and text_at(tokens, place - 2) in _LEADING
    if not led or _goes_on(tokens, place, after):
        return None
    months = (part("month", today, after) for part in (this_period, next_period))
    coming = (_on(month, day, after) for month in months)
    return next((on for on in coming if on is not None and on.last >= today), None)


def _in_month(tokens: Sequence[Token], day: int, after: int, today: date) -> Period | None:
    which = text_at(tokens, after + 1)
    if which not in {"next", "this", "the", "coming"}:
        return None
    period = next_period if which in {"next", "coming"} else this_period
    return _on(period("month", today, after + 3), day, after + 3)


def _on(month: Period, day: int, end: int) -> Period | None:
    on = month.first.replace(day=1) + timedelta(days=day - 1)
    return on_day(on, end) if on <= month.last else None


def _ordinal(tokens: Sequence[Token], place: int) -> tuple[int, int] | None:
    """Read "15th" or "first"; return the day and where its words end."""
    token = token_at(tokens, place)
    if token is None:
        return None
    if token.kind is Kind.NUMBER and token.text.isdecimal() and len(token.text) <= len("31"):
        suffixed = text_at(tokens, place + 1) in _SUFFIXES
        day = int(token.text)
        return (day, place + 2) if suffixed and 1 <= day <= _DAYS else None
    day = _IN_WORDS.get(token.text, 0)
    return (day, place + 1) if day else None


def _goes_on(tokens: Sequence[Token], place: int, after: int) -> bool:
    """Tell whether more follows that a day by itself does not have: "the 3rd floor"."""
    if tokens[place].kind is not Kind.NUMBER:  # "by the first" may be of anything
        return True
    following = token_at(tokens, after)
    if following is None or following.kind is Kind.SIGN:
        return False
    return following.text not in _AFTER_A_DAY


_AFTER_A_DAY: Final = frozenset(
    {"and", "or", "at", "when", "because", "since", "please", "if", "so", "for", "but", "with",
     "as", "then", "latest", "we", "it", "max", "tops", "they", "otherwise"}
)  # fmt: skip
