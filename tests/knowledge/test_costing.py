from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.costing import cost_of, money, period_in, plain_number
from knowledge.facts import FactTable
from knowledge.lexicon import COMPARED, Approach
from knowledge.passages import Passage
from knowledge.places import QUERY, SETUP, UPKEEP

ALL_ROWS = (SETUP, UPKEEP, QUERY)


@pytest.mark.parametrize(
    ("plain", "years", "queries"),
    [
        ("over three years", 3, None),
        ("in year one with a million queries", 1, 1_000_000),
        ("24 months", 2, None),
        ("3k questions a day for a year", 1, 1_095_000),
        ("half a million requests", None, 500_000),
        ("a hundred thousand questions", None, 100_000),
        ("two years at 1,000 queries per month", 2, 24_000),
        ("what is it", None, None),
    ],
)
def test_periods_are_read(plain: str, years: int | None, queries: int | None) -> None:
    period = period_in(plain)
    assert (period.years, period.queries) == (years, queries)


@pytest.mark.parametrize(
    ("amount", "text"),
    [
        ("80000", "$80K"), ("1500000", "$1.5M"), ("0.04", "$0.04"), ("500", "$500"),
        ("75500", "$75.5K"), ("75555", "$75,555"),
    ],
)  # fmt: skip
def test_money_is_written_as_the_article_writes_it(amount: str, text: str) -> None:
    assert money(Decimal(amount)) == text


def test_the_articles_first_year_before_queries(passages: tuple[Passage, ...]) -> None:
    facts, period = FactTable(passages), period_in("one year")
    totals = [cost_of(approach, (SETUP, UPKEEP), period, facts).total_usd for approach in COMPARED]
    assert totals == [70_000, 260_000]


@given(queries=st.integers(0, 10**7))
def test_more_queries_never_cost_less(passages: tuple[Passage, ...], queries: int) -> None:
    facts = FactTable(passages)
    fewer, more = (
        cost_of(Approach.RAG, ALL_ROWS, period_in(f"one year, {count} queries"), facts).total_usd
        for count in (queries, queries + 1)
    )
    assert fewer < more


@given(st.decimals(0, 10**6, places=2))
def test_plain_numbers_keep_their_value(value: Decimal) -> None:
    assert Decimal(plain_number(value).replace(",", "")) == value
