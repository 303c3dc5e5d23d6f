"""How often each approach comes out best, over the ways in which the open points could turn out."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from advisor import completions
from advisor.assessment import Approach
from advisor.attributes import AttributeName, Attributes
from advisor.reading import read_all
from advisor.weights import normalised


def chances(
    attributes: Attributes,
    *,
    today: date | None = None,
    weights: Mapping[AttributeName, Decimal | float] | None = None,
) -> Mapping[Approach, float]:
    """Return each approach's share, 0 to 1; what is left of 1 are ways that do not tell.

    Every unknown may take any of its levels, each equally likely, so that without a single fact
    this is what the rules lean to by themselves. See `advisor.completions`. Raises as `assess`.
    """
    readings = read_all(attributes, today=today)
    return completions.complete(readings, normalised(weights)).shares()
