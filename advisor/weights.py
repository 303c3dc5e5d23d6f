"""How much each of the six factors counts: equal unless the team says otherwise."""

from collections.abc import Mapping
from decimal import Decimal
from math import isfinite

from advisor.attributes import FACTORS, AttributeName
from advisor.errors import BadValue, UnknownAttribute

Weights = Mapping[AttributeName, float]
"""A weight for each of the six factors, adding up to 1."""

EQUAL: Weights = {factor: 1 / len(FACTORS) for factor in FACTORS}


def normalised(given: Mapping[AttributeName, Decimal | float] | None) -> Weights:
    """Return weights that add up to 1; a factor that is not given counts 0.

    None gives equal weights. Raises UnknownAttribute for a name that is not one of the six and
    BadValue for a weight that is negative or not a number, or when all are zero.
    """
    if given is None:
        return EQUAL
    for name, weight in given.items():
        _check(name, weight)
    total = sum(float(weight) for weight in given.values())
    if not total > 0:
        raise BadValue(
            "weights", dict(given), allowed="at least one weight above 0", example='{"accuracy": 2}'
        )
    return {factor: float(given.get(factor, 0)) / total for factor in FACTORS}


def _check(name: AttributeName, weight: Decimal | float) -> None:
    if name not in FACTORS:
        raise UnknownAttribute(str(name), [str(factor) for factor in FACTORS])
    if not isfinite(weight) or weight < 0:
        raise BadValue(f"weights.{name}", weight, allowed="a number of 0 or more", example="2")
