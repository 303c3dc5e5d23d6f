"""A bare correction is about what the message before told."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

import pytest

from advisor.attributes import AttributeName, Statement
from bot.dialogue.acts import Act, Interpretation
from bot.understanding import RulesInterpreter

TODAY = date(2026, 11, 22)
BUDGET, SPEED, TRAFFIC = (
    AttributeName.BUDGET,
    AttributeName.DEPLOYMENT_SPEED,
    AttributeName.SCALABILITY,
)
TOLD = {
    BUDGET: Statement(raw="60k", value=Decimal(60_000), unit="eur"),
    SPEED: Statement(raw="5 months", value=Decimal(5), unit="months"),
    TRAFFIC: Statement(raw="2000 a day", value=Decimal(2_000), unit="queries/day"),
}


def read(
    text: str, told: Mapping[AttributeName, Statement], asked: AttributeName | None = None
) -> Interpretation:
    return RulesInterpreter().interpret(text, asked=asked, today=TODAY, told=told)


@pytest.mark.parametrize(
    ("text", "name", "value", "unit"),
    [
        ("make it 90k", BUDGET, 90_000, "eur"),
        ("sorry, 3000", TRAFFIC, 3_000, "queries/day"),
        ("no wait, 2500", TRAFFIC, 2_500, "queries/day"),
        ("I meant 8", SPEED, 8, "months"),
    ],
)
@pytest.mark.parametrize("asked", [None, AttributeName.LABELLED_EXAMPLES, AttributeName.ACCURACY])
def test_the_told_figure_nearest_in_size_is_corrected_in_its_unit(
    text: str, name: AttributeName, value: int, unit: str, asked: AttributeName | None
) -> None:
    found = read(text, TOLD, asked)
    assert Act.CORRECT in found.acts
    assert set(found.attributes) == {name}
    said = found.attributes[name]
    assert said is not None
    assert (said.value, said.unit) == (Decimal(value), unit)


def test_a_figure_that_fits_nothing_told_answers_the_question() -> None:
    found = read("actually 6", {BUDGET: TOLD[BUDGET]}, SPEED).attributes
    assert set(found) == {SPEED}


def test_a_correction_that_names_its_attribute_is_about_that() -> None:
    found = read("sorry, the budget is 3000", {TRAFFIC: TOLD[TRAFFIC]}).attributes
    assert set(found) == {BUDGET}


@pytest.mark.parametrize("text", ["3000", "about 90k", "thanks"])
def test_what_corrects_nothing_leaves_what_was_told(text: str) -> None:
    found = read(text, TOLD, AttributeName.LABELLED_EXAMPLES).attributes
    assert found.keys() <= {AttributeName.LABELLED_EXAMPLES}


def test_a_figure_that_is_of_another_attribute_corrects_nothing() -> None:
    found = read("finance cut it to 40k", {TRAFFIC: TOLD[TRAFFIC]}).attributes
    assert set(found) == {BUDGET}


def test_nothing_told_leaves_the_reading_as_it_was() -> None:
    assert read("sorry, 3000", {}).attributes == {}


@pytest.mark.parametrize(("text", "value"), [("make it 45", 45_000), ("sorry, 58k", 58_000)])
def test_thousands_may_be_left_out_where_the_figure_was_told_in_them(text: str, value: int) -> None:
    said = read(text, {BUDGET: TOLD[BUDGET]}, AttributeName.NEEDS_CITATIONS).attributes[BUDGET]
    assert said is not None
    assert said.value == Decimal(value)


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("the budget was cut to 30", 30_000, "eur"),
        ("the budget got cut to 30,000", 30_000, "eur"),
        ("the budget is now $45,000", 45_000, "usd"),
        ("we have 45k dollars", 45_000, "usd"),
    ],
)
def test_money_without_a_currency_stays_in_that_of_the_budget_told(
    text: str, value: int, unit: str
) -> None:
    said = read(text, {BUDGET: TOLD[BUDGET]}).attributes[BUDGET]
    assert said is not None
    assert (said.value, said.unit) == (Decimal(value), unit)


def test_a_what_if_without_a_unit_supposes_another_figure_for_what_was_told() -> None:
    found = read("what if we had 3000?", {TRAFFIC: TOLD[TRAFFIC]})
    assert Act.WHAT_IF in found.acts
    assert not found.attributes
    assert found.hypothetical[TRAFFIC].value == Decimal(3_000)
