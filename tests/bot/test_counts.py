"""Precision, recall and F1, by hand."""

import pytest

from bot.counts import Counts


@pytest.mark.parametrize(
    ("counts", "precision", "recall", "f1"),
    [
        (Counts(right=6, said=8, expected=12), 0.75, 0.5, 0.6),
        (Counts(right=0, said=3, expected=0), 0, 1, 0),
        (Counts(right=0, said=0, expected=3), 1, 0, 0),
        (Counts(right=0, said=0, expected=0), 1, 1, 1),
    ],
)
def test_measures(counts: Counts, precision: float, recall: float, f1: float) -> None:
    assert (counts.precision, counts.recall) == (precision, recall)
    assert counts.f1 == pytest.approx(f1)
