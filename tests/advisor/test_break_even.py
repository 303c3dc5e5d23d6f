from dataclasses import replace
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from advisor.break_even import (
    break_even,
    gap,
    queries_to_break_even,
    query_price_to_break_even,
    traffic_to_break_even,
    years_to_break_even,
)
from advisor.prices import ARTICLE_RAG, ARTICLE_TUNING, Prices

QUERIES = st.decimals(1, 10**9, places=0)


@given(QUERIES)
def test_the_articles_figures_never_break_even_at_any_traffic(queries: Decimal) -> None:
    assert years_to_break_even(ARTICLE_RAG, ARTICLE_TUNING, queries) is None


def test_a_worked_example_breaks_even_where_both_have_cost_the_same() -> None:
    # 150,000 more to set up, 10,000 less a year for 1m queries at 0.01 less, no upkeep: 15 years.
    a = Prices(Decimal(0), Decimal(0), Decimal("0.02"))
    b = Prices(Decimal(150_000), Decimal(0), Decimal("0.01"))
    assert years_to_break_even(a, b, Decimal(1_000_000)) == 15


def test_what_is_cheaper_from_the_start_breaks_even_at_once() -> None:
    assert years_to_break_even(ARTICLE_TUNING, ARTICLE_RAG, Decimal(10)) == 0


@given(st.decimals(10_000_000, 10**9, places=0))
def test_the_solved_query_price_breaks_even_exactly_at_the_horizon(queries: Decimal) -> None:
    price = query_price_to_break_even(ARTICLE_RAG, ARTICLE_TUNING, queries, years=Decimal(3))
    solved = replace(ARTICLE_TUNING, query_usd=price)
    years = years_to_break_even(ARTICLE_RAG, solved, queries)
    assert years is not None
    assert abs(years - 3) < Decimal("1e-9")


def test_below_the_solved_traffic_no_query_price_is_low_enough() -> None:
    a_year = traffic_to_break_even(ARTICLE_RAG, ARTICLE_TUNING, years=Decimal(3)) * 365
    assert query_price_to_break_even(ARTICLE_RAG, ARTICLE_TUNING, a_year * 2, years=Decimal(3)) > 0
    assert query_price_to_break_even(ARTICLE_RAG, ARTICLE_TUNING, a_year / 2, years=Decimal(3)) < 0


def test_never_is_told_with_what_would_have_to_change() -> None:
    busy = break_even(ARTICLE_RAG, ARTICLE_TUNING, Decimal(365_000_000))
    quiet = break_even(ARTICLE_RAG, ARTICLE_TUNING, Decimal(1_000_000))
    assert "its query would have to cost $0.0098" in busy
    assert "24,658 a day" in quiet


def test_a_crossing_is_told_in_months() -> None:
    cheap = replace(ARTICLE_TUNING, query_usd=Decimal(0), upkeep_usd_per_year=Decimal(20_000))
    assert "after 12 months" in break_even(ARTICLE_RAG, cheap, Decimal(15_000_000))


def test_the_gap_closes_at_the_queries_solved_for() -> None:
    cheap = replace(ARTICLE_TUNING, query_usd=Decimal("0.001"))
    queries = queries_to_break_even(ARTICLE_RAG, cheap, Decimal(3))
    assert queries is not None
    assert abs(gap(ARTICLE_RAG, cheap, queries, Decimal(3))) < Decimal("0.01")
    assert queries_to_break_even(ARTICLE_RAG, ARTICLE_TUNING, Decimal(3)) is None
