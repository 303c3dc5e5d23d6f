"""Periods that have a name."""

from datetime import date

import pytest

from bot.understanding.named_periods import is_month, month_at, quarter_at, week_at
from bot.understanding.tokens import tokenise


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("second quarter of 2027", date(2027, 4, 1), date(2027, 6, 30)),
        ("2nd quarter", date(2027, 4, 1), date(2027, 6, 30)),
        ("q4", date(2026, 10, 1), date(2026, 12, 31)),
        ("first half of 2027", date(2027, 1, 1), date(2027, 6, 30)),
    ],
)
def test_quarters_and_halves_are_stretches_of_months(text: str, first: date, last: date) -> None:
    period = quarter_at(tokenise(text), 0, date(2026, 11, 22))
    assert period is not None
    assert (period.first, period.last) == (first, last)


def test_a_third_half_is_none() -> None:
    assert quarter_at(tokenise("third half"), 0, date(2026, 11, 22)) is None


def test_months_are_known_by_their_names() -> None:
    assert is_month("sept")
    assert not is_month("soon")


@pytest.mark.parametrize(
    ("text", "place", "is_may"),
    [
        ("none of this may ever leave", 3, False),
        ("the may be", 1, False),
        ("live this may", 2, True),
        ("by may at the latest", 1, True),
        ("in may we open", 1, True),
        ("this may 2027", 1, True),
        ("from april to may", 3, True),
        ("used to may", 2, False),
    ],
)
def test_may_is_a_month_where_no_verb_follows(text: str, place: int, *, is_may: bool) -> None:
    period = month_at(tokenise(text), place, date(2026, 11, 22))
    assert (period is not None) is is_may


@pytest.mark.parametrize("text", ["calendar week 20", "kw 20"])
def test_a_numbered_week_is_the_next_of_its_number(text: str) -> None:
    period = week_at(tokenise(text), 0, date(2026, 11, 22))
    assert period is not None
    assert (period.first, period.last) == (date(2027, 5, 17), date(2027, 5, 23))
