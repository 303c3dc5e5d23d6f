"""Precision, recall and F1 of what was said, by counting."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Counts:
    """Of what was `said`, `right` is right; `expected` was to be said."""

    right: int
    said: int
    expected: int

    @property
    def precision(self) -> float:
        """Share of what was said that is right; 1 when nothing was said."""
        return self.right / self.said if self.said else 1.0

    @property
    def recall(self) -> float:
        """Share of what was expected that was said rightly; 1 when nothing was expected."""
        return self.right / self.expected if self.expected else 1.0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall; 1 when nothing was said or expected."""
        return 2 * self.right / (self.said + self.expected) if self.said + self.expected else 1.0
