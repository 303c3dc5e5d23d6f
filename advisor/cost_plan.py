"""The cost of each approach over a horizon, by the article's figures or those that you give."""

from collections.abc import Mapping
from dataclasses import dataclass

from advisor.assessment import Approach, Assessment
from advisor.horizon import (
    Change,
    Sensitivity,
    Series,
    Traffic,
    cheapest,
    cumulative,
    sensitivities,
)
from advisor.model_prices import HOSTING_SOURCE
from advisor.payback import payback
from advisor.price_list import CostTerms, price_list, traffic_of
from advisor.prices import Prices

LEFT_OUT = (
    "The article leaves out labelling and curation, evaluation, retraining, the vector store, "
    "hosting, and the external data it mentions for RAG: add them to set-up or upkeep."
)


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
    """Lay out the cost over the horizon, by the terms that the assessment was made with.

    Raises BadValue for a model without a known price, and for traffic that grows past all reason.
    """
    terms = terms or CostTerms()
    traffic = traffic_of(assessment.cost.queries_per_day, terms)
    prices = price_list(terms)
    paid_back = payback(prices[Approach.RAG], prices[Approach.FINE_TUNING], traffic, terms.months)
    varied = next(one for one in assessment.ranking if one in prices)
    return CostPlan(
        terms=terms,
        traffic=traffic,
        prices=prices,
        series={one: cumulative(prices[one], traffic, terms.months) for one in prices},
        cheapest=cheapest(prices, traffic, terms.months),
        break_even_month=paid_back.month,
        break_even=paid_back.text,
        changes=paid_back.changes,
        varied=varied,
        sensitivities=sensitivities(prices, varied, traffic, terms.months),
        notes=_notes(terms, traffic, prices),
    )


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
