"""Figures that are asked back."""

from datetime import date

import pytest

from advisor.attributes import AttributeName
from bot.understanding import RulesInterpreter, field_name

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ("traffic is 3k", "traffic"),
        ("we expect 3000 queries", "traffic"),
        ("the deadline is 12", "timeline"),
        ("latency 300", "latency"),
        ("900% accuracy", "accuracy"),
        ("accuracy 12", "accuracy"),
        ("budget: -5000 usd", "budget"),
        ("the money comes to -£20k", "budget"),
        ("£-20k budget", "budget"),
        ("minus 20k pounds", "budget"),
        ("budget -3", "budget"),
        ("-40 manuals", "data_volume"),
        ("2e25 requests an hour", "traffic"),
        ("10^28 requests an hour", "traffic"),
        ("10²⁸ requests an hour", "traffic"),
        ("77777777777777777777777 euros", "budget"),
    ],
)
def test_a_figure_that_cannot_be_used_is_asked_back(text: str, field: str) -> None:
    found = RulesInterpreter().interpret(text, asked=None, today=TODAY)
    assert not found.attributes
    assert [field_name(name) for name in found.unclear] == [field]


@pytest.mark.parametrize(
    ("text", "asked"),
    [("-7", AttributeName.DEPLOYMENT_SPEED), ("1e40", AttributeName.SCALABILITY)],
)
def test_an_impossible_answer_is_asked_back(text: str, asked: AttributeName) -> None:
    found = RulesInterpreter().interpret(text, asked=asked, today=TODAY)
    assert not found.attributes
    assert found.unclear == (asked,)


@pytest.mark.parametrize(
    "text",
    [
        "traffic is 3k a day",
        "3 queries",
        "is traffic of 3k much?",
        "~$60k and about 2,000 old tickets",
    ],
)
def test_nothing_is_asked_back_without_need(text: str) -> None:
    assert not RulesInterpreter().interpret(text, asked=None, today=TODAY).unclear
