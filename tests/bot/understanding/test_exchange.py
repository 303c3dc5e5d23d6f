"""Exchange rates that are told."""

from datetime import date
from decimal import Decimal

import pytest

from advisor.attributes import AttributeName
from bot.dialogue.acts import Interpretation
from bot.understanding import RulesInterpreter


def read(text: str) -> Interpretation:
    return RulesInterpreter().interpret(text, asked=None, today=date(2026, 11, 22))


@pytest.mark.parametrize(
    ("text", "code", "rate"),
    [
        ("use 1.1 dollars per euro", "eur", "1.1"),
        ("$1.1 per euro", "eur", "1.1"),
        ("1 EUR = 1.1 USD", "eur", "1.1"),
        ("1.25 usd to the pound", "gbp", "1.25"),
        ("one euro is 1.08 dollars", "eur", "1.08"),
        ("100 inr = 1.2 usd", "inr", "0.012"),
    ],
)
def test_a_rate_is_read_and_is_no_budget(text: str, code: str, rate: str) -> None:
    found = read(text)
    assert found.rates == {code: Decimal(rate)}
    assert not found.attributes


def test_a_rate_beside_a_budget_leaves_the_budget_as_said() -> None:
    found = read("40k euros, use 1.1 dollars per euro")
    assert found.rates == {"eur": Decimal("1.1")}
    said = found.attributes[AttributeName.BUDGET]
    assert said is not None
    assert (said.value, said.unit) == (Decimal(40_000), "eur")


@pytest.mark.parametrize(
    "text",
    [
        "$40k budget",
        "$2 per query",
        "what if 1 EUR = 2 USD?",
        "40k euros or dollars",
        "50k usd a year",
    ],
)
def test_no_rate_is_told(text: str) -> None:
    assert not read(text).rates
