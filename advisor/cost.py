"""The first year's costs for a project's traffic, and what its budget means beside them."""

from decimal import Decimal

from advisor.assessment import Approach, ApproachCost, Cost
from advisor.attributes import AttributeName
from advisor.figures import Span, number, usd
from advisor.horizon import MONTHS_PER_YEAR
from advisor.labels import APPROACH_LABELS
from advisor.payback import payback
from advisor.price_list import CostTerms, price_list, traffic_of
from advisor.prices import Prices
from advisor.reading import Readings, span_of

ARTICLES = "the article's figures"
YOURS = "your figures and the article's"


def price(readings: Readings, terms: CostTerms | None = None) -> Cost:
    """Return each approach's cost for the traffic said; without traffic, before queries.

    Raises BadValue for a model without a known price and for traffic that grows past all reason.
    """
    terms = terms or CostTerms()
    prices = price_list(terms)
    said = span_of(readings, AttributeName.SCALABILITY)
    traffic = traffic_of(said.middle if said else None, terms)
    known = said is not None or terms.queries_per_day is not None
    a_day = traffic.queries_per_day if known else None
    a_year = None if a_day is None else sum(traffic.by_month(MONTHS_PER_YEAR), Decimal(0))
    approaches = tuple(_cost(one, own, a_year) for one, own in prices.items())
    budget = span_of(readings, AttributeName.BUDGET)
    basis = YOURS if terms.overrides or terms.model else ARTICLES
    return Cost(
        queries_per_day=a_day,
        queries_per_year=a_year,
        approaches=approaches,
        break_even=payback(
            prices[Approach.RAG], prices[Approach.FINE_TUNING], traffic, terms.months
        ).text,
        warnings=_warnings(budget, approaches, a_day, basis) if budget else (),
        basis=basis,
        budget_usd=budget.high if budget else None,
    )


def _cost(approach: Approach, prices: Prices, queries_per_year: Decimal | None) -> ApproachCost:
    queries = None if queries_per_year is None else queries_per_year * prices.query_usd
    first_year = prices.setup_usd + prices.upkeep_usd_per_year + (queries or 0)
    return ApproachCost(approach, prices.setup_usd, prices.upkeep_usd_per_year, queries, first_year)


def _warnings(
    budget: Span, approaches: tuple[ApproachCost, ...], a_day: Decimal | None, basis: str
) -> tuple[str, ...]:
    """Return one sentence that names every approach the budget does not reach; none if it does."""
    beyond = [
        f"{APPROACH_LABELS[cost.approach]} ({usd(cost.first_year_usd)})"
        for cost in approaches
        if budget.high < cost.first_year_usd
    ]
    if not beyond:
        return ()
    at = ", before queries," if a_day is None else f" at {number(a_day)} questions a day"
    return (
        f"A budget of {usd(budget.high)} is less than the first year{at} by {basis}: "
        f"{', '.join(beyond)}.",
    )
