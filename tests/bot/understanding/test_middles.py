"""Ends of a scale that are both denied, and the middle said outright."""

from datetime import date

import pytest

from advisor.attributes import AttributeName
from bot.understanding import RulesInterpreter

TODAY = date(2026, 11, 22)
COMPLEXITY, BUDGET = AttributeName.USE_CASE_COMPLEXITY, AttributeName.BUDGET
TRAFFIC, ACCURACY = AttributeName.SCALABILITY, AttributeName.ACCURACY


def level(text: str, attribute: AttributeName) -> str | None:
    found = RulesInterpreter().interpret(text, asked=None, today=TODAY).attributes.get(attribute)
    return found.level if found is not None else None


@pytest.mark.parametrize(
    ("text", "attribute"),
    [
        ("the questions aren't simple, nor are they deep, sort of in the middle", COMPLEXITY),
        ("what people ask isn't rocket science but it isn't child's play either", COMPLEXITY),
        ("the questions are neither easy nor hard", COMPLEXITY),
        ("our budget isn't big, nor is it tiny, somewhere in the middle", BUDGET),
        ("traffic isn't heavy, it's in between", TRAFFIC),
        ("some questions are easy, others are hard", COMPLEXITY),
        ("sometimes it's a simple look-up, sometimes it is really complex", COMPLEXITY),
        ("the traffic is not high, nor is the traffic low", TRAFFIC),
    ],
)
def test_both_ends_denied_or_the_middle_said_is_moderate(
    text: str, attribute: AttributeName
) -> None:
    assert level(text, attribute) == "moderate"


@pytest.mark.parametrize(
    ("text", "attribute", "expected"),
    [
        ("the questions are easy, and the office is in the middle of town", COMPLEXITY, "low"),
        ("our budget is tiny. The office lies somewhere in the middle", BUDGET, "low"),
        ("the questions aren't simple, nor are they cheap to answer", COMPLEXITY, "high"),
    ],
)
def test_one_end_stays_where_nothing_says_the_middle(
    text: str, attribute: AttributeName, expected: str
) -> None:
    assert level(text, attribute) == expected
