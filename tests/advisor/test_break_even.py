from dataclasses import replace
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from advisor.break_even import (
    gap,
    queries_to_break_even,
    query_price_to_break_even,
)
from advisor.prices import ARTICLE_RAG, ARTICLE_TUNING


@given(st.decimals(10_000_000, 10**9, places=0))
def test_the_solved_query_price_breaks_even_exactly_at_the_horizon(queries: Decimal) -> None:
    price = query_price_to_break_even(ARTICLE_RAG, ARTICLE_TUNING, queries, years=Decimal(3))
    solved = replace(ARTICLE_TUNING, query_usd=price)
    assert abs(gap(ARTICLE_RAG, solved, queries * 3, Decimal(3))) < Decimal("1e-9")
    assert gap(ARTICLE_RAG, solved, queries * 2, Decimal(2)) > 0


def test_the_gap_closes_at_the_queries_solved_for() -> None:
    cheap = replace(ARTICLE_TUNING, query_usd=Decimal("0.001"))
    queries = queries_to_break_even(ARTICLE_RAG, cheap, Decimal(3))
    assert queries is not None
    assert abs(gap(ARTICLE_RAG, cheap, queries, Decimal(3))) < Decimal("0.01")
    assert queries_to_break_even(ARTICLE_RAG, ARTICLE_TUNING, Decimal(3)) is None
