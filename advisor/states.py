"""Projects as rows of levels, so that one project or thousands are judged by the same arithmetic.

A row has one column an attribute; a level that is unknown is NaN, and a comparison with NaN is
false. So a condition holds only where everything it speaks of is known.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import product
from math import isnan, nan, prod

import numpy as np
from numpy.typing import NDArray

from advisor.attributes import AttributeName
from advisor.reading import Readings
from advisor.scales import SCALES

Rows = NDArray[np.float64]
Mask = NDArray[np.bool_]

COLUMN: Mapping[AttributeName, int] = {name: index for index, name in enumerate(AttributeName)}
MOST_ROWS = 512
"""Ranges that would combine to more rows than this are each read as their middle level."""


@dataclass(frozen=True, slots=True)
class States:
    """Rows of levels, read by attribute."""

    rows: Rows

    def __len__(self) -> int:
        return len(self.rows)

    def level(self, name: AttributeName) -> Rows:
        """Return an attribute's level in each row; NaN where unknown."""
        return self.rows[:, COLUMN[name]]

    def is_at(self, name: AttributeName, level: int) -> Mask:
        """Tell where an attribute is known to have this level."""
        found: Mask = self.level(name) == level
        return found

    def is_known(self, name: AttributeName) -> Mask:
        """Tell where an attribute is known."""
        return ~np.isnan(self.level(name))

    def at_least(self, name: AttributeName, level: int) -> Mask:
        """Tell where an attribute is known to have this level or more."""
        return self.level(name) >= level

    def at_most(self, name: AttributeName, level: int) -> Mask:
        """Tell where an attribute is known to have this level or less."""
        return self.level(name) <= level


def from_readings(readings: Readings) -> States:
    """Return a row for each combination of the levels that ranges span; one row without ranges."""
    choices = [_levels(name, readings) for name in AttributeName]
    if prod(len(levels) for levels in choices) > MOST_ROWS:
        choices = [(levels[len(levels) // 2],) for levels in choices]
    return States(np.array(list(product(*choices)), dtype=np.float64))


def middle(readings: Readings) -> Rows:
    """Return one row, with each range read as its middle level."""
    levels = (_levels(name, readings) for name in AttributeName)
    return np.array([spanned[len(spanned) // 2] for spanned in levels], dtype=np.float64)


def with_changes(row: Rows, changes: Iterable[tuple[AttributeName, int]]) -> States:
    """Return one row for each change, which is made alone."""
    changed = []
    for name, level in changes:
        copy = row.copy()
        copy[COLUMN[name]] = level
        changed.append(copy)
    return States(np.array(changed).reshape(len(changed), len(COLUMN)))


def completed(readings: Readings, varied: Iterable[AttributeName], chances: Rows) -> States:
    """Return a row for each row of `chances` (0 to 1 a column), completing what is unknown.

    Every level that an attribute of `varied` may have is equally likely, and so is every level of
    a range. The other unknowns stay unknown.
    """
    rows = np.empty_like(chances)
    for name, column in COLUMN.items():
        known = _levels(name, readings)
        possible = SCALES[name].levels if isnan(known[0]) and name in varied else known
        levels = np.array(possible, dtype=np.float64)
        rows[:, column] = levels[(chances[:, column] * len(levels)).astype(np.intp)]
    return States(rows)


def _levels(name: AttributeName, readings: Readings) -> tuple[float, ...]:
    reading = readings.get(name)
    return reading.levels if reading and reading.levels else (nan,)
