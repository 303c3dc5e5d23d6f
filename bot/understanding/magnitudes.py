"""What "hundreds", "thousands" and "millions" of something come to: a level, not a figure."""

from decimal import Decimal
from typing import Final

from advisor.attributes import AttributeName, Statement
from bot.understanding.figure import Figure, Shape

# Orders of magnitude at which the published thresholds change the level; documents and queries
# a day happen to share them.
_LEVELS: Final = (
    (Decimal(100), "very_low"),
    (Decimal(1_000), "low"),
    (Decimal(10_000), "moderate"),
    (Decimal(100_000), "high"),
)
_EXAMPLES: Final = ((Decimal(100), "low"), (Decimal(1_000), "moderate"))
_PER_DAY: Final = {
    "second": Decimal(86_400),
    "minute": Decimal(1_440),
    "hour": Decimal(24),
    "day": Decimal(1),
    "week": 1 / Decimal(7),
    "month": 1 / Decimal(30),
    "quarter": 1 / Decimal(91),
    "year": 1 / Decimal(365),
}


def level_of_magnitude(attribute: AttributeName, figure: Figure, said: Statement) -> Statement:
    """Replace the figure by the level its order of magnitude falls into."""
    amount = Decimal(str(figure.low))
    if figure.shape is Shape.RATE:
        amount *= _PER_DAY.get(figure.per, Decimal(1))
    table = _EXAMPLES if attribute is AttributeName.LABELLED_EXAMPLES else _LEVELS
    top = "high" if table is _EXAMPLES else "very_high"
    level = next((level for bound, level in table if amount < bound), top)
    return Statement(raw=said.raw, level=level)
