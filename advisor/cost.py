"""The article's costs for a project's traffic, and what its budget means beside them."""

from decimal import Decimal

from advisor.assessment import Approach, ApproachCost, Cost
from advisor.attributes import AttributeName
from advisor.break_even import break_even
from advisor.figures import Span, number, usd
from advisor.labels import APPROACH_LABELS
from advisor.prices import ARTICLE_PRICES, ARTICLE_RAG, ARTICLE_TUNING
from advisor.reading import Readings, span_of
from advisor.units import DAYS_PER_YEAR


def price(readings: Readings) -> Cost:
    """Return each approach's cost for the traffic said; without traffic, before queries."""
    traffic = span_of(readings, AttributeName.SCALABILITY)
    a_year = traffic.middle * DAYS_PER_YEAR if traffic else None
    approaches = tuple(_cost(approach, a_year) for approach in ARTICLE_PRICES)
    budget = span_of(readings, AttributeName.BUDGET)
    warnings = _warnings(budget, approaches, traffic) if budget else ()
    return Cost(a_year, approaches, break_even(ARTICLE_RAG, ARTICLE_TUNING, a_year), warnings)


def _cost(approach: Approach, queries_per_year: Decimal | None) -> ApproachCost:
    prices = ARTICLE_PRICES[approach]
    queries = None if queries_per_year is None else queries_per_year * prices.query_usd
    first_year = prices.setup_usd + prices.upkeep_usd_per_year + (queries or 0)
    return ApproachCost(approach, prices.setup_usd, prices.upkeep_usd_per_year, queries, first_year)


def _warnings(
    budget: Span, approaches: tuple[ApproachCost, ...], traffic: Span | None
) -> tuple[str, ...]:
    """Return one sentence that names every approach the budget does not reach; none if it does."""
    beyond = [
        f"{APPROACH_LABELS[cost.approach]} ({usd(cost.first_year_usd)})"
        for cost in approaches
        if budget.high < cost.first_year_usd
    ]
    if not beyond:
        return ()
    return (
        f"A budget of {usd(budget.high)} is less than the first year{_at(traffic)} by the "
        f"article's figures: {', '.join(beyond)}.",
    )


def _at(traffic: Span | None) -> str:
    return f" at {number(traffic.middle)} questions a day" if traffic else ", before queries,"
