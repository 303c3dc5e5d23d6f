"""Dates and periods as people say them, relative to a given today."""

import calendar
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from bot.understanding.tokens import Kind, Token

_MONTHS: Final = {
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
_WEEKDAYS: Final = {
    name: number
    for number in range(7)
    for name in (calendar.day_name[number].lower(), calendar.day_abbr[number].lower())
    if name not in {"sat", "sun"}  # "sat" is a verb, "sun" a newspaper
}
_FEASTS: Final = {"christmas": (12, 25), "xmas": (12, 25), "halloween": (10, 31),
                  "valentine": (2, 14), "valentines": (2, 14)}  # fmt: skip
_PARTS: Final = {"early": 0, "beginning": 0, "start": 0, "mid": 1, "middle": 1, "late": 2,
                 "end": 2, "close": 2}  # fmt: skip
_END: Final = 2
_QUARTERS: Final = {"q1": 3, "q2": 6, "q3": 9, "q4": 12, "h1": 6, "h2": 12}
_CENTURY: Final = 100
_DAYS: Final = 31
_YEAR_MONTHS: Final = 12
_MOST_FILLERS: Final = 4
_TWO_DIGITS: Final = re.compile(r"[0-9]{2}")
_ONE_OR_TWO: Final = re.compile(r"\d{1,2}")
_THIS_CENTURY: Final = re.compile(r"20[0-9]{2}")
_PREPOSITIONS: Final = frozenset({"in", "by", "of", "until", "till", "before", "for", "next",
                                  "this", "the", "around", "from", "since", "during", "-",
                                  "through", "early", "mid", "late", "end"})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Period:
    """Some days, first to last, said by the tokens up to `end` (exclusive).

    `at_end` is true for "end of Q1": the words mean the last day.
    """

    first: date
    last: date
    end: int
    at_end: bool = False


def read_period(tokens: Sequence[Token], place: int, today: date) -> Period | None:
    """Read the date or period that begins at `place`, or None.

    What has no year means its next occurrence, today included, as "Q3" said in November does.
    """
    try:
        return _part_of(tokens, place, today) or _whole(tokens, place, today)
    except (ValueError, OverflowError):  # 31 February, the year 0
        return None


def is_month(word: str) -> bool:
    """Tell whether a word names a month."""
    return word in _MONTHS


def _part_of(tokens: Sequence[Token], place: int, today: date) -> Period | None:
    """Read "end of Q1", "mid-February", "early next year", "EOY", "year end"."""
    word = _text(tokens, place)
    short = {"eoy": "year", "eom": "month", "eoq": "quarter", "eow": "week"}.get(word)
    if short is not None:
        return _cut(_this(short, today, place + 1), 2)
    if word in {"year", "month", "quarter"}:
        after = _skip(tokens, place + 1, {"-"})
        if _text(tokens, after) == "end":
            return _cut(_this(word, today, after + 1), 2)
    if word not in _PARTS:
        return None
    start = _skip(tokens, place + 1, {"of", "the", "-", "in"})
    if start == place + 1 and word in {"start", "close", "end"}:
        return None
    whole = _whole(tokens, start, today) or _named(tokens, start, today)
    return _cut(whole, _PARTS[word]) if whole else None


def _whole(tokens: Sequence[Token], place: int, today: date) -> Period | None:
    for reader in (
        _numeric,
        _day_of_month,
        _month,
        _quarter,
        _season,
        _relative,
        _weekday,
        _feast,
        _bare_year,
    ):
        period = reader(tokens, place, today)
        if period is not None:
            return period
    return None


def _numeric(tokens: Sequence[Token], place: int, _today: date) -> Period | None:
    """Read 2027-03-01, 1.3.2027, 13/3/2027; with slashes the day comes first if it can."""
    if place >= len(tokens) or tokens[place].kind is not Kind.DAY:
        return None
    text = tokens[place].text
    parts = [int(part) for part in text.replace(".", "-").replace("/", "-").split("-")]
    if parts[0] > _DAYS:
        return _on(date(*parts), place + 1)
    day, month, year = parts
    if month > _YEAR_MONTHS >= day and "/" in text:
        day, month = month, day
    return _on(date(_century(year), month, day), place + 1)


def _day_of_month(tokens: Sequence[Token], place: int, today: date) -> Period | None:
    """Read "1 March", "1st of March 2027", "March 1st"."""
    day, after = _ordinal(tokens, place)
    if day is not None:
        after = _skip(tokens, after, {"of", "."})
        month = _MONTHS.get(_text(tokens, after))
        after += 1
    else:
        month = _MONTHS.get(_text(tokens, place))
        day, after = _ordinal(tokens, _skip(tokens, place + 1, {"the", "."}))
    if month is None or day is None or not 1 <= day <= _DAYS:
        return None
    year, after = _year(tokens, after, today)
    on = _next_day(day, month, today) if year is None else date(year, month, day)
    return _on(on, after)


def _month(tokens: Sequence[Token], place: int, today: date) -> Period | None:
    month = _MONTHS.get(_text(tokens, place))
    if month is None:
        return None
    year, after = _year(tokens, place + 1, today)
    doubtful = _text(tokens, place) in _DOUBTFUL_MONTHS and year is None
    if doubtful and _text(tokens, place - 1) not in _PREPOSITIONS:
        return None
    return _months(month, month, year, today, after)


def _quarter(tokens: Sequence[Token], place: int, today: date) -> Period | None:
    named = _ordinal_part(tokens, place)
    if named is None:
        return None
    word, end = named
    last, length = _QUARTERS[word], 3 if word.startswith("q") else 6
    year, after = _year(tokens, end, today)
    return _months(last - length + 1, last, year, today, after)


def _ordinal_part(tokens: Sequence[Token], place: int) -> tuple[str, int] | None:
    """Read "Q2", "second quarter", "first half" as q2, q2, h1; return it and where it ends."""
    if _text(tokens, place) in _QUARTERS:
        return _text(tokens, place), place + 1
    number = _ORDINALS.get(_text(tokens, place))
    start = place + 1 + (_text(tokens, place + 1) in {"st", "nd", "rd", "th"})
    part = {"quarter": "q", "half": "h"}.get(_text(tokens, start))
    named = f"{part}{number}"
    return (named, start + 1) if part and named in _QUARTERS else None


_ORDINALS: Final = {
    word: number
    for number, words in enumerate(("first 1st", "second 2nd", "third 3rd", "fourth 4th last"), 1)
    for word in words.split()
} | {str(number): number for number in range(1, 5)}


def _season(tokens: Sequence[Token], place: int, today: date) -> Period | None:
    word = _text(tokens, place)
    if word not in _SEASONS:
        return None
    year, after = _year(tokens, place + 1, today)
    before = _text(tokens, place - 1)
    if word in _DOUBTFUL_SEASONS and year is None and before not in _PREPOSITIONS:
        return None
    if _text(tokens, after) in {"holidays", "break", "term", "season"}:
        after += 1
    first, last = _SEASONS[word]
    return _months(first, last, year, today, after)


def _relative(tokens: Sequence[Token], place: int, today: date) -> Period | None:
    """Read "next month", "this quarter", "next spring", "tomorrow"."""
    word = _text(tokens, place)
    if word in {"today", "tonight"}:
        return _on(today, place + 1)
    if word == "tomorrow":
        return _on(today + timedelta(days=1), place + 1)
    if word not in {"next", "this", "coming"}:
        return None
    after = _skip(tokens, place + 1, {"calendar", "coming"})
    named = _text(tokens, after)
    if named in {"year", "month", "quarter", "week"}:
        return _next(named, today, after + 1) if word != "this" else _this(named, today, after + 1)
    for reader in (_season, _month, _quarter, _weekday):
        period = reader(tokens, after, today)
        if period is not None:
            return period
    return None


def _named(tokens: Sequence[Token], place: int, today: date) -> Period | None:
    """Read "year" in "end of the year"."""
    word = _text(tokens, place)
    return _this(word, today, place + 1) if word in {"year", "month", "quarter", "week"} else None


def _weekday(tokens: Sequence[Token], place: int, today: date) -> Period | None:
    number = _WEEKDAYS.get(_text(tokens, place))
    if number is None:
        return None
    days = (number - today.weekday() - 1) % 7 + 1
    return _on(today + timedelta(days=days), place + 1)


def _feast(tokens: Sequence[Token], place: int, today: date) -> Period | None:
    if _text(tokens, place) == "new" and _text(tokens, place + 1) == "year":
        after = _skip(tokens, place + 2, {"'s"})
        return _on(_next_day(1, 1, today), after)
    if _text(tokens, place) == "easter":
        return _on(_next_easter(today), place + 1)
    if [_text(tokens, place), _text(tokens, place + 1)] == ["black", "friday"]:
        year, after = _year(tokens, place + 2, today)
        return _on(_black_friday(year, today), after)
    feast = _FEASTS.get(_text(tokens, place))
    return _on(_next_day(feast[1], feast[0], today), place + 1) if feast else None


def _black_friday(year: int | None, today: date) -> date:
    """Return the day after the fourth Thursday of November."""
    november = date(year or today.year, 11, 1)
    friday = november + timedelta(days=(3 - november.weekday()) % 7 + 22)
    return friday if year or friday >= today else _black_friday(today.year + 1, today)


def _next_easter(today: date) -> date:
    this_year = _easter(today.year)
    return this_year if this_year >= today else _easter(today.year + 1)


def _easter(year: int) -> date:
    """Return Easter Sunday by the anonymous Gregorian rule (Nature, 20 April 1876)."""
    golden, (century, rest) = year % 19, divmod(year, 100)
    moon = (19 * golden + century - century // 4 - (8 * century + 13) // 25 + 15) % 30
    weekday = (32 + 2 * (century % 4) + 2 * (rest // 4) - moon - rest % 4) % 7
    late = (golden + 11 * moon + 22 * weekday) // 451
    month, day = divmod(moon + weekday - 7 * late + 114, 31)
    return date(year, month, day + 1)


def _this(unit: str, today: date, end: int) -> Period:
    if unit == "week":
        first = today - timedelta(days=today.weekday())
        return Period(first, first + timedelta(days=6), end)
    length = {"year": 12, "quarter": 3, "month": 1}[unit]
    first_month = (today.month - 1) // length * length + 1
    return _months(first_month, first_month + length - 1, today.year, today, end)


def _next(unit: str, today: date, end: int) -> Period:
    return _this(unit, _this(unit, today, end).last + timedelta(days=1), end)


def _months(first: int, last: int, year: int | None, today: date, end: int) -> Period:
    """Return the months first..last (13 is January of the following year)."""
    if year is None:
        year = today.year
        if _last_day(year, last) < today:
            year += 1
    return Period(date(year, first, 1), _last_day(year, last), end)


def _last_day(year: int, month: int) -> date:
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    return date(year, month, calendar.monthrange(year, month)[1])


def _next_day(day: int, month: int, today: date) -> date:
    this_year = date(today.year, month, day)
    return this_year if this_year >= today else date(today.year + 1, month, day)


def _on(day: date, end: int) -> Period:
    return Period(day, day, end)


def _cut(period: Period, third: int) -> Period:
    """Return the beginning, middle or end of a period; the end is its last day."""
    if third == _END:
        return Period(period.last, period.last, period.end, at_end=True)
    days = (period.last - period.first).days // 3
    first = period.first + timedelta(days=days * third)
    return Period(first, first + timedelta(days=days), period.end)


def _ordinal(tokens: Sequence[Token], place: int) -> tuple[int | None, int]:
    """Read "1" or "1st"; return the number and where it ends."""
    token = tokens[place] if place < len(tokens) else None
    if token is None or token.kind is not Kind.NUMBER or not _ONE_OR_TWO.fullmatch(token.text):
        return None, place
    if int(token.text) > _DAYS:
        return None, place
    suffixed = _text(tokens, place + 1) in {"st", "nd", "rd", "th"}
    return int(token.text), place + 1 + suffixed


def _year(tokens: Sequence[Token], place: int, today: date) -> tuple[int | None, int]:
    """Read "2027", "of 2027", "next year", "'27"; return it and where it ends."""
    start = _skip(tokens, place, {"of", "in", "'", "/", ","})
    text = _text(tokens, start)
    if text in {"next", "this", "following"} and _text(tokens, start + 1) == "year":
        return today.year + (text != "this"), start + 2
    short = start > place and _text(tokens, start - 1) in {"'", "/"}
    if (short and _TWO_DIGITS.fullmatch(text)) or _THIS_CENTURY.fullmatch(text):
        return _century(int(text)), start + 1
    return None, place


def _bare_year(tokens: Sequence[Token], place: int, _today: date) -> Period | None:
    text = _text(tokens, place)
    if not _THIS_CENTURY.fullmatch(text):
        return None
    if _text(tokens, place - 1) not in {"in", "by", "until", "before", "during", "of", "since"}:
        return None
    return Period(date(int(text), 1, 1), date(int(text), 12, 31), place + 1)


def _century(year: int) -> int:
    return year + 2000 if year < _CENTURY else year


def _skip(tokens: Sequence[Token], place: int, words: set[str]) -> int:
    """Return where the words end, of which a date has a few: an endless row is no date."""
    end = place
    while _text(tokens, end) in words and end - place < _MOST_FILLERS:
        end += 1
    return end


def _text(tokens: Sequence[Token], place: int) -> str:
    return tokens[place].text if 0 <= place < len(tokens) else ""
