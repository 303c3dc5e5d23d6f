"""The article's matrix: six factors, two columns, each fit on 1 to 5, and the weighted total.

The article gives the words of each cell (RAG fits low to medium complexity, and so on); which
levels a word covers is our reading. A fit is 5 within the levels that a cell covers and one less
for each level away from them:

    fit(level, low..high) = 5 - max(low - level, level - high, 0)

So it is the margin between the columns, not each column, that is monotone in a level.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from advisor.assessment import Approach, FactorScore, Matrix
from advisor.attributes import FACTORS, AttributeName, Attributes
from advisor.reading import Readings
from advisor.weights import Weights

BEST_FIT = 5
LEVELS = range(1, 6)
COLUMNS = (Approach.RAG, Approach.FINE_TUNING)
"""In the article's order."""
TIE = 1e-9
"""Totals closer than this are told as a tie: they differ by rounding only."""


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of the article's table: its words, and the levels we take them to cover."""

    words: str
    low: int
    high: int

    def fit(self, level: int) -> int:
        """Return how well a level fits, 1 to 5."""
        return BEST_FIT - max(self.low - level, level - self.high, 0)


CELLS: Mapping[AttributeName, Mapping[Approach, Cell]] = MappingProxyType(
    {
        AttributeName.USE_CASE_COMPLEXITY: {
            Approach.RAG: Cell("Low-Medium", 1, 3),
            Approach.FINE_TUNING: Cell("High", 4, 5),
        },
        # "Flexible" can also mean "needs a flexible budget"; the text gives a tight budget to RAG.
        AttributeName.BUDGET: {
            Approach.RAG: Cell("Flexible", 1, 5),
            Approach.FINE_TUNING: Cell("High", 4, 5),
        },
        AttributeName.DATA_VOLUME: {
            Approach.RAG: Cell("Medium", 2, 3),
            Approach.FINE_TUNING: Cell("Large", 4, 5),
        },
        AttributeName.DEPLOYMENT_SPEED: {
            Approach.RAG: Cell("Fast", 4, 5),
            Approach.FINE_TUNING: Cell("Slow", 1, 2),
        },
        AttributeName.SCALABILITY: {
            Approach.RAG: Cell("Low", 1, 2),
            Approach.FINE_TUNING: Cell("High", 4, 5),
        },
        AttributeName.ACCURACY: {
            Approach.RAG: Cell("Moderate", 2, 3),
            Approach.FINE_TUNING: Cell("Very High", 5, 5),
        },
    }
)


def score(attributes: Attributes, readings: Readings, weights: Weights) -> Matrix:
    """Score both columns over the factors that are known.

    An unknown factor has weight 0 and the others share its weight. With nothing known, or only
    factors of weight 0, both totals are 0 and nothing is recommended.
    """
    shares = _shares(readings, weights)
    factors = tuple(_factor(name, attributes, readings, shares[name]) for name in FACTORS)
    totals = {
        approach: sum(factor.weight * factor.fits[approach] for factor in factors)
        for approach in COLUMNS
    }
    return Matrix(factors, totals, _leader(totals))


def built_in_lean() -> float:
    """Return the margin by which RAG leads when every factor stands at the middle level."""
    middle = LEVELS[len(LEVELS) // 2]
    margins = [
        cells[Approach.RAG].fit(middle) - cells[Approach.FINE_TUNING].fit(middle)
        for cells in CELLS.values()
    ]
    return sum(margins) / len(margins)


def _shares(readings: Readings, weights: Weights) -> Mapping[AttributeName, float]:
    known = {name for name in FACTORS if name in readings and readings[name].levels}
    total = sum(weights[name] for name in known)
    return {name: weights[name] / total if name in known and total else 0.0 for name in FACTORS}


def _factor(
    name: AttributeName, attributes: Attributes, readings: Readings, share: float
) -> FactorScore:
    reading = readings.get(name)
    levels = reading.levels if reading else ()
    fits = {approach: _mean_fit(CELLS[name][approach], levels or LEVELS) for approach in COLUMNS}
    text = reading.text if reading else "unknown"
    return FactorScore(name, attributes.get(name), levels, text, fits, share)


def _mean_fit(cell: Cell, levels: Iterable[int]) -> float:
    fits = [cell.fit(level) for level in levels]
    return sum(fits) / len(fits)


def _leader(totals: Mapping[Approach, float]) -> Approach | None:
    margin = totals[Approach.RAG] - totals[Approach.FINE_TUNING]
    if abs(margin) < TIE:
        return None
    return Approach.RAG if margin > 0 else Approach.FINE_TUNING
