from datetime import date

import pytest

from advisor.attributes import AttributeName, Qualifier
from bot.understanding import RulesInterpreter

BUDGET, DATA = AttributeName.BUDGET, AttributeName.DATA_VOLUME
TIME = AttributeName.DEPLOYMENT_SPEED
TODAY = date(2026, 6, 10)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("4,000 support documents, about $60k", {DATA: "exact", BUDGET: "approx"}),
        ("10 weeks, max 40k euros", {TIME: "exact", BUDGET: "max"}),
        ("10 weeks max, 40k euros", {TIME: "max", BUDGET: "exact"}),
        ("live in 10 weeks, max", {TIME: "max"}),
        ("about 4,000 documents, 10 weeks at least", {DATA: "approx", TIME: "min"}),
        ("we can't spend more than $5,000", {BUDGET: "max"}),
        ("the budget must never be over 40k euros", {BUDGET: "max"}),
        ("we have more than 300 documents, not all of them good", {DATA: "min"}),
    ],
)
def test_a_word_between_two_figures_is_of_the_one_that_it_stands_with(
    text: str, expected: dict[AttributeName, str]
) -> None:
    said = RulesInterpreter().interpret(text, asked=None, today=TODAY).attributes
    assert {name: one.qualifier for name, one in said.items() if one} == {
        name: Qualifier(qualifier) for name, qualifier in expected.items()
    }
