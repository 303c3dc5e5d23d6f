"""What would change the recommendation: the nearest change of each attribute that does."""

from collections.abc import Iterable, Iterator

import numpy as np

from advisor.assessment import Flip, Recommendation
from advisor.attributes import AttributeName
from advisor.conditions import condition
from advisor.decision import OUTCOMES, outcomes, weight_row
from advisor.labels import capital, outcome_label
from advisor.reading import Readings
from advisor.scales import SCALES
from advisor.states import COLUMN, Rows, middle, with_changes
from advisor.weights import Weights

MOST_FLIPS = 6
FARTHEST = 2
"""Levels that a known attribute may move; much further, and it is another project."""

FITS = 1
"""The level of tokens that fit a prompt."""
NEVER_FITS = 4
"""The level of documents, 10,000 or more, that even as short messages (20 tokens) do not."""

_SIZES = (AttributeName.DATA_VOLUME, AttributeName.KNOWLEDGE_TOKENS)

Change = tuple[AttributeName, int]


def find(readings: Readings, weights: Weights, recommendation: Recommendation) -> tuple[Flip, ...]:
    """Return the changes of one attribute, by FARTHEST levels at most, that change it.

    Changes of what is known come first, nearest first; then answers to what is unknown. One flip
    an attribute and direction, at most MOST_FLIPS.
    """
    row = middle(readings)
    changes = [(name, level) for name in AttributeName for level in _others(name, row)]
    results = outcomes(with_changes(row, changes), weight_row(weights))
    moved = [
        (change, OUTCOMES[result])
        for change, result in zip(changes, results, strict=True)
        if OUTCOMES[result] not in (recommendation, Recommendation.INSUFFICIENT_INFORMATION)
    ]
    nearest = sorted(moved, key=lambda found: _distance(found[0], row))
    return tuple(_flip(change, result, row) for change, result in _one_a_side(nearest, row))[
        :MOST_FLIPS
    ]


def _others(name: AttributeName, row: Rows) -> list[int]:
    now = row[COLUMN[name]]
    if name is AttributeName.KNOWLEDGE_TOKENS and np.isnan(now) and _size_told(row):
        return []
    return [
        level
        for level in SCALES[name].levels
        if level != now
        and (np.isnan(now) or abs(level - now) <= FARTHEST)
        and not _impossible((name, level), row)
    ]


def _size_told(row: Rows) -> bool:
    """Tell whether the data volume says how much there is to know: tokens are the same twice."""
    return not np.isnan(row[COLUMN[AttributeName.DATA_VOLUME]])


def _impossible(change: Change, row: Rows) -> bool:
    """Tell whether a prompt could not hold so many documents, however short each is."""
    size = {name: row[COLUMN[name]] for name in _SIZES} | dict([change])
    documents, tokens = (size[name] for name in _SIZES)
    return bool(tokens == FITS and documents >= NEVER_FITS)


def _distance(change: Change, row: Rows) -> float:
    """Return how far a change goes, as a share of its scale; unknowns come after all known."""
    name, level = change
    now = row[COLUMN[name]]
    return 2.0 if np.isnan(now) else abs(level - now) / len(SCALES[name].levels)


def _one_a_side(
    nearest: Iterable[tuple[Change, Recommendation]], row: Rows
) -> Iterator[tuple[Change, Recommendation]]:
    seen = set()
    for change, result in nearest:
        name, level = change
        side = (name, result if np.isnan(row[COLUMN[name]]) else level > row[COLUMN[name]])
        if side not in seen:
            seen.add(side)
            yield change, result


def _flip(change: Change, result: Recommendation, row: Rows) -> Flip:
    name, level = change
    now = row[COLUMN[name]]
    state = condition(name, level, now=None if np.isnan(now) else float(now))
    return Flip(name, level, f"{capital(outcome_label(result))}, if {state}", result)
