"""Periods that have a name: months, quarters, seasons, weekdays, "next month"."""

import calendar
from collections.abc import Sequence
from datetime import date, timedelta
from typing import Final

from bot.understanding.periods import (
    Period,
    months,
    next_period,
    on_day,
    this_period,
)
from bot.understanding.tokens import Kind, Token, text_at, token_at
from bot.understanding.vocabulary import words_of
from bot.understanding.years import skip_words, year_after

MONTHS: Final = {
    name: number
    for number in range(1, 13)
    for name in (calendar.month_name[number].lower(), calendar.month_abbr[number].lower())
} | {"sept": 9, "januar": 1, "februar": 2, "märz": 3, "mai": 5, "juni": 6, "juli": 7,
     "oktober": 10, "okt": 10, "dezember": 12, "dez": 12}  # fmt: skip


# Everyday words first: without a day or a year beside them these are not months.
_DOUBTFUL_MONTHS: Final = frozenset({"may", "mar", "march", "sun"})


_SEASONS: Final = {"spring": (3, 5), "summer": (6, 8), "autumn": (9, 11), "fall": (9, 11),
                   "winter": (12, 14)}  # fmt: skip


_DOUBTFUL_SEASONS: Final = frozenset({"fall", "spring"})


WEEKDAYS: Final = {
    name: number
    for number in range(7)
    for name in (calendar.day_name[number].lower(), calendar.day_abbr[number].lower())
    if name not in {"sat", "sun"}  # "sat" is a verb, "sun" a newspaper
}


_LAUNCHES: Final = words_of("launch release rollout term deadline semester start go")


_QUARTERS: Final = {"q1": 3, "q2": 6, "q3": 9, "q4": 12, "h1": 6, "h2": 12}


_PREPOSITIONS: Final = frozenset({"in", "by", "of", "until", "till", "before", "for", "next",
                                  "this", "the", "around", "from", "since", "during", "-",
                                  "through", "early", "mid", "late", "end"})  # fmt: skip


def is_month(word: str) -> bool:
    """Tell whether a word names a month."""
    return word in MONTHS


def month_at(tokens: Sequence[Token], place: int, today: date) -> Period | None:
    """Read a month, of the year said with it or else the next."""
    month = MONTHS.get(text_at(tokens, place))
    if month is None:
        return None
    year, after = year_after(tokens, place + 1, today)
    doubtful = text_at(tokens, place) in _DOUBTFUL_MONTHS and year is None
    if doubtful and text_at(tokens, place - 1) not in _PREPOSITIONS and not _ends(tokens, place):
        return None
    if doubtful and _is_modal(tokens, place):
        return None
    return months(month, month, year, today, after)


def _ends(tokens: Sequence[Token], place: int) -> bool:
    """Tell whether a month ends what another begins, or a clause: "launch is May"."""
    before, after = text_at(tokens, place - 1), token_at(tokens, place + 1)
    if before in {"is", "'s"} and (after is None or after.kind is Kind.SIGN):
        return True
    return before in {"to", "till"} and is_month(text_at(tokens, place - 2))


def _is_modal(tokens: Sequence[Token], place: int) -> bool:
    """Tell whether "none of this may ever leave" is said, rather than "live this may"."""
    after = token_at(tokens, place + 1)
    if text_at(tokens, place) != "may" or after is None or after.kind is not Kind.WORD:
        return False
    return after.text not in _AFTER_MONTH


_AFTER_MONTH: Final = words_of(
    "or and at for to the latest next this when because as if but please is should would works "
    "with we it i they so then tops max maybe ideally probably"
)


def quarter_at(tokens: Sequence[Token], place: int, today: date) -> Period | None:
    """Read a quarter or half year: "Q2", "second quarter of 2027", "H1"."""
    named = _ordinal_part(tokens, place)
    if named is None:
        return None
    word, end = named
    last, length = _QUARTERS[word], 3 if word.startswith("q") else 6
    year, after = year_after(tokens, end, today)
    return months(last - length + 1, last, year, today, after)


def _ordinal_part(tokens: Sequence[Token], place: int) -> tuple[str, int] | None:
    """Read "Q2", "second quarter", "first half" as q2, q2, h1; return it and where it ends."""
    if text_at(tokens, place) in _QUARTERS:
        return text_at(tokens, place), place + 1
    number = ORDINALS.get(text_at(tokens, place))
    start = place + 1 + (text_at(tokens, place + 1) in {"st", "nd", "rd", "th"})
    part = {"quarter": "q", "half": "h"}.get(text_at(tokens, start))
    named = f"{part}{number}"
    return (named, start + 1) if part and named in _QUARTERS else None


ORDINALS: Final = {
    word: number
    for number, words in enumerate(("first 1st", "second 2nd", "third 3rd", "fourth 4th last"), 1)
    for word in words.split()
} | {str(number): number for number in range(1, 5)}


def season_at(tokens: Sequence[Token], place: int, today: date) -> Period | None:
    """Read a season, as the north has it."""
    word = text_at(tokens, place)
    if word not in _SEASONS:
        return None
    year, after = year_after(tokens, place + 1, today)
    before = text_at(tokens, place - 1)
    named = before in _PREPOSITIONS or text_at(tokens, place + 1) in _LAUNCHES
    if word in _DOUBTFUL_SEASONS and year is None and not named:
        return None
    if text_at(tokens, after) in {"holidays", "break", "term", "season"}:
        after += 1
    first, last = _SEASONS[word]
    return months(first, last, year, today, after)


def relative_period(tokens: Sequence[Token], place: int, today: date) -> Period | None:
    """Read "next month", "this quarter", "next spring", "tomorrow"."""
    word = text_at(tokens, place)
    if word in {"today", "tonight"}:
        return on_day(today, place + 1)
    if word == "tomorrow":
        return on_day(today + timedelta(days=1), place + 1)
    if word not in {"next", "this", "coming"}:
        return None
    after = skip_words(tokens, place + 1, {"calendar", "coming"})
    named = text_at(tokens, after)
    if named in {"year", "month", "quarter", "week"}:
        return (
            next_period(named, today, after + 1)
            if word != "this"
            else this_period(named, today, after + 1)
        )
    for reader in (_next_season, season_at, month_at, quarter_at, weekday_at):
        period = reader(tokens, after, today)
        if period is not None:
            return period
    return None


def _next_season(tokens: Sequence[Token], place: int, today: date) -> Period | None:
    """Read "next autumn", said in autumn, as the one a year on."""
    season = season_at(tokens, place, today) if text_at(tokens, place - 1) == "next" else None
    if season is None or season.first > today:
        return None
    return months(*_SEASONS[text_at(tokens, place)], today.year + 1, today, season.end)


def named_period(tokens: Sequence[Token], place: int, today: date) -> Period | None:
    """Read "year" in "end of the year"."""
    word = text_at(tokens, place)
    return (
        this_period(word, today, place + 1)
        if word in {"year", "month", "quarter", "week"}
        else None
    )


def weekday_at(tokens: Sequence[Token], place: int, today: date) -> Period | None:
    """Read a weekday as its next occurrence, not today."""
    number = WEEKDAYS.get(text_at(tokens, place))
    if number is None:
        return None
    days = (number - today.weekday() - 1) % 7 + 1
    return on_day(today + timedelta(days=days), place + 1)


def week_at(tokens: Sequence[Token], place: int, today: date) -> Period | None:
    """Read "calendar week 20" or "KW 20" as the next such week of the ISO calendar."""
    word, before = text_at(tokens, place), text_at(tokens, place - 1)
    named = word in _WEEKS or (
        (word == "calendar" and text_at(tokens, place + 1) == "week")
        or (word == "week" and before in {"by", "than", "until", "before", "for", "in"})
    )
    at = place + 1 + (text_at(tokens, place) == "calendar")
    number = text_at(tokens, at)
    if not named or not number.isdecimal():
        return None
    monday = date.fromisocalendar(today.year, int(number), 1)
    if monday < today:
        monday = date.fromisocalendar(today.year + 1, int(number), 1)
    return Period(monday, monday + timedelta(days=6), at + 1)


_WEEKS: Final = frozenset({"kw", "cw"})
