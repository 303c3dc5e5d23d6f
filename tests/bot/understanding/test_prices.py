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
        ("c$20k", 20_000, "cad", ""),
        ("nz$ 4,500", 4_500, "nzd", ""),
        ("hk$300,000", 300_000, "hkd", ""),
        ("r$ 90 mil", 90_000, "brl", ""),
        ("$ 2 mil", 2_000_000, "usd", ""),
        ("mxn 1.2 millones", 1_200_000, "mxn", ""),
        ("r2.5m", 2_500_000, "zar", ""),
        ("r750,000", 750_000, "zar", ""),
        ("80k yuan", 80_000, "cny", ""),
        ("ksh 40,000", 40_000, "kes", ""),
        ("pln 80k", 80_000, "pln", ""),
        ("kr400k", 400_000, "sek", ""),
        ("3 mkr inkl moms", 3_000_000, "sek", ""),
        ("six hundred nz dollars", 600, "nzd", ""),
        ("65k, sterling", 65_000, "gbp", ""),
        ("90k, in euros", 90_000, "eur", ""),
        ("40 000 $ cad", 40_000, "cad", ""),
        ("3 million naira", 3_000_000, "ngn", ""),
        ("a grand and a half", 1_500, "usd", ""),
        ("30k in pounds", 30_000, "gbp", ""),
        ("45,000 canadian, all in", 45_000, "cad", ""),
        ("1,5 mio. \u20ac", 1_500_000, "eur", ""),
    ],
)
def test_money_is_read_with_what_it_is_for(text: str, amount: int, unit: str, per: str) -> None:
    (figure,) = find_figures(tokenise(text), date(2026, 11, 22))
    assert (figure.shape, figure.low) == (Shape.MONEY, Decimal(amount))
    assert (figure.unit, figure.per) == (unit, per)


@pytest.mark.parametrize("text", ["r 4.2", "r2", "section c 5", "a 20", "40 canadian lawyers"])
def test_a_letter_before_a_number_or_a_people_after_it_is_no_currency(text: str) -> None:
    figures = find_figures(tokenise(text), date(2026, 11, 22))
    assert all(figure.shape is not Shape.MONEY for figure in figures)
