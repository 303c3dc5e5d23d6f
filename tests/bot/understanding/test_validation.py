"""What may be stated at all."""

from datetime import date
from decimal import Decimal

import pytest

from advisor.attributes import AttributeName, Statement
from bot.understanding import RulesInterpreter
from bot.understanding.validation import is_sound

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("name", "said"),
    [
        (AttributeName.ACCURACY, Statement(value=Decimal(900), unit="percent")),
        (AttributeName.BUDGET, Statement(value=Decimal(-5), unit="usd")),
        (AttributeName.BUDGET, Statement(value=Decimal(6), unit="scale_1_5")),
        (AttributeName.DEPLOYMENT_SPEED, Statement(value=date(2020, 1, 1), unit="date")),
    ],
)
def test_the_impossible_does_not_pass(name: AttributeName, said: Statement) -> None:
    assert not is_sound(name, said, TODAY)


@pytest.mark.parametrize("said", [Statement(level="high"), Statement(value=True), Statement()])
def test_what_is_no_figure_passes(said: Statement) -> None:
    assert is_sound(AttributeName.PRIVACY, said, TODAY)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("live in 0 weeks", AttributeName.DEPLOYMENT_SPEED),
        ("answers in 0 seconds", AttributeName.LATENCY),
        ("live in 99999999999 weeks", AttributeName.DEPLOYMENT_SPEED),
        ("50 million queries a second", AttributeName.SCALABILITY),
        ("accuracy at least 100%", AttributeName.ACCURACY),
    ],
)
def test_what_no_project_can_be_is_asked_about_again(text: str, name: AttributeName) -> None:
    found = RulesInterpreter().interpret(text, asked=None, today=date(2026, 11, 22))
    assert name not in found.attributes
    assert name in found.unclear
