"""The article's tables as values: what each approach has in each row, and who chose which."""

import re
from collections.abc import Sequence
from decimal import Decimal

from knowledge.lexicon import Approach
from knowledge.passages import Passage

_GRADES = ("slow", "low", "flexible", "low-medium", "medium", "moderate", "fast", "high", "large",
           "very high")  # fmt: skip
"""The words in the article's cells, in ascending order where two of them share a row."""

_FIGURE = re.compile(r"\d+(?:\.\d+)?")
_HEADINGS = {Approach.RAG: "RAG", Approach.FINE_TUNING: "Fine-tuning"}


class FactTable:
    """Looks up cells by passage id, and companies by name. Immutable."""

    def __init__(self, passages: Sequence[Passage]) -> None:
        rows = [passage for passage in passages if passage.row]
        self.rows = {row.id: row for row in rows if _HEADINGS[Approach.RAG] in row.cells}
        self.cases = {row.row: row for row in rows if row.front.companies}
        self.weeks = {row.id: row for row in rows if row.cells.get("Week")}

    def value(self, row_id: str, approach: Approach) -> str:
        """Return the cell; empty for a hybrid, which the article's tables leave out."""
        row, heading = self.rows.get(row_id), _HEADINGS.get(approach)
        return row.cells[heading] if row is not None and heading is not None else ""

    def magnitude(self, row_id: str, approach: Approach) -> Decimal | None:
        """Return the cell as a number, or as the rank of its word; None if it has neither."""
        cell = self.value(row_id, approach)
        figure = _FIGURE.search(cell)
        if figure is not None:
            return Decimal(figure[0]) * (1000 if cell.endswith("K") else 1)
        return Decimal(_GRADES.index(cell.lower())) if cell.lower() in _GRADES else None

    def figure(self, row_id: str, approach: Approach) -> Decimal:
        """Return the cell as a number; raises KeyError if the tables hold none."""
        magnitude = self.magnitude(row_id, approach)
        if magnitude is None:
            raise KeyError((row_id, approach))
        return magnitude

    def has_figures(self, row_id: str) -> bool:
        """Tell whether the row holds figures rather than words."""
        return _FIGURE.search(self.value(row_id, Approach.RAG)) is not None

    def approach_of(self, company: str) -> Approach:
        """Return the approach of a case company; raises KeyError for another name."""
        said = self.cases[company].cells["Approach"].lower()
        return next(approach for approach in Approach if approach.value.lower() in said)
