"""The article's tables as values: what each approach has in each row, and who chose which."""

import re
from collections.abc import Sequence
from decimal import Decimal

from knowledge.lexicon import Column
from knowledge.passages import Passage

_GRADES = ("slow", "low", "flexible", "low-medium", "medium", "moderate", "fast", "high", "large",
           "very high")  # fmt: skip
"""The words in the article's cells, in ascending order where two of them share a row."""

_FIGURE = re.compile(r"\d+(?:\.\d+)?")
_HEADINGS = {Column.RAG: "RAG", Column.FINE_TUNING: "Fine-tuning"}
_CASES = "article-cases/"


class FactTable:
    """Looks up cells by passage id, and companies by name. Immutable."""

    def __init__(self, passages: Sequence[Passage]) -> None:
        rows = [passage for passage in passages if passage.row]
        self.rows = {row.id: row for row in rows if _HEADINGS[Column.RAG] in row.cells}
        self.cases = {row.row: row for row in rows if row.id.startswith(_CASES)}
        self.weeks = {row.id: row for row in rows if row.cells.get("Week")}

    def value(self, row_id: str, column: Column) -> str:
        """Return the cell; empty for a hybrid, which the article's tables leave out."""
        row, heading = self.rows.get(row_id), _HEADINGS.get(column)
        return row.cells[heading] if row is not None and heading is not None else ""

    def magnitude(self, row_id: str, column: Column) -> Decimal | None:
        """Return the cell as a number, or as the rank of its word; None if it has neither."""
        cell = self.value(row_id, column)
        figure = _FIGURE.search(cell)
        if figure is not None:
            return Decimal(figure[0]) * (1000 if cell.endswith("K") else 1)
        return Decimal(_GRADES.index(cell.lower())) if cell.lower() in _GRADES else None

    def figure(self, row_id: str, column: Column) -> Decimal:
        """Return the cell as a number; raises KeyError if the tables hold none."""
        magnitude = self.magnitude(row_id, column)
        if magnitude is None:
            raise KeyError((row_id, column))
        return magnitude

    def has_figures(self, row_id: str) -> bool:
        """Tell whether the row holds figures rather than words."""
        return _FIGURE.search(self.value(row_id, Column.RAG)) is not None

    def approach_of(self, company: str) -> Column:
        """Return the approach of a case company; raises KeyError for another name."""
        said = self.cases[company].cells["Approach"].lower()
        return next(column for column in Column if column.value.lower() in said)
