"""Amounts of money, and what they are the price of."""

from datetime import date
from decimal import Decimal

import pytest

from bot.understanding.figure import Shape
from bot.understanding.figures import find_figures
from bot.understanding.tokens import tokenise


@pytest.mark.parametrize(
    ("text", "amount", "unit", "per"),
    [
        ("$ 60 000", 60_000, "usd", ""),
        ("65k, pounds that is", 65_000, "gbp", ""),
        ("1.2 crore", 12_000_000, "inr", ""),
        ("$1,500/month", 1_500, "usd", "month"),
        ("2 euros per question", 2, "eur", "query"),
        ("chf 250'000", 250_000, "chf", ""),
    ],
)
def test_money_is_read_with_what_it_is_for(text: str, amount: int, unit: str, per: str) -> None:
    (figure,) = find_figures(tokenise(text), date(2026, 11, 22))
    assert (figure.shape, figure.low) == (Shape.MONEY, Decimal(amount))
    assert (figure.unit, figure.per) == (unit, per)
