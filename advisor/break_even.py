"""When fine-tuning would pay back against RAG: the month, or never and what would have to change.

With a as RAG, b as fine-tuning, q queries a year and t years, the gap is

    gap(t) = (setup_b - setup_a) + t * ((upkeep_b - upkeep_a) + q * (query_b - query_a))

and b pays back at the t > 0 where it falls to 0.
"""

from decimal import Decimal

from advisor.figures import number, usd
from advisor.prices import Prices
from advisor.units import DAYS_PER_YEAR

HORIZON_YEARS = Decimal(3)
"""For how long a saving is counted when asking what would have to change."""


def years_to_break_even(a: Prices, b: Prices, queries_per_year: Decimal) -> Decimal | None:
    """Return after how many years `b` has cost no more than `a`; None when it never does."""
    start = b.setup_usd - a.setup_usd
    if start <= 0:
        return Decimal(0)
    a_year = (b.upkeep_usd_per_year - a.upkeep_usd_per_year) + queries_per_year * (
        b.query_usd - a.query_usd
    )
    return start / -a_year if a_year < 0 else None


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
    a: Prices, b: Prices, queries_per_year: Decimal, years: Decimal = HORIZON_YEARS
) -> Decimal:
    """Return the price of a query at which `b` costs the same as `a` over `years`.

    Negative when no price is low enough. `queries_per_year` must be above 0.
    """
    return a.query_usd - _fixed_gap(a, b, years) / (queries_per_year * years)


def traffic_to_break_even(a: Prices, b: Prices, years: Decimal = HORIZON_YEARS) -> Decimal:
    """Return the queries a day from which `b` could pay back over `years` if its queries cost 0."""
    return _fixed_gap(a, b, years) / (a.query_usd * years * DAYS_PER_YEAR)


def break_even(rag: Prices, tuning: Prices, queries_per_year: Decimal | None) -> str:
    """Say when fine-tuning pays back against RAG, or that it never does and what would have to be.

    Without traffic the answer holds for any: with no query the gap is the smallest it can be.
    """
    years = years_to_break_even(rag, tuning, queries_per_year or Decimal(0))
    if years is not None:
        return f"Fine-tuning pays back against RAG after {number(years * 12)} months."
    return (
        "Never: by these figures fine-tuning costs more than RAG to set up and then never saves "
        f"what it cost. {_what_would_have_to_change(rag, tuning, queries_per_year)}"
    )


def _fixed_gap(a: Prices, b: Prices, years: Decimal) -> Decimal:
    upkeep = b.upkeep_usd_per_year - a.upkeep_usd_per_year
    return b.setup_usd - a.setup_usd + years * upkeep


def _what_would_have_to_change(rag: Prices, tuning: Prices, queries: Decimal | None) -> str:
    least = number(traffic_to_break_even(rag, tuning))
    price = query_price_to_break_even(rag, tuning, queries) if queries else None
    if price is None or price <= 0:
        return (
            f"To pay back within {HORIZON_YEARS} years a tuned model's queries would have to be "
            f"nearly free and come at more than {least} a day, or its set-up be far cheaper."
        )
    return (
        f"To pay back within {HORIZON_YEARS} years at this traffic its query would have to cost "
        f"{usd(price.quantize(Decimal('0.0001')))} or less, for example from a small tuned model "
        "on own machines."
    )
