"""Lengths of time and shares, in digits and words."""

from datetime import date
from decimal import Decimal

import pytest

from bot.understanding.figures import find_figures
from bot.understanding.tokens import tokenise


@pytest.mark.parametrize(
    ("text", "low", "high", "unit"),
    [
        ("in a month and a half", "1.5", "1.5", "months"),
        ("two weeks and a half", "2.5", "2.5", "weeks"),
        ("a second and a half or so", "1.5", "1.5", "seconds"),
        ("1½ years", "1.5", "1.5", "years"),
        ("¾ of a second", "0.75", "0.75", "seconds"),
        ("wait a minute or two", "1", "2", "minutes"),
        ("half a year", "0.5", "0.5", "years"),
        ("sub-second", "1", "1", "seconds"),
        ("two fortnights", "4", "4", "weeks"),
        ("10wks", "10", "10", "weeks"),
        ("in 6 wochen", "6", "6", "weeks"),
        ("3 meses", "3", "3", "months"),
        ("a fortnight", "2", "2", "weeks"),
        ("a month, max", "1", "1", "months"),
        ("a day or two", "1", "2", "days"),
        ("in a week, two at most", "1", "2", "weeks"),
        ("within 1.5 s", "1.5", "1.5", "seconds"),
        ("24 h", "24", "24", "hours"),
        ("a quarter of a second", "0.25", "0.25", "seconds"),
        ("two thirds of a minute", "0.667", "0.667", "minutes"),
    ],
)
def test_a_length_is_read(text: str, low: str, high: str, unit: str) -> None:
    (figure,) = find_figures(tokenise(text), date(2026, 11, 22))
    assert (figure.low, figure.high, figure.unit) == (Decimal(low), Decimal(high), unit)


def test_a_unit_that_opens_a_longer_message_is_no_length() -> None:
    assert not find_figures(tokenise("a month later we stopped"), date(2026, 11, 22))


@pytest.mark.parametrize("text", ["in a week, two devs will join", "in a day, two shops have it"])
def test_a_count_after_a_length_is_no_second_end(text: str) -> None:
    first, *_ = find_figures(tokenise(text), date(2026, 11, 22))
    assert first.low == first.high == Decimal(1)
