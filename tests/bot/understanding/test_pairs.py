"""Two figures that are one amount: a floor with its ceiling, and the parts of a sum."""

from datetime import date
from decimal import Decimal

import pytest

from advisor.attributes import AttributeName
from bot.understanding import RulesInterpreter
from bot.understanding.figure import Figure
from bot.understanding.figures import find_figures
from bot.understanding.tokens import tokenise


def figures(text: str) -> tuple[Figure, ...]:
    return find_figures(tokenise(text), date(2026, 11, 22))


@pytest.mark.parametrize(
    ("text", "low", "high", "unit"),
    [
        ("at least 20 weeks but no more than 30", 20, 30, "weeks"),
        ("at least 4 but at most 9 months", 4, 9, "months"),
        ("no less than 40k, no more than 60k", 40_000, 60_000, ""),
        ("min €40k max €60k", 40_000, 60_000, "eur"),
        ("max 60k, min 40k", 40_000, 60_000, ""),
        ("more than 500 documents and less than 900", 500, 900, "documents"),
    ],
)
def test_a_floor_and_its_ceiling_are_one_range(text: str, low: int, high: int, unit: str) -> None:
    (figure,) = figures(text)
    assert (figure.low, figure.high, figure.unit) == (Decimal(low), Decimal(high), unit)


@pytest.mark.parametrize(
    "text",
    [
        "at least 5 languages, no more than 9 weeks",
        "at least 20 weeks but no more than 60k",
        "at least 300 documents, at most 200 users",
        "at least 20 weeks, so no more than 12 calls",
        "at least 3 weeks, under 900 ms",
        "20 weeks but no more than 30",
        "max 60k, over 40k documents",
    ],
)
def test_bounds_of_two_things_stay_two(text: str) -> None:
    assert len(figures(text)) > 1


@pytest.mark.parametrize(
    ("text", "total"),
    [
        ("30k for licences and 20k for people", 50_000),
        ("€9,000 for hosting plus another €3,000 for support", 12_000),
        ("10k for data, 20k for people and 5k for travel", 35_000),
    ],
)
def test_amounts_for_different_things_add_up(text: str, total: int) -> None:
    (figure,) = figures(text)
    assert (figure.low, figure.high) == (Decimal(total),) * 2


@pytest.mark.parametrize(
    "text",
    [
        "30k for plan one and 60k for plan two",
        "50k for the pilot and 90k for the rollout",
        "30k for licences or 20k for people",
        "30k for licences and 20k documents",
        "€30k for licences and $20k for people",
        "30k for licences, 20k for people",
    ],
)
def test_amounts_that_are_no_parts_stay_apart(text: str) -> None:
    assert len(figures(text)) > 1


def test_a_length_of_time_after_the_parts_keeps_them_a_sum() -> None:
    total, length = figures("30k for licences and 20k for people for a month")
    assert (total.low, length.unit) == (Decimal(50_000), "months")


@pytest.mark.parametrize("asked", [None, AttributeName.BUDGET])
@pytest.mark.parametrize(
    "text",
    [
        "30k for licences and 20k for people per month",
        "€30k for licences and €20k for people per month",
        "our budget is 30k for licences and 20k for people per year",
        "30k for licences and 20k for people, each quarter",
        "30k for licences monthly and 20k for people",
        "10k for hosting, 20k for people and 5k for travel a month",
    ],
)
def test_parts_of_which_one_comes_anew_are_no_budget(
    text: str, asked: AttributeName | None
) -> None:
    found = RulesInterpreter().interpret(text, asked=asked, today=date(2026, 11, 22))
    assert AttributeName.BUDGET not in found.attributes
