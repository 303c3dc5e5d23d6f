"""Dates and periods as people say them, relative to a given today."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from bot.understanding.days_of_month import day_of_month
from bot.understanding.named_periods import (
    MONTHS,
    ORDINALS,
    WEEKDAYS,
    month_at,
    named_period,
    quarter_at,
    relative_period,
    season_at,
    week_at,
    weekday_at,
)
from bot.understanding.periods import (
    EASTER_FEASTS,
    FEASTS,
    Period,
    black_friday,
    diwali,
    easter_feast,
    in_full,
    labor_day,
    next_day,
    on_day,
    part_of,
    thanksgiving,
    this_period,
)
from bot.understanding.tokens import Kind, Token, text_at, token_at
from bot.understanding.units import NOUNS
from bot.understanding.years import bare_year, skip_words, year_after

_NEW_YEAR: Final = (1, 1)
_PARTS: Final = {"early": 0, "beginning": 0, "start": 0, "mid": 1, "middle": 1, "late": 2,
                 "end": 2, "close": 2, "anfang": 0, "mitte": 1, "ende": 2}  # fmt: skip


_DAYS: Final = 31
_SHORTEST_MONTH: Final = 28
_HALF_MONTH: Final = 15


_YEAR_MONTHS: Final = 12


_DAY_AND_MONTH: Final = re.compile(r"(\d{1,2})\.(\d{1,2})")
_BEFORE_A_DAY: Final = frozenset({"by", "until", "till", "before", "on", "bis", "vor", "am"})


_DUE: Final = frozenset({"due", "deadline", "launch", "live"})
_ALWAYS: Final = (24, 7)
_ONE_OR_TWO: Final = re.compile(r"\d{1,2}")


def read_period(tokens: Sequence[Token], place: int, today: date) -> Period | None:
    """Read the date or period that begins at `place`, or None.

    What has no year means its next occurrence, today included, as "Q3" said in November does.
    """
    try:
        return (
            _part_of(tokens, place, today)
            or _week_or_half_of(tokens, place, today)
            or _weekday_of(tokens, place, today)
            or _week_beside(tokens, place, today)
            or day_of_month(tokens, place, today)
            or _whole(tokens, place, today)
        )
    except (ValueError, OverflowError):  # 31 February, the year 0
        return None


def _part_of(tokens: Sequence[Token], place: int, today: date) -> Period | None:
    """Read "end of Q1", "mid-February", "early next year", "EOY", "year end"."""
    word = text_at(tokens, place)
    short = {"eoy": "year", "eom": "month", "eoq": "quarter", "eow": "week"}.get(word)
    if short is not None:
        return part_of(this_period(short, today, place + 1), 2)
    if word in {"year", "month", "quarter"}:
        after = skip_words(tokens, place + 1, {"-"})
        if text_at(tokens, after) == "end":
            return part_of(this_period(word, today, after + 1), 2)
    if word not in _PARTS:
        return None
    start = skip_words(tokens, place + 1, {"of", "the", "-", "in"})
    if start == place + 1 and word in {"start", "close", "end"}:
        return None
    whole = _whole(tokens, start, today) or named_period(tokens, start, today)
    return _next_part(whole, _PARTS[word], today) if whole else None


def _week_or_half_of(tokens: Sequence[Token], place: int, today: date) -> Period | None:
    """Read "second half of January", "first week of Feb", "last week in March"."""
    is_last = text_at(tokens, place) == "last"
    said = _numbered_in_month(tokens, place, today, {"week": 7, "half": _HALF_MONTH})
    if said is None:
        return None
    number, days, whole = said
    if days == _HALF_MONTH and number > 1:
        return replace(whole, first=whole.first + timedelta(days=days))
    if is_last:
        return replace(whole, first=whole.last - timedelta(days=days - 1))
    first = whole.first + timedelta(days=days * (number - 1))
    last = min(first + timedelta(days=days - 1), whole.last)
    return replace(whole, first=first, last=last) if first <= last else None


def _weekday_of(tokens: Sequence[Token], place: int, today: date) -> Period | None:
    """Read "second Monday of January" and "last Friday in March" as that day."""
    said = _numbered_in_month(tokens, place, today, WEEKDAYS)
    if said is None:
        return None
    number, weekday, whole = said
    which = None if text_at(tokens, place) == "last" else number
    day = _nth_weekday(whole, weekday, which)
    if day < today:
        day = _nth_weekday(_a_year_later(whole), weekday, which)
    return Period(day, day, whole.end)


def _numbered_in_month(
    tokens: Sequence[Token], place: int, today: date, kinds: Mapping[str, int]
) -> tuple[int, int, Period] | None:
    """Read "second week of January": which it is, what `kinds` says of its word, and the month."""
    number = ORDINALS.get(text_at(tokens, place))
    after = place + 1 + (text_at(tokens, place + 1) in {"st", "nd", "rd", "th"})
    kind = kinds.get(text_at(tokens, after))
    start = skip_words(tokens, after + 1, {"of", "in", "the"})
    if number is None or kind is None or start == after + 1:
        return None
    whole = _whole(tokens, start, today)
    if whole is None or not _SHORTEST_MONTH <= (whole.last - whole.first).days + 1 <= _DAYS:
        return None
    return number, kind, whole


def _nth_weekday(month: Period, weekday: int, number: int | None) -> date:
    """Return the first such weekday of a month, or a later one; None is the last."""
    if number is None:
        return month.last - timedelta(days=(month.last.weekday() - weekday) % 7)
    first = month.first + timedelta(days=(weekday - month.first.weekday()) % 7)
    return first + timedelta(days=7 * (number - 1))


def _week_beside(tokens: Sequence[Token], place: int, today: date) -> Period | None:
    """Read "the week after Thanksgiving", "the week of 5 April"."""
    weeks = {"before": -1, "of": 0, "after": 1}.get(text_at(tokens, place + 1))
    if text_at(tokens, place) != "week" or weeks is None:
        return None
    start = skip_words(tokens, place + 2, {"the"})
    day = _whole(tokens, start, today)
    if day is None or day.first != day.last:
        return None
    monday = day.first + timedelta(days=7 * weeks - day.first.weekday())
    return Period(monday, monday + timedelta(days=6), day.end)


def _next_part(whole: Period, third: int, today: date) -> Period:
    """Return a part of a period, a year on where it is over: "early H2", said late in it."""
    part = part_of(whole, third)
    over = part.last < today <= whole.last
    return part_of(_a_year_later(whole), third) if over else part


def _a_year_later(period: Period) -> Period:
    first, last = period.first, period.last + timedelta(days=1)
    return replace(
        period,
        first=first.replace(year=first.year + 1),
        last=last.replace(year=last.year + 1) - timedelta(days=1),
    )


def _whole(tokens: Sequence[Token], place: int, today: date) -> Period | None:
    for reader in (
        _numeric,
        _day_of_month,
        month_at,
        quarter_at,
        season_at,
        relative_period,
        _weekday_and_day,
        weekday_at,
        week_at,
        _feast,
        bare_year,
    ):
        period = reader(tokens, place, today)
        if period is not None:
            return period
    return None


def _weekday_and_day(tokens: Sequence[Token], place: int, today: date) -> Period | None:
    """Read "Thursday the 14th of January" as that day."""
    if weekday_at(tokens, place, today) is None:
        return None
    start = skip_words(tokens, place + 1, {",", ".", "the"})
    return _numeric(tokens, start, today) or _day_of_month(tokens, start, today)


def _numeric(tokens: Sequence[Token], place: int, today: date) -> Period | None:
    """Read 2027-03-01, 1.3.2027, 13/3/2027; with slashes the day comes first if it can."""
    if place >= len(tokens) or tokens[place].kind is not Kind.DAY:
        return _day_and_month(tokens, place, today)
    text = tokens[place].text
    parts = [int(part) for part in text.replace(".", "-").replace("/", "-").split("-")]
    if parts[0] > _DAYS:
        return on_day(date(*parts), place + 1)
    day, month, year = parts
    if month > _YEAR_MONTHS >= day and "/" in text:
        day, month = month, day
    return on_day(date(in_full(year), month, day), place + 1)


def _day_and_month(tokens: Sequence[Token], place: int, today: date) -> Period | None:
    """Read "18.12." after a preposition or before a comma; elsewhere it ends a sentence.

    So "by 31/03", of which the day comes first if it can.
    """
    if text_at(tokens, place + 1) == "/" and text_at(tokens, place - 1) in _BEFORE_A_DAY | _DUE:
        written = [text_at(tokens, place), text_at(tokens, place + 2)]
        if not all(map(_ONE_OR_TWO.fullmatch, written)):
            return None
        day, month = map(int, written)
        if (day, month) == _ALWAYS:
            return None
        if month > _YEAR_MONTHS >= day:
            day, month = month, day
        return on_day(next_day(day, month, today), place + 3)
    stop, after = token_at(tokens, place + 1), token_at(tokens, place + 2)
    if stop is None or stop.text != "." or not stop.glued:
        return None
    said = _DAY_AND_MONTH.fullmatch(text_at(tokens, place))
    goes_on = after is not None and after.text == "," and after.glued
    if said is None or not (goes_on or text_at(tokens, place - 1) in _BEFORE_A_DAY):
        return None
    day, month = map(int, said.groups())
    return on_day(next_day(day, month, today), place + 2)


def _day_of_month(tokens: Sequence[Token], place: int, today: date) -> Period | None:
    """Read "1 March", "1st of March 2027", "March 1st"."""
    day, after = _ordinal(tokens, place)
    if day is not None:
        after = skip_words(tokens, after, {"of", "."})
        month = MONTHS.get(text_at(tokens, after))
        after += 1
    else:
        month = MONTHS.get(text_at(tokens, place))
        day, after = _ordinal(tokens, skip_words(tokens, place + 1, {"the", "."}))
    if month is None or day is None or not 1 <= day <= _DAYS:
        return None
    if text_at(tokens, after) in NOUNS:  # "in August 9 requests"
        return None
    year, after = year_after(tokens, after, today)
    on = next_day(day, month, today) if year is None else date(year, month, day)
    return on_day(on, after)


def _feast(tokens: Sequence[Token], place: int, today: date) -> Period | None:
    """Read a feast, of the year said with it or else the next: "by Christmas 2027"."""
    words = [text_at(tokens, place), text_at(tokens, place + 1)]
    movable = {"black friday": black_friday, "labor day": labor_day}.get(" ".join(words))
    if movable is not None:
        year, after = year_after(tokens, place + 2, today)
        return on_day(movable(year, today), after)
    if words[0] == "thanksgiving":
        year, after = year_after(tokens, place + 1, today)
        return on_day(thanksgiving(year, today), after)
    if words[0] in EASTER_FEASTS:
        year, after = year_after(tokens, place + 1, today)
        return on_day(easter_feast(words[0], year, today), after)
    if words[0] in {"diwali", "deepavali"}:
        year, after = year_after(tokens, place + 1, today)
        lights = diwali(year, today)
        return None if lights is None else on_day(lights, after)
    feast = _NEW_YEAR if words == ["new", "year"] else FEASTS.get(words[0])
    if feast is None:
        return None
    month, day = feast
    end = place + 2 if feast is _NEW_YEAR else place + 1
    year, after = year_after(tokens, skip_words(tokens, end, {"'s"}), today)
    on = next_day(day, month, today) if year is None else date(year, month, day)
    return on_day(on, after)


def _ordinal(tokens: Sequence[Token], place: int) -> tuple[int | None, int]:
    """Read "1" or "1st"; return the number and where it ends."""
    token = tokens[place] if place < len(tokens) else None
    if token is None or token.kind is not Kind.NUMBER or not _ONE_OR_TWO.fullmatch(token.text):
        return None, place
    if int(token.text) > _DAYS:
        return None, place
    suffixed = text_at(tokens, place + 1) in {"st", "nd", "rd", "th"}
    return int(token.text), place + 1 + suffixed
