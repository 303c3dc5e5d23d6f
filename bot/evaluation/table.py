"""What an evaluation comes to: figures by measure, shown to people and saved for programs."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Share:
    """So many of so many."""

    part: int
    whole: int

    def __str__(self) -> str:
        return f"{self.part} of {self.whole} ({self.percent})" if self.whole else "none"

    @property
    def percent(self) -> str:
        """The share in whole per cent; "-" of none."""
        return f"{self.part / self.whole:.0%}" if self.whole else "-"


Figure = Share | float | str
"""A text says why there is no figure, or holds two; an empty one was not measured."""


@dataclass(frozen=True, slots=True)
class Row:
    """One measure with our figure and the baseline's."""

    measure: str
    figure: Figure
    baseline: Figure = ""


@dataclass(frozen=True, slots=True)
class Table:
    """Figures under `columns`; each line is what was measured and a figure a column."""

    title: str
    columns: tuple[str, ...]
    lines: tuple[tuple[str, tuple[Figure, ...]], ...]


def compared(title: str, rows: Sequence[Row]) -> Table:
    """Return rows as a table of ours beside the baseline."""
    lines = tuple((row.measure, (row.figure, row.baseline)) for row in rows)
    return Table(title, ("advisor", "baseline"), lines)


def share_of(found: Sequence[bool]) -> Share:
    """Return how many are true."""
    return Share(sum(found), len(found))


def shown(figure: Figure) -> str:
    """Return the figure as people read it: a number with two decimals."""
    return f"{figure:.2f}" if isinstance(figure, float) else str(figure)
