"""Degrees beside what is measured."""

from datetime import date

import pytest

from advisor.attributes import AttributeName
from bot.understanding.degrees import read_degrees
from bot.understanding.message import take_apart
from bot.understanding.moods import Mood


def levels(text: str) -> dict[AttributeName, str | None]:
    message = take_apart(text, date(2026, 11, 22))
    found = read_degrees(message, Mood.STATED)
    return {one.attribute: one.statement.level for one in found if one.statement}


@pytest.mark.parametrize(
    ("text", "attribute", "level"),
    [
        ("traffic: high", AttributeName.SCALABILITY, "high"),
        ("the budget will be pretty low", AttributeName.BUDGET, "low"),
        ("we expect very little demand", AttributeName.SCALABILITY, "very_low"),
        ("complexity = so-so", AttributeName.USE_CASE_COMPLEXITY, "moderate"),
        ("latency is crucial", AttributeName.LATENCY, "low"),
        ("urgency is low", AttributeName.DEPLOYMENT_SPEED, "relaxed"),
        ("privacy is not important", AttributeName.PRIVACY, "low"),
        ("the volume is not high", AttributeName.SCALABILITY, "low"),
        ("data volume: huge", AttributeName.DATA_VOLUME, "very_high"),
    ],
)
def test_the_degree_is_the_level(text: str, attribute: AttributeName, level: str) -> None:
    assert levels(text) == {attribute: level}


@pytest.mark.parametrize(
    "text", ["the budget is important", "a high wall", "our traffic lights are broken, big deal"]
)
def test_what_is_no_degree_of_a_thing_says_nothing(text: str) -> None:
    assert not levels(text)


def test_a_degree_in_a_question_states_nothing() -> None:
    assert not levels("is our traffic high?")
