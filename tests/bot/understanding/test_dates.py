"""Dates and periods, counted from 22 November 2026, a Sunday."""

from datetime import date

import pytest

from bot.understanding.dates import read_period
from bot.understanding.tokens import Token, tokenise

TODAY = date(2026, 11, 22)
PERIODS = {
    "1 march": ("2027-03-01", "2027-03-01"),
    "march 1st": ("2027-03-01", "2027-03-01"),
    "the 15th": None,
    "3 december": ("2026-12-03", "2026-12-03"),
    "2027-03-01": ("2027-03-01", "2027-03-01"),
    "1.3.2027": ("2027-03-01", "2027-03-01"),
    "3/15/2027": ("2027-03-15", "2027-03-15"),
    "18.12., and": ("2026-12-18", "2026-12-18"),
    "18.12. and": None,
    "second half of january": ("2027-01-16", "2027-01-31"),
    "second tuesday of january": ("2027-01-12", "2027-01-12"),
    "last friday in march": ("2027-03-26", "2027-03-26"),
    "first monday of november": ("2027-11-01", "2027-11-01"),
    "first half of april": ("2027-04-01", "2027-04-15"),
    "first week of feb": ("2027-02-01", "2027-02-07"),
    "last week in march": ("2027-03-25", "2027-03-31"),
    "week after thanksgiving": ("2026-11-30", "2026-12-06"),
    "week of 5 april": ("2027-04-05", "2027-04-11"),
    "thursday the 14th of jan": ("2027-01-14", "2027-01-14"),
    "q3": ("2027-07-01", "2027-09-30"),
    "q4": ("2026-10-01", "2026-12-31"),
    "q2 next year": ("2027-04-01", "2027-06-30"),
    "h1 2027": ("2027-01-01", "2027-06-30"),
    "end of q1": ("2027-03-31", "2027-03-31"),
    "eoy": ("2026-12-31", "2026-12-31"),
    "year end": ("2026-12-31", "2026-12-31"),
    "end of the month": ("2026-11-30", "2026-11-30"),
    "next spring": ("2027-03-01", "2027-05-31"),
    "summer holidays": ("2027-06-01", "2027-08-31"),
    "next month": ("2026-12-01", "2026-12-31"),
    "next year": ("2027-01-01", "2027-12-31"),
    "friday": ("2026-11-27", "2026-11-27"),
    "christmas": ("2026-12-25", "2026-12-25"),
    "christmas 2027": ("2027-12-25", "2027-12-25"),
    "easter": ("2027-03-28", "2027-03-28"),
    "easter 2028": ("2028-04-16", "2028-04-16"),
    "new year": ("2027-01-01", "2027-01-01"),
    "new year's 2028": ("2028-01-01", "2028-01-01"),
    "black friday": ("2026-11-27", "2026-11-27"),
    "31 february": None,
    "may": None,
    "march": None,
    "end of": None,
}


@pytest.mark.parametrize("text", PERIODS)
def test_the_words_mean_the_period(text: str) -> None:
    period = read_period(tokenise(text), 0, TODAY)
    expected = PERIODS[text]
    if expected is None:
        assert period is None
    else:
        assert period is not None
        assert (period.first.isoformat(), period.last.isoformat()) == expected


def test_mid_february_lies_within_february_and_around_its_middle() -> None:
    period = read_period(tokenise("mid-february"), 0, TODAY)
    assert period is not None
    assert date(2027, 2, 5) < period.first < date(2027, 2, 15) < period.last < date(2027, 2, 25)


class Counted(list[Token]):
    """Tokens that count how often they are looked at."""

    looks = 0

    def __getitem__(self, place):  # type: ignore[no-untyped-def]  # as list has it
        self.looks += 1
        return super().__getitem__(place)


def looks(text: str) -> int:
    tokens = Counted(tokenise(text))
    for place in range(len(tokens)):
        read_period(tokens, place, TODAY)
    return tokens.looks


@pytest.mark.parametrize("text", [". ", "the ", "of ", "1 . ", "march , ", "start of "])
def test_four_times_the_words_are_four_times_the_work(text: str) -> None:
    assert looks(text * 400) < 5 * looks(text * 100)


@pytest.mark.parametrize(
    ("year", "sunday"), [(2024, "2024-03-31"), (2025, "2025-04-20"), (2038, "2038-04-25")]
)
def test_easter_is_the_published_one(year: int, sunday: str) -> None:
    period = read_period(tokenise("easter"), 0, date(year, 1, 1))
    assert period is not None
    assert period.first.isoformat() == sunday


@pytest.mark.parametrize(
    ("today", "text", "day"),
    [
        ("2026-06-10", "by the 31st", "2026-07-31"),
        ("2026-11-22", "on the 31st", "2026-12-31"),
        ("2026-01-31", "before the 30th", None),
        ("2026-01-31", "by the 31st", "2026-01-31"),
        ("2026-06-10", "by the 9th", "2026-07-09"),
    ],
)
def test_a_day_that_a_month_lacks_is_that_of_the_next(
    today: str, text: str, day: str | None
) -> None:
    period = read_period(tokenise(text), 2, date.fromisoformat(today))
    assert (period.first.isoformat() if period else None) == day
