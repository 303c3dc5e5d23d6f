"""What is said not to be settled yet is unknown, not little."""

from datetime import date

import pytest

from advisor.attributes import AttributeName
from bot.dialogue.acts import Act
from bot.understanding import RulesInterpreter

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("we don't have a budget yet", "budget"),
        ("we haven't sorted out the money side yet", "budget"),
        ("the budget is still up in the air", "budget"),
        ("deadline tbd", "deployment_speed"),
        ("no deadline so far", "deployment_speed"),
        ("the accuracy target hasn't been agreed", "accuracy"),
        ("no clue how many docs, IT would know", "data_volume"),
        ("I don't know what the traffic will be", "scalability"),
    ],
)
def test_what_is_not_settled_is_left_open(text: str, asked: str) -> None:
    name = AttributeName(asked)
    for pending in (name, None):
        found = RulesInterpreter().interpret(text, asked=pending, today=TODAY)
        assert name not in found.attributes
        assert Act.SKIP in found.acts


@pytest.mark.parametrize(
    ("text", "name", "level"),
    [
        ("no fixed deadline", "deployment_speed", "relaxed"),
        ("there is hardly any budget", "budget", "low"),
        ("hardly any traffic", "scalability", "low"),
        ("I wouldn't say the budget is big, it's tight", "budget", "low"),
        ("we would not say the traffic is heavy", "scalability", "low"),
    ],
)
def test_that_there_is_none_is_not_open(text: str, name: str, level: str) -> None:
    said = RulesInterpreter().interpret(text, asked=None, today=TODAY).attributes
    one = said[AttributeName(name)]
    assert one is not None
    assert one.level in {level, f"very_{level}"}


def test_a_figure_is_kept_beside_what_is_open() -> None:
    text = "the budget isn't approved yet but it should be 80k"
    said = RulesInterpreter().interpret(text, asked=None, today=TODAY).attributes
    one = said[AttributeName.BUDGET]
    assert one is not None
    assert one.value == 80_000


def test_who_would_rather_not_say_states_nothing() -> None:
    for text in ("I'd rather not say what the budget is", "we can't say what the budget is"):
        assert not RulesInterpreter().interpret(text, asked=None, today=TODAY).attributes
