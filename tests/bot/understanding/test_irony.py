from datetime import date

import pytest

from advisor.attributes import AttributeName
from bot.understanding import RulesInterpreter

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    "text",
    [
        "yeah right, like we have 500k lying around",
        "because we're made of money, 2M obviously",
        "oh sure, because we have a million",
        "since we are rolling in it, 900k",
        "as if we had 300k",
    ],
)
def test_irony_states_nothing(text: str) -> None:
    assert not RulesInterpreter().interpret(text, asked=None, today=TODAY).attributes


@pytest.mark.parametrize(
    ("text", "attribute"),
    [
        ("we need it fast because we are rolling out in 6 weeks", AttributeName.DEPLOYMENT_SPEED),
        ("sure, as we said the budget is 60k", AttributeName.BUDGET),
        ("yeah, like I said, budget is 60k", AttributeName.BUDGET),
        ("oh, because we changed vendors the budget is 60k", AttributeName.BUDGET),
        ("right, as they told you our budget is 60k in all", AttributeName.BUDGET),
    ],
)
def test_confirming_or_giving_a_reason_is_no_irony(text: str, attribute: AttributeName) -> None:
    assert attribute in RulesInterpreter().interpret(text, asked=None, today=TODAY).attributes


@pytest.mark.parametrize(
    "text", ["cut 30% of the original 90k budget", "we save 30% of our 90k budget"]
)
def test_what_is_taken_off_a_budget_leaves_it_as_it_is(text: str) -> None:
    said = RulesInterpreter().interpret(text, asked=None, today=TODAY).attributes
    budget = said[AttributeName.BUDGET]
    assert budget is not None
    assert budget.value == 90_000
