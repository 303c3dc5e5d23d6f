"""The cost of each approach over a horizon, by the article's figures or those that you give."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal

from advisor.assessment import Approach, Assessment
from advisor.figures import number, usd
from advisor.horizon import (
    DEFAULT_MONTHS,
    Change,
    Sensitivity,
    Series,
    Traffic,
    break_even_month,
    changes_to_break_even,
    cheapest,
    cumulative,
    sensitivities,
)
from advisor.model_prices import HOSTING_SOURCE, ModelUse, hosted, query_usd
from advisor.prices import ARTICLE_PRICES, Prices
from advisor.units import DAYS_PER_YEAR

LEFT_OUT = (
    "The article leaves out labelling and curation, evaluation, retraining, the vector store, "
    "hosting, and the external data it mentions for RAG: add them to set-up or upkeep."
)
_TUNED = (Approach.FINE_TUNING, Approach.HYBRID)


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


@dataclass(frozen=True, slots=True)
class CostPlan:
    """The cost so far by month (month 0 is the set-up), who is cheapest, and who pays back.

    `break_even` is about fine-tuning against RAG; `changes` say what would make it pay back by
    the end, and are empty when it does.
    """

    terms: CostTerms
    traffic: Traffic
    prices: Mapping[Approach, Prices]
    series: Mapping[Approach, Series]
    cheapest: Approach
    break_even_month: int | None
    break_even: str
    changes: tuple[Change, ...]
    sensitivities: tuple[Sensitivity, ...]
    notes: tuple[str, ...]


def plan_cost(assessment: Assessment, terms: CostTerms | None = None) -> CostPlan:
    """Lay out the cost over the horizon. Raises BadValue for a model without a known price."""
    terms = terms or CostTerms()
    traffic = Traffic(_queries_per_day(assessment, terms), terms.growth_per_year)
    prices = _prices(terms)
    series = {one: cumulative(prices[one], traffic, terms.months) for one in prices}
    rag, tuning = prices[Approach.RAG], prices[Approach.FINE_TUNING]
    month = break_even_month(series[Approach.RAG], series[Approach.FINE_TUNING])
    changes = () if month is not None else changes_to_break_even(rag, tuning, traffic, terms.months)
    return CostPlan(
        terms=terms,
        traffic=traffic,
        prices=prices,
        series=series,
        cheapest=cheapest(prices, traffic, terms.months),
        break_even_month=month,
        break_even=_told(month, changes, terms.months),
        changes=changes,
        sensitivities=sensitivities(prices, _priced(assessment, prices), traffic, terms.months),
        notes=_notes(terms, traffic),
    )


def _queries_per_day(assessment: Assessment, terms: CostTerms) -> Decimal:
    if terms.queries_per_day is not None:
        return terms.queries_per_day
    return (assessment.cost.queries_per_year or Decimal(0)) / DAYS_PER_YEAR


def _prices(terms: CostTerms) -> Mapping[Approach, Prices]:
    prices = dict(ARTICLE_PRICES)
    if terms.model is not None:
        each = query_usd(terms.model)
        priced = {one: replace(kept, query_usd=each) for one, kept in prices.items()}
        prices = {one: hosted(kept) if one in _TUNED else kept for one, kept in priced.items()}
    return {
        one: _overridden(kept, (terms.overrides or {}).get(one)) for one, kept in prices.items()
    }


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


def _priced(assessment: Assessment, prices: Mapping[Approach, Prices]) -> Approach:
    """Return the best-ranked approach that has a price."""
    return next(one for one in assessment.ranking if one in prices)


def _told(month: int | None, changes: tuple[Change, ...], months: int) -> str:
    if month is not None:
        return f"Fine-tuning has cost no more than RAG from month {month} on."
    reachable = [change for change in changes if change.needed is not None]
    never = f"Fine-tuning does not pay back against RAG within {months} months."
    if not reachable:
        return (
            f"{never} No single change would do it: its upkeep and queries would have to come down "
            "to RAG's and its set-up too."
        )
    return f"{never} It would with {', or '.join(map(_needed, reachable))}."


def _needed(change: Change) -> str:
    needed = change.needed or Decimal(0)
    if change.what == "queries a day":
        return f"{number(needed)} queries a day"
    what = change.what.removesuffix(", USD")
    figure = f"${needed:.4f}" if what == "query" else usd(needed)
    return f"{what} at {figure} (now {usd(change.now)})"


def _notes(terms: CostTerms, traffic: Traffic) -> tuple[str, ...]:
    notes = [LEFT_OUT]
    if not traffic.queries_per_day:
        notes.append("No traffic is known, so queries are not counted.")
    if terms.model is not None:
        notes.append(
            f"Queries at the price of {terms.model.model} for every approach; a tuned model's "
            f"hosting is added at $1.70 an hour ({HOSTING_SOURCE})."
        )
    return tuple(notes)
