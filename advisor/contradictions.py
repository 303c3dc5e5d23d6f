"""Statements that cannot well hold together, named so that a person can put them right."""

from collections.abc import Iterator
from datetime import date

from advisor.attributes import AttributeName, Attributes, Statement
from advisor.figures import number, usd
from advisor.reading import Readings, span_of
from advisor.units import DAYS_PER_YEAR

LEAST_TOKENS_A_DOCUMENT = 20
MOST_TOKENS_A_DOCUMENT = 200_000
"""From a short message to a long book; an average outside is a slip of units."""


def find(attributes: Attributes, readings: Readings, *, today: date | None) -> tuple[str, ...]:
    """Return one sentence for each contradiction."""
    return (
        *_sizes(readings),
        *_query_bill(readings),
        *_past_deadline(attributes, today),
        *_nothing_to_cite(readings),
    )


def _sizes(readings: Readings) -> Iterator[str]:
    documents = span_of(readings, AttributeName.DATA_VOLUME)
    tokens = span_of(readings, AttributeName.KNOWLEDGE_TOKENS)
    if documents is None or tokens is None:
        return
    too_many = tokens.low > documents.high * MOST_TOKENS_A_DOCUMENT
    too_few = tokens.high < documents.low * LEAST_TOKENS_A_DOCUMENT
    if too_many or too_few:
        yield (
            f"data volume and size of the knowledge contradict each other: "
            f"{number(documents.middle)} documents and {number(tokens.middle)} tokens"
        )


def _query_bill(readings: Readings) -> Iterator[str]:
    budget = span_of(readings, AttributeName.BUDGET)
    traffic = span_of(readings, AttributeName.SCALABILITY)
    each = span_of(readings, AttributeName.UNIT_COST)
    if budget is None or traffic is None or each is None:
        return
    bill = traffic.low * DAYS_PER_YEAR * each.low
    if bill > budget.high:
        yield (
            f"budget, traffic and cost a query contradict each other: queries alone come to "
            f"{usd(bill)} a year, more than {usd(budget.high)}"
        )


def _past_deadline(attributes: Attributes, today: date | None) -> Iterator[str]:
    said = attributes.get(AttributeName.DEPLOYMENT_SPEED)
    end = _last_date(said) if said else None
    if end is not None and today is not None and end < today:
        yield f"time to go-live: {end} has already passed on {today}"


def _last_date(said: Statement) -> date | None:
    dates = [end for end in (said.value, said.min, said.max) if isinstance(end, date)]
    return max(dates, default=None)


def _nothing_to_cite(readings: Readings) -> Iterator[str]:
    cited = readings.get(AttributeName.NEEDS_CITATIONS)
    volume = span_of(readings, AttributeName.DATA_VOLUME)
    if cited and cited.levels == (1,) and volume and volume.high == 0:
        yield "citations are needed, but there are no documents to cite"
