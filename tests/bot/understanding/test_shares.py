"""Shares said as counts."""

from datetime import date
from decimal import Decimal

import pytest

from bot.understanding.figure import Shape
from bot.understanding.figures import find_figures
from bot.understanding.tokens import tokenise


@pytest.mark.parametrize(
    ("text", "shape", "value"),
    [
        ("nine answers out of ten", Shape.PERCENT, 90),
        ("three in four correct", Shape.PERCENT, 75),
        ("one letter in fifty wrong", Shape.PERCENT, 2),
        ("9 in 10", Shape.PERCENT, 90),
        ("4/5", Shape.SCALE, 4),
        ("95 out of 100", Shape.PERCENT, 95),
        ("2 wrong answers in a hundred", Shape.PERCENT, 2),
        ("one slip per hundred", Shape.PERCENT, 1),
        ("87 out of every 100 invoices", Shape.PERCENT, 87),
        ("9 out of each ten letters", Shape.PERCENT, 90),
        ("3 mistakes for every 200 forms", Shape.PERCENT, 1.5),
    ],
)
def test_a_part_of_a_whole_is_a_share(text: str, shape: Shape, value: float) -> None:
    (figure,) = find_figures(tokenise(text), date(2026, 11, 22))
    assert (figure.shape, figure.low) == (shape, Decimal(str(value)))
