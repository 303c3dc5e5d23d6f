from decimal import Decimal

import pytest

from advisor.attributes import AttributeName
from advisor.units import DEFAULT_UNITS, convert, is_other_currency


@pytest.mark.parametrize(
    ("name", "figure", "unit", "low", "high"),
    [
        (AttributeName.DEPLOYMENT_SPEED, 14, "days", 2, 2),
        (AttributeName.DEPLOYMENT_SPEED, 3, "sprints", 6, 6),
        (AttributeName.DEPLOYMENT_SPEED, 1, "quarter", 13, 13),
        (AttributeName.DEPLOYMENT_SPEED, 6, "months", 26, 26),
        (AttributeName.SCALABILITY, 70, "queries/week", 10, 10),
        (AttributeName.SCALABILITY, 1, "items/second", 86_400, 86_400),
        (AttributeName.SCALABILITY, 2, "tickets per hour", 48, 48),
        (AttributeName.BUDGET, 2_000, "usd/month", 24_000, 24_000),
        (AttributeName.DATA_VOLUME, 500, "pages", 50, 500),
        (AttributeName.DATA_VOLUME, 40, "GB", 40_000, 4_000_000),
        (AttributeName.LATENCY, 2, "s", 2_000, 2_000),
        (AttributeName.KNOWLEDGE_TOKENS, 500, "pages", 200_000, 200_000),
    ],
)
def test_units_become_the_unit_of_the_scale(
    name: AttributeName, figure: int, unit: str, low: int, high: int
) -> None:
    converted = convert(name, Decimal(figure), Decimal(figure), unit)
    assert converted is not None
    assert (round(converted.low), round(converted.high)) == (low, high)
    assert bool(converted.assumption) == (low != high)


def test_a_unit_of_something_else_is_refused() -> None:
    assert convert(AttributeName.BUDGET, Decimal(5), Decimal(5), "weeks") is None
    assert convert(AttributeName.SCALABILITY, Decimal(5), Decimal(5), "queries/banana") is None


def test_money_of_other_countries_is_known_as_such() -> None:
    assert is_other_currency("EUR")
    assert is_other_currency("€/month")
    assert not is_other_currency("usd")


def test_default_units_measure_their_attribute_one_to_one() -> None:
    for name, unit in DEFAULT_UNITS.items():
        converted = convert(name, Decimal(7), Decimal(7), unit)
        assert converted is not None
        assert (converted.low, converted.high) == (Decimal(7), Decimal(7))
