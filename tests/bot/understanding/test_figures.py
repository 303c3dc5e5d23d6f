"""Amounts with their units."""

from datetime import date
from decimal import Decimal

import pytest

from bot.understanding.figure import Figure, Shape
from bot.understanding.figures import find_figures
from bot.understanding.tokens import tokenise
from bot.understanding.units import Noun

TODAY = date(2026, 11, 22)


def figures(text: str) -> list[Figure]:
    return list(find_figures(tokenise(text), TODAY))


def only(text: str) -> Figure:
    (figure,) = figures(text)
    return figure


@pytest.mark.parametrize(
    ("text", "low", "high", "unit"),
    [
        ("$60k", "60000", "60000", "usd"),
        ("€75.000", "75000", "75000", "eur"),
        ("50-70k€", "50000", "70000", "eur"),
        ("between £30k and £50k", "30000", "50000", "gbp"),
        ("rs 35 lakhs", "3500000", "3500000", "inr"),
        ("a hundred bucks", "100", "100", "usd"),
        ("usd 45,000.00", "45000", "45000", "usd"),
        ("48k, pounds that is", "48000", "48000", "gbp"),
    ],
)
def test_money_has_its_currency_on_either_side(text: str, low: str, high: str, unit: str) -> None:
    figure = only(text)
    assert (figure.shape, figure.unit) == (Shape.MONEY, unit)
    assert (figure.low, figure.high) == (Decimal(low), Decimal(high))


@pytest.mark.parametrize(
    ("text", "value", "noun", "per"),
    [
        ("2m queries/day", "2000000", Noun.QUERIES, "day"),
        ("1.5m records a month", "1500000", Noun.ITEMS, "month"),
        ("40 req/s", "40", Noun.QUERIES, "second"),
        ("1 request every 2 seconds", "0.5", Noun.QUERIES, "second"),
        ("20 qps", "20", Noun.QUERIES, "second"),
        ("500 an hour", "500", None, "hour"),
        ("600 questions from our staff a week", "600", Noun.QUERIES, "week"),
    ],
)
def test_a_rate_counts_something_in_a_period(
    text: str, value: str, noun: Noun | None, per: str
) -> None:
    figure = only(text)
    assert figure.shape is Shape.RATE
    assert (figure.low, figure.noun, figure.per) == (Decimal(value), noun, per)


@pytest.mark.parametrize(
    ("text", "low", "unit"),
    [
        ("300ms", "300", "ms"),
        ("6 weeks", "6", "weeks"),
        ("inside a month", "1", "months"),
        ("45 working days", "45", "days"),
        ("once a fortnight", None, ""),
        ("within a fortnight", "2", "weeks"),
        ("sub-second", "1", "seconds"),
    ],
)
def test_a_length_of_time_keeps_its_unit(text: str, low: str | None, unit: str) -> None:
    found = [figure for figure in figures(text) if figure.shape is Shape.DURATION]
    assert [(figure.low, figure.unit) for figure in found] == (
        [] if low is None else [(Decimal(low), unit)]
    )


@pytest.mark.parametrize(
    ("text", "share"),
    [("95%", 95), ("92.125 percent", "92.125"), ("nine answers out of ten", 90), ("9/10", 90)],
)
def test_a_share_is_a_percentage(text: str, share: int | str) -> None:
    figure = only(text)
    assert (figure.shape, figure.low) == (Shape.PERCENT, Decimal(share))


def test_four_of_five_in_slashes_is_a_rating_and_in_words_a_share() -> None:
    assert only("4/5").shape is Shape.SCALE
    assert (only("four in five").shape, only("four in five").low) == (Shape.PERCENT, Decimal(80))


def test_the_counted_noun_is_found_behind_its_adjectives() -> None:
    figure = only("3,000 old customer support pdfs")
    assert (figure.shape, figure.noun) == (Shape.COUNT, Noun.DOCUMENTS)


@pytest.mark.parametrize("text", ["room 404", "gpt-4", "skip that one", "#12", "iso 27001"])
def test_a_number_in_a_name_is_no_figure(text: str) -> None:
    assert figures(text) == []


def test_two_figures_of_different_units_are_no_range() -> None:
    assert [figure.low for figure in figures("6 weeks to 80 users")] == [Decimal(6), Decimal(80)]
