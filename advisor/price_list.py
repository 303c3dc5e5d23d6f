"""Whose costs are counted with: the article's, yours in their place, or a model's by its price."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal

from advisor.assessment import Approach
from advisor.errors import BadValue
from advisor.horizon import DEFAULT_MONTHS, Traffic
from advisor.model_prices import ModelUse, hosted, query_usd
from advisor.prices import ARTICLE_PRICES, Prices

MOST_QUERIES_A_MONTH = Decimal(10) ** 14
"""More is a slip: everybody on earth would ask hundreds of times a day."""


@dataclass(frozen=True, slots=True)
class Override:
    """Your own figures for one approach; None keeps the default."""

    setup_usd: Decimal | None = None
    upkeep_usd_per_year: Decimal | None = None
    query_usd: Decimal | None = None


@dataclass(frozen=True, slots=True)
class CostTerms:
    """How long, with what growth, and whose figures. `queries_per_day` is the project's if None."""

    months: int = DEFAULT_MONTHS
    queries_per_day: Decimal | None = None
    growth_per_year: Decimal = Decimal(0)
    model: ModelUse | None = None
    overrides: Mapping[Approach, Override] | None = None


def price_list(terms: CostTerms) -> Mapping[Approach, Prices]:
    """Return the prices of every approach that has any, least effort first.

    Raises BadValue for a model without a known price.
    """
    own = terms.overrides or {}
    prompting = own.get(Approach.PROMPTING)
    bases = dict(ARTICLE_PRICES)
    if terms.model is not None or (prompting and prompting.query_usd is not None):
        bases = {Approach.PROMPTING: Prices(Decimal(0), Decimal(0), Decimal(0)), **bases}
    elif prompting:
        raise BadValue(
            "overrides.prompting",
            "no query price",
            allowed="a query_usd or a model too, since the article prices no prompting",
            example='{"prompting": {"query_usd": 0.002}}',
        )
    each = None if terms.model is None else query_usd(terms.model)
    if each is not None:
        bases = _of_model(bases, each)
    halves = {one: _overridden(kept, own.get(one)) for one, kept in bases.items()}
    both = _both(halves[Approach.RAG], halves[Approach.FINE_TUNING], one_query=each is not None)
    return {**halves, Approach.HYBRID: _overridden(both, own.get(Approach.HYBRID))}


def traffic_of(queries_per_day: Decimal | None, terms: CostTerms) -> Traffic:
    """Return the traffic by the terms, which come before what the project has; none is 0.

    Raises BadValue for traffic that grows past all reason.
    """
    own = terms.queries_per_day
    a_day = (queries_per_day or Decimal(0)) if own is None else own
    traffic = Traffic(a_day, terms.growth_per_year)
    if traffic.by_month(terms.months)[-1] > MOST_QUERIES_A_MONTH:
        raise BadValue(
            "growth_per_year",
            f"{terms.growth_per_year:f}",
            allowed=f"growth to at most {MOST_QUERIES_A_MONTH:,f} queries a month by the end",
            example="0.2",
        )
    return traffic


def _both(rag: Prices, tuning: Prices, *, one_query: bool) -> Prices:
    """Return both halves together, as the article's are read; a model's query is paid for once."""
    queries = (rag.query_usd, tuning.query_usd)
    return Prices(
        rag.setup_usd + tuning.setup_usd,
        rag.upkeep_usd_per_year + tuning.upkeep_usd_per_year,
        max(queries) if one_query else sum(queries, Decimal(0)),
    )


def _of_model(bases: Mapping[Approach, Prices], each: Decimal) -> dict[Approach, Prices]:
    priced = {one: replace(kept, query_usd=each) for one, kept in bases.items()}
    return {**priced, Approach.FINE_TUNING: hosted(priced[Approach.FINE_TUNING])}


def _overridden(prices: Prices, own: Override | None) -> Prices:
    if own is None:
        return prices
    return Prices(
        _or(own.setup_usd, prices.setup_usd),
        _or(own.upkeep_usd_per_year, prices.upkeep_usd_per_year),
        _or(own.query_usd, prices.query_usd),
    )


def _or(own: Decimal | None, default: Decimal) -> Decimal:
    return default if own is None else own
