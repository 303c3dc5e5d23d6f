"""What an evaluation comes to: one line a measure, beside a baseline."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Row:
    """One measure with our figure and the baseline's; an empty baseline was not measured."""

    measure: str
    figure: str
    baseline: str = ""
