"""What would change the recommendation: the nearest change of each attribute that does."""

from collections.abc import Iterable, Iterator

import numpy as np

from advisor.assessment import Flip, Recommendation
from advisor.attributes import AttributeName
from advisor.decision import OUTCOMES, outcomes, weight_row
from advisor.figures import number, usd
from advisor.labels import LABELS, outcome_label
from advisor.reading import Readings
from advisor.scales import SCALES, YES_NO, Scale
from advisor.states import COLUMN, Rows, middle, with_changes
from advisor.weights import Weights

MOST_FLIPS = 6

Change = tuple[AttributeName, int]


def find(readings: Readings, weights: Weights, recommendation: Recommendation) -> tuple[Flip, ...]:
    """Return the changes of one attribute that change the recommendation.

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
    return [level for level in SCALES[name].levels if level != row[COLUMN[name]]]


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
    state = _state(name, level, up=bool(level > now), known=not np.isnan(now))
    verb = "would move this to" if not np.isnan(now) else "would make this"
    return Flip(name, f"{state} {verb} {outcome_label(result)}", result)


def _state(name: AttributeName, level: int, *, up: bool, known: bool) -> str:
    """Say the changed attribute: past which figure, or with which meaning."""
    scale = SCALES[name]
    if scale.words is YES_NO:
        return f"{LABELS[name]}: {scale.name_of(level)}"
    if not scale.bounds or not known:
        return f"{LABELS[name]} at “{scale.name_of(level)}”"
    more = up != scale.descending
    return f"{LABELS[name]} {'above' if more else 'below'} {_bound(scale, level, more=more)}"


def _bound(scale: Scale, level: int, *, more: bool) -> str:
    """Return the figure at which the level begins, coming from below (`more`) or from above."""
    band = len(scale.bounds) - level + 1 if scale.descending else level - 1
    figure = scale.bounds[band - 1 if more else band].figure
    match scale.unit:
        case "USD":
            return usd(figure)
        case "percent":
            return f"{number(figure)}%"
        case unit:
            return f"{number(figure)} {unit}"
