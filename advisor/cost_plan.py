"""The cost of each approach over a horizon, by the article's figures or those that you give."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal

from advisor.assessment import Approach, Assessment
from advisor.errors import BadValue
from advisor.figures import number, usd
from advisor.horizon import (
    DEFAULT_MONTHS,
    Change,
    Sensitivity,
    Series,
    Traffic,
    Unit,
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


@dataclass(frozen=True, slots=True)
class CostPlan:
    """The cost so far by month (month 0 is the set-up), who is cheapest, and who pays back.

    `prices` are best-known first; prompting is among them once its query has a price. `break_even`
    is about fine-tuning against RAG; `changes` say what would make it pay back by the end, and are
    empty when it does. `varied` is the approach that `sensitivities` are about.
    """

    terms: CostTerms
    traffic: Traffic
    prices: Mapping[Approach, Prices]
    series: Mapping[Approach, Series]
    cheapest: Approach
    break_even_month: int | None
    break_even: str
    changes: tuple[Change, ...]
    varied: Approach
    sensitivities: tuple[Sensitivity, ...]
    notes: tuple[str, ...]


def plan_cost(assessment: Assessment, terms: CostTerms | None = None) -> CostPlan:
    """Lay out the cost over the horizon.

    Raises BadValue for a model without a known price, and for traffic that grows past all reason.
    """
    terms = terms or CostTerms()
    traffic = _traffic(assessment, terms)
    prices = _prices(terms)
    series = {one: cumulative(prices[one], traffic, terms.months) for one in prices}
    rag, tuning = prices[Approach.RAG], prices[Approach.FINE_TUNING]
    month = break_even_month(series[Approach.RAG], series[Approach.FINE_TUNING])
    changes = () if month is not None else changes_to_break_even(rag, tuning, traffic, terms.months)
    varied = next(one for one in assessment.ranking if one in prices)
    return CostPlan(
        terms=terms,
        traffic=traffic,
        prices=prices,
        series=series,
        cheapest=cheapest(prices, traffic, terms.months),
        break_even_month=month,
        break_even=_told(month, changes, terms.months),
        changes=changes,
        varied=varied,
        sensitivities=sensitivities(prices, varied, traffic, terms.months),
        notes=_notes(terms, traffic, prices),
    )


def _traffic(assessment: Assessment, terms: CostTerms) -> Traffic:
    a_day = terms.queries_per_day
    if a_day is None:
        a_day = (assessment.cost.queries_per_year or Decimal(0)) / DAYS_PER_YEAR
    traffic = Traffic(a_day, terms.growth_per_year)
    last = traffic.by_month(terms.months)[-1]
    if last > MOST_QUERIES_A_MONTH:
        raise BadValue(
            "growth_per_year",
            f"{terms.growth_per_year:f}",
            allowed=f"growth to at most {MOST_QUERIES_A_MONTH:,f} queries a month by the end",
            example="0.2",
        )
    return traffic


def _prices(terms: CostTerms) -> Mapping[Approach, Prices]:
    """Return the prices of every approach that has any, least effort first."""
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


def _told(month: int | None, changes: tuple[Change, ...], months: int) -> str:
    if month is not None:
        return f"Fine-tuning has cost no more than RAG from month {month} on."
    ways = [_needed(change) for change in changes if change.needed is not None]
    return (
        f"Fine-tuning never pays back against RAG within {months} months. "
        f"It would with {', or '.join(ways)}."
    )


def _needed(change: Change) -> str:
    needed = change.needed or Decimal(0)
    match change.unit:
        case Unit.USD_A_QUERY:
            return f"{change.what} at ${needed:.4f} (now {usd(change.now)})"
        case Unit.USD:
            return f"{change.what} at {usd(needed)} (now {usd(change.now)})"
        case Unit.QUERIES_A_DAY:
            besides = f" and {change.besides}" if change.besides else ""
            return f"{number(needed)} {change.what} (now {number(change.now)}){besides}"
        case Unit.SHARE:
            return f"{change.what} at {needed:.0%} of these"


def _notes(
    terms: CostTerms, traffic: Traffic, prices: Mapping[Approach, Prices]
) -> tuple[str, ...]:
    notes = [LEFT_OUT]
    if Approach.PROMPTING in prices:
        notes.append("Prompting has no set-up and no upkeep here but those that you give.")
    else:
        notes.append("The article prices no prompting; a model or prompting.query adds it.")
    if not traffic.queries_per_day:
        notes.append("No traffic is known, so queries are not counted.")
    if terms.model is not None:
        notes.append(
            f"Queries at the price of {terms.model.model} for every approach; a tuned model's "
            f"hosting is added at $1.70 an hour ({HOSTING_SOURCE})."
        )
    return tuple(notes)
