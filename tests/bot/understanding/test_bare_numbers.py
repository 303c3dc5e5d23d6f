"""Numbers that take their unit from what stands around them."""

from datetime import date
from decimal import Decimal

import pytest

from advisor.attributes import AttributeName
from bot.understanding import RulesInterpreter

BUDGET, DATA = AttributeName.BUDGET, AttributeName.DATA_VOLUME


@pytest.mark.parametrize(
    ("text", "attribute", "value", "unit"),
    [
        ("1000 docs, sorry, 3000", DATA, 3000, "documents"),
        ("we have 5k docs... no wait, 2500", DATA, 2500, "documents"),
        ("docs: 60k -> 35k after I drop the dupes", DATA, 35_000, "documents"),
        ("the docs never change but there are 70,000 of them", DATA, 70_000, "documents"),
        ("it's now 25k instead of 40k for the budget", BUDGET, 25_000, "usd"),
        ("the budget went from 100k to 65k", BUDGET, 65_000, "usd"),
        ("they gave us another 20k so it's 80k now", BUDGET, 80_000, "usd"),
        ("the budget was 80k but the new director trimmed it to 55", BUDGET, 55_000, "usd"),
        ("we had 100k and finance cut it to 60", BUDGET, 60_000, "usd"),
        ("we had 100k and finance cut it to 2500", BUDGET, 2500, "usd"),
        ("we thought 20k docs but after cleaning it's more like 12", DATA, 12_000, "documents"),
        (
            "initially we planned for 20k docs, the vault held 31 thousand",
            DATA,
            31_000,
            "documents",
        ),
        ("the old supplier took 40k usd, we have 30", BUDGET, 30_000, "usd"),
        ("accuracy? 95", AttributeName.ACCURACY, 95, "percent"),
        ("there's barely two thousand pounds in the pot", BUDGET, 2000, "gbp"),
    ],
)
def test_the_number_that_holds_is_read(
    text: str, attribute: AttributeName, value: int, unit: str
) -> None:
    found = RulesInterpreter().interpret(text, asked=None, today=date(2026, 11, 22))
    said = found.attributes[attribute]
    assert said is not None
    assert (said.value, said.unit) == (Decimal(value), unit)


@pytest.mark.parametrize(
    "text", ["we have 3000", "60k tops", "the last supplier took 900 days, we took 3"]
)
def test_a_number_with_nothing_around_it_is_not_guessed(text: str) -> None:
    assert not RulesInterpreter().interpret(text, asked=None, today=date(2026, 11, 22)).attributes


def test_a_figure_of_one_attribute_does_not_answer_for_another() -> None:
    found = RulesInterpreter().interpret("the budget is 600k", asked=DATA, today=date(2026, 11, 22))
    assert found.attributes.keys() == {BUDGET}


def test_the_later_one_is_no_number() -> None:
    found = RulesInterpreter().interpret("the later one", asked=BUDGET, today=date(2026, 11, 22))
    assert not found.attributes
