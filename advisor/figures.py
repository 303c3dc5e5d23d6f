"""Figures as people read them: $80,950, 3,000, 4.3."""

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

THOUSAND = Decimal(1000)
WHOLE_FROM = 20
"""From here on a decimal place says nothing."""


@dataclass(frozen=True, slots=True)
class Span:
    """A figure that lies between two; both the same when it is exact."""

    low: Decimal
    high: Decimal

    @property
    def middle(self) -> Decimal:
        """Return the mean of both ends."""
        return (self.low + self.high) / 2

    def meets(self, other: "Span") -> bool:
        """Tell whether a figure can lie in both."""
        return self.low <= other.high and other.low <= self.high


def rounded(figure: Decimal) -> Decimal:
    """Return a figure with at most one decimal place, none when it is large."""
    step = Decimal(1) if abs(figure) >= WHOLE_FROM else Decimal("0.1")
    return figure.quantize(step, ROUND_HALF_UP)


def number(figure: Decimal) -> str:
    """Return a figure with thousands marked: 3,000 or 4.3 or 0.004."""
    short = rounded(figure)
    if not short and figure:
        return f"{figure.normalize():f}"
    return f"{short.normalize():,f}" if short else "0"


def usd(figure: Decimal) -> str:
    """Return whole dollars, $80,950; below 20 with cents."""
    sign = "-" if figure < 0 else ""
    size = abs(figure)
    if size < WHOLE_FROM and size != size.to_integral_value():
        return f"{sign}${size.normalize():f}"
    return f"{sign}${size.quantize(Decimal(1), ROUND_HALF_UP):,f}"


def written(span: Span) -> str:
    """Return a span as one figure or as "4 to 6"."""
    low, high = number(span.low), number(span.high)
    return low if low == high else f"{low} to {high}"
