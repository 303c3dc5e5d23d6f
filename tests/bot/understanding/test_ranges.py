"""Two ends of one amount, and two amounts of which the second holds."""

from datetime import date
from decimal import Decimal

import pytest

from bot.understanding.figures import find_figures
from bot.understanding.tokens import tokenise


def ends(text: str) -> list[tuple[Decimal | date, Decimal | date]]:
    return [(one.low, one.high) for one in find_figures(tokenise(text), date(2026, 11, 22))]


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("between 30 and 50k", 30_000, 50_000),
        ("30k-50k", 30_000, 50_000),
        ("from 200 until 700 requests a day", 200, 700),
        ("two or three hundred a week", 200, 300),
        ("$30k to $50k", 30_000, 50_000),
        ("r300k to r500k", 300_000, 500_000),
        ("give it anything from 8 to 11 weeks", 8, 11),
    ],
)
def test_two_ends_are_one_range(text: str, low: int, high: int) -> None:
    assert ends(text) == [(Decimal(low), Decimal(high))]


@pytest.mark.parametrize(
    "text", ["it went from 40k to 60k", "raised from 40k to 60k", "bump it from 40k to 60k"]
)
def test_what_moved_from_one_amount_to_another_is_no_range(text: str) -> None:
    assert ends(text) == [(Decimal(40_000),) * 2, (Decimal(60_000),) * 2]
