"""Precision, recall and F1, by hand."""

import pytest

from bot.counted import Counted


@pytest.mark.parametrize(
    ("counted", "precision", "recall", "f1"),
    [
        (Counted(right=6, said=8, expected=12), 0.75, 0.5, 0.6),
        (Counted(right=0, said=3, expected=0), 0, 1, 0),
        (Counted(right=0, said=0, expected=3), 1, 0, 0),
        (Counted(right=0, said=0, expected=0), 1, 1, 1),
    ],
)
def test_measures(counted: Counted, precision: float, recall: float, f1: float) -> None:
    assert (counted.precision, counted.recall) == (precision, recall)
    assert counted.f1 == pytest.approx(f1)
