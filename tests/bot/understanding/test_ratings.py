"""Numbers beside the name of their attribute."""

from datetime import date
from decimal import Decimal

import pytest

from advisor.attributes import AttributeName
from bot.understanding import RulesInterpreter


@pytest.mark.parametrize(
    ("text", "attribute", "value", "unit"),
    [
        ("accuracy 4/5", AttributeName.ACCURACY, 4, "scale_1_5"),
        ("right four out of five times", AttributeName.ACCURACY, 80, "percent"),
        ("speed 4", AttributeName.DEPLOYMENT_SPEED, 4, "scale_1_5"),
        ("accuracy 0.92", AttributeName.ACCURACY, 92, "percent"),
    ],
)
def test_the_number_is_read_as_its_attribute_is_rated(
    text: str, attribute: AttributeName, value: int, unit: str
) -> None:
    found = RulesInterpreter().interpret(text, asked=None, today=date(2026, 11, 22))
    said = found.attributes[attribute]
    assert said is not None
    assert (said.value, said.unit) == (Decimal(value), unit)


def test_three_levels_are_rated_from_one_to_five_too() -> None:
    found = RulesInterpreter().interpret("privacy 5", asked=None, today=date(2026, 11, 22))
    said = found.attributes[AttributeName.PRIVACY]
    assert said is not None
    assert said.level == "high"
