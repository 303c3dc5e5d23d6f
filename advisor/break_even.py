"""The figures at which fine-tuning would pay back against RAG.

With a as RAG, b as fine-tuning, q queries a year and t years, the gap is

    gap(t) = (setup_b - setup_a) + t * ((upkeep_b - upkeep_a) + q * (query_b - query_a))

and b pays back at the t > 0 where it falls to 0.
"""

from decimal import Decimal

from advisor.prices import Prices


def gap(a: Prices, b: Prices, queries: Decimal, years: Decimal) -> Decimal:
    """Return how much more `b` has cost than `a` after the years, with so many queries in all."""
    return _fixed_gap(a, b, years) + queries * (b.query_usd - a.query_usd)


def queries_to_break_even(a: Prices, b: Prices, years: Decimal) -> Decimal | None:
    """Return the queries in all at which the cheaper query of `b` has paid for the rest.

    None when its query saves nothing; below 0 when `b` costs less even without any query.
    """
    saving = a.query_usd - b.query_usd
    return _fixed_gap(a, b, years) / saving if saving > 0 else None


def query_price_to_break_even(
    a: Prices, b: Prices, queries_per_year: Decimal, years: Decimal
) -> Decimal:
    """Return the price of a query at which `b` costs the same as `a` over `years`.

    Negative when no price is low enough. `queries_per_year` must be above 0.
    """
    return a.query_usd - _fixed_gap(a, b, years) / (queries_per_year * years)


def _fixed_gap(a: Prices, b: Prices, years: Decimal) -> Decimal:
    upkeep = b.upkeep_usd_per_year - a.upkeep_usd_per_year
    return b.setup_usd - a.setup_usd + years * upkeep
