"""Amounts for each of several things."""

from datetime import date
from decimal import Decimal

import pytest

from advisor.attributes import AttributeName
from bot.understanding import RulesInterpreter, attribute_named

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("text", "field", "value", "unit"),
    [
        ("250 letters per clinic and we have 40 clinics", "data_volume", 10_000, "documents"),
        ("40 clinics with 250 letters each", "data_volume", 10_000, "documents"),
        ("each of our 40 clinics sends 250 letters a week", "traffic", 10_000, "items/week"),
        ("12 stores, each asks 15 things a day", "traffic", 180, "queries/day"),
        (
            "100 employees in 3 offices, each gets 10 questions a day",
            "traffic",
            1_000,
            "queries/day",
        ),
        (
            "3 depots with 40 drivers, each has 2 questions a shift",
            "traffic",
            80,
            "queries/day",
        ),
        ("30 wardens x 6 questions a day", "traffic", 180, "queries/day"),
        ("80 of our 300 clerks use it, each asks 5 things a day", "traffic", 400, "queries/day"),
        ("2,000 growers, each one asks 3 times a year", "traffic", 6_000, "queries/year"),
        ("30 clerks, and each of them would ask it 4 things a day", "traffic", 120, "queries/day"),
        ("140 clerks up north, each looks up 5 things a day", "traffic", 700, "queries/day"),
        ("there are 650 of us and everybody would ask it 4 things a day", "traffic", 2600,
         "queries/day"),
        ("15 clerks \u00d7 4 lookups each, every day", "traffic", 60, "queries/day"),
        ("budget is 2k each for 3 products", "budget", 6_000, "usd"),
        ("our budget is $2,000 per product, with 3 products", "budget", 6_000, "usd"),
    ],
)  # fmt: skip
def test_an_amount_for_each_is_multiplied(text: str, field: str, value: int, unit: str) -> None:
    (said,) = RulesInterpreter().interpret(text, asked=None, today=TODAY).attributes.items()
    assert said[0] is attribute_named(field)
    assert said[1] is not None
    assert (said[1].value, said[1].unit) == (Decimal(value), unit)


def test_an_amount_for_each_of_unknown_many_things_is_asked_back() -> None:
    found = RulesInterpreter().interpret("250 letters per clinic", asked=None, today=TODAY)
    assert not found.attributes
    assert found.unclear == (AttributeName.DATA_VOLUME,)


@pytest.mark.parametrize(
    "text", ["max 20 pages per document", "$20 per seat for the users", "3 per cent"]
)
def test_a_limit_or_a_price_for_each_is_no_amount(text: str) -> None:
    found = RulesInterpreter().interpret(text, asked=None, today=TODAY)
    assert not found.attributes
    assert not found.unclear


def test_documents_of_so_many_pages_are_documents() -> None:
    text = "we have 3,000 SOPs, some 20 pages each"
    said = RulesInterpreter().interpret(text, asked=None, today=TODAY).attributes
    (volume,) = said.values()
    assert volume is not None
    assert (volume.value, volume.unit) == (Decimal(3_000), "documents")


def test_what_2k_each_for_3_products_comes_to_is_asked_of() -> None:
    found = RulesInterpreter().interpret("2k each for 3 products", asked=None, today=TODAY)
    assert {said.value for said in found.unplaced.values()} == {Decimal(6_000)}
