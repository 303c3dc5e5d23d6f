"""Numbers that might count anything."""

from datetime import date

import pytest

from advisor.attributes import AttributeName
from bot.understanding import RulesInterpreter

TODAY = date(2026, 11, 22)
COUNTED = {
    AttributeName.DATA_VOLUME,
    AttributeName.SCALABILITY,
    AttributeName.LABELLED_EXAMPLES,
}


@pytest.mark.parametrize(
    ("text", "besides"),
    [
        ("we have 400", set()),
        ("about 5,000", {AttributeName.BUDGET}),
        ("60k", {AttributeName.BUDGET}),
        ("there are 12", {AttributeName.DEPLOYMENT_SPEED}),
    ],
)
def test_a_lone_number_is_offered_in_each_unit_it_may_have(
    text: str, besides: set[AttributeName]
) -> None:
    found = RulesInterpreter().interpret(text, asked=None, today=TODAY)
    assert not found.attributes
    assert set(found.unplaced) == COUNTED | besides


@pytest.mark.parametrize(
    "text",
    ["we have 400 documents", "see page 400", "thousands", "room 12", "-5", "is it 400?", "hello"],
)
def test_a_number_with_more_around_it_is_not(text: str) -> None:
    assert not RulesInterpreter().interpret(text, asked=None, today=TODAY).unplaced


def test_a_number_that_answers_is_not() -> None:
    found = RulesInterpreter().interpret(
        "we have 400", asked=AttributeName.DATA_VOLUME, today=TODAY
    )
    assert set(found.attributes) == {AttributeName.DATA_VOLUME}
    assert not found.unplaced


def test_a_yearly_number_may_be_money_or_questions() -> None:
    found = RulesInterpreter().interpret("50k a year", asked=None, today=date(2026, 11, 22))
    assert not found.attributes
    assert {name: said.unit for name, said in found.unplaced.items()} == {
        AttributeName.BUDGET: "usd/year",
        AttributeName.SCALABILITY: "queries/year",
    }
