"""Stretches of days, and the days that the calendar gives names to."""

import calendar
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final


@dataclass(frozen=True, slots=True)
class Period:
    """Some days, first to last, said by the tokens up to `end` (exclusive).

    Words such as "end of Q1" mean its last day only.
    """

    first: date
    last: date
    end: int


FEASTS: Final = {"christmas": (12, 25), "xmas": (12, 25), "halloween": (10, 31),
                  "valentine": (2, 14), "valentines": (2, 14), "epiphany": (1, 6),
                  "juneteenth": (6, 19), "hogmanay": (12, 31)}  # fmt: skip


EASTER_FEASTS: Final = {"easter": 0, "ascension": 39, "whitsun": 49, "pentecost": 49}
"""Feasts by the days after Easter Sunday."""


# The main day of Diwali, which follows the moon: Amavasya of Kartika as the Indian calendar has it.
_DIWALI: Final = {2026: (11, 8), 2027: (10, 29), 2028: (10, 17), 2029: (11, 5), 2030: (10, 26)}


_CENTURY: Final = 100


def black_friday(year: int | None, today: date) -> date:
    """Return the day after the fourth Thursday of November."""
    november = date(year or today.year, 11, 1)
    friday = november + timedelta(days=(3 - november.weekday()) % 7 + 22)
    return friday if year or friday >= today else black_friday(today.year + 1, today)


def thanksgiving(year: int | None, today: date) -> date:
    """Return the day before Black Friday."""
    return black_friday(year, today + timedelta(days=1)) - timedelta(days=1)


def labor_day(year: int | None, today: date) -> date:
    """Return the first Monday of September."""
    september = date(year or today.year, 9, 1)
    monday = september + timedelta(days=-september.weekday() % 7)
    return monday if year or monday >= today else labor_day(today.year + 1, today)


def diwali(year: int | None, today: date) -> date | None:
    """Return the main day of Diwali in a year, or the next; None beyond the years known."""
    days = [date(known, *day) for known, day in _DIWALI.items()]
    return next((day for day in days if (day.year == year if year else day >= today)), None)


def easter_feast(name: str, year: int | None, today: date) -> date:
    """Return a feast of `EASTER_FEASTS` in a year, or the next one, today included."""
    days = (easter(one) + timedelta(days=EASTER_FEASTS[name]) for one in _years(year, today))
    return next(day for day in days if year or day >= today)


def _years(year: int | None, today: date) -> Sequence[int]:
    return (year,) if year else (today.year, today.year + 1)


def easter(year: int) -> date:
    """Return Easter Sunday by the anonymous Gregorian rule (Nature, 20 April 1876)."""
    golden, (century, rest) = year % 19, divmod(year, 100)
    moon = (19 * golden + century - century // 4 - (8 * century + 13) // 25 + 15) % 30
    weekday = (32 + 2 * (century % 4) + 2 * (rest // 4) - moon - rest % 4) % 7
    late = (golden + 11 * moon + 22 * weekday) // 451
    month, day = divmod(moon + weekday - 7 * late + 114, 31)
    return date(year, month, day + 1)


def this_period(unit: str, today: date, end: int) -> Period:
    """Return the year, quarter, month or week that holds today."""
    if unit == "week":
        first = today - timedelta(days=today.weekday())
        return Period(first, first + timedelta(days=6), end)
    length = {"year": 12, "quarter": 3, "month": 1}[unit]
    first_month = (today.month - 1) // length * length + 1
    return months(first_month, first_month + length - 1, today.year, today, end)


def next_period(unit: str, today: date, end: int) -> Period:
    """Return the year, quarter, month or week after the one that holds today."""
    return this_period(unit, this_period(unit, today, end).last + timedelta(days=1), end)


def months(first: int, last: int, year: int | None, today: date, end: int) -> Period:
    """Return the months first..last (13 is January of the following year)."""
    if year is None:
        year = today.year
        if _last_day(year, last) < today:
            year += 1
    return Period(date(year, first, 1), _last_day(year, last), end)


def _last_day(year: int, month: int) -> date:
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    return date(year, month, calendar.monthrange(year, month)[1])


def next_day(day: int, month: int, today: date) -> date:
    """Return the day of a month as it next comes, today included."""
    this_year = date(today.year, month, day)
    return this_year if this_year >= today else date(today.year + 1, month, day)


def on_day(day: date, end: int) -> Period:
    """Return a single day as a period."""
    return Period(day, day, end)


_END: Final = 2


def part_of(period: Period, third: int) -> Period:
    """Return the beginning, middle or end of a period; the end is its last day."""
    if third == _END:
        return Period(period.last, period.last, period.end)
    days = (period.last - period.first).days // 3
    # A third of a month is ten days or so; the day less lets the middle begin on the 10th.
    first = period.first + timedelta(days=(days - 1) * third)
    return Period(first, first + timedelta(days=days), period.end)


def in_full(year: int) -> int:
    """Return 27 as 2027."""
    return year + 2000 if year < _CENTURY else year
