"""Amounts reckoned from others."""

from datetime import date
from decimal import Decimal

import pytest

from advisor.attributes import AttributeName, Statement
from advisor.units import convert
from bot.dialogue.acts import Interpretation
from bot.understanding import RulesInterpreter

TODAY = date(2026, 11, 22)
BUDGET, DATA = AttributeName.BUDGET, AttributeName.DATA_VOLUME


def read(
    text: str,
    *,
    asked: AttributeName | None = BUDGET,
    told: dict[AttributeName, Statement] | None = None,
) -> Interpretation:
    return RulesInterpreter().interpret(text, asked=asked, today=TODAY, told=told or {})


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("half of last year's 90k", 45_000, "usd"),
        ("a third of the $90k", 30_000, "usd"),
        ("two thirds of the original 60,000 euros", 40_000, "eur"),
        ("10% of our total budget of 500k", 50_000, "usd"),
        ("last year was $40k, this year we get double that", 80_000, "usd"),
        ("$2M over 2 years", 1_000_000, "usd/year"),
        ("90k spread over 18 months", 60_000, "usd/year"),
        ("$60k over 6 months", 60_000, "usd"),
        ("5k a month", 5_000, "usd/month"),
        ("50k a year", 50_000, "usd/year"),
    ],
)
def test_an_amount_is_worked_out_and_keeps_its_period(text: str, value: int, unit: str) -> None:
    said = read(text).attributes[BUDGET]
    assert said is not None
    assert (said.value, said.unit) == (Decimal(value), unit)
    assert said.raw is not None
    assert said.raw in text


@pytest.mark.parametrize("text", ["$2M over 2 years", "budget: 1M a year", "$1M per year"])
def test_the_scale_reads_what_is_spent_in_a_year(text: str) -> None:
    said = read(text).attributes[BUDGET]
    assert said is not None
    assert isinstance(said.value, Decimal)
    converted = convert(BUDGET, said.value, said.value, said.unit)
    assert converted is not None
    assert converted.low == Decimal(1_000_000)


@pytest.mark.parametrize(
    "text",
    [
        "half of our 2,000 manuals are old",
        "a third of 900 tickets",
        "half a million",
        "double room",
    ],
)
def test_a_share_of_other_things_is_no_amount_of_money(text: str) -> None:
    assert BUDGET not in read(text, asked=None).attributes


MANUALS = Statement(raw="900 manuals", value=Decimal(900), unit="documents")


@pytest.mark.parametrize(
    ("text", "value"),
    [("double that", 1_800), ("make it half that", 450), ("three times that", 2_700)],
)
def test_a_multiple_of_what_was_told_corrects_it(text: str, value: int) -> None:
    said = read(text, asked=None, told={DATA: MANUALS}).attributes[DATA]
    assert said is not None
    assert (said.value, said.unit) == (Decimal(value), "documents")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("what if we only had 200 of those?", 200),
        ("and if we had just 200 of them?", 200),
        ("what if it was half that?", 450),
        ("what if we doubled it?", 1_800),
        ("what if we doubled the documents?", 1_800),
    ],
)
def test_a_what_if_may_point_at_what_was_spoken_of(text: str, value: int) -> None:
    money = Statement(raw="50k", value=Decimal(50_000), unit="usd")
    told = {DATA: MANUALS} if "of t" not in text else {BUDGET: money, DATA: MANUALS}
    found = read(text, asked=None, told=told)
    assert not found.attributes
    assert found.hypothetical[DATA].value == Decimal(value)


def test_a_part_of_what_was_told_is_no_correction() -> None:
    told = {BUDGET: Statement(raw="50k", value=Decimal(50_000), unit="usd")}
    assert not read("half of the budget goes to hosting", asked=None, told=told).attributes


def test_what_was_not_told_has_no_multiple() -> None:
    assert not read("double that", asked=None).attributes


def test_multiples_of_multiples_stay_figures() -> None:
    found = read("500 docs. " + "three times that. " * 200, asked=None).attributes
    assert found[DATA] is not None
