"""Figures that are asked back."""

from datetime import date

import pytest

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
    ],
)
def test_a_figure_that_cannot_be_used_is_asked_back(text: str, field: str) -> None:
    found = RulesInterpreter().interpret(text, asked=None, today=TODAY)
    assert not found.attributes
    assert [field_name(name) for name in found.unclear] == [field]


@pytest.mark.parametrize("text", ["traffic is 3k a day", "3 queries", "is traffic of 3k much?"])
def test_nothing_is_asked_back_without_need(text: str) -> None:
    assert not RulesInterpreter().interpret(text, asked=None, today=TODAY).unclear
