"""Figures as statements about a given attribute."""

from datetime import date
from decimal import Decimal

import pytest

from advisor.attributes import AttributeName, Statement
from bot.understanding.context import contexts
from bot.understanding.message import take_apart
from bot.understanding.moods import Mood
from bot.understanding.recast import recast

TODAY = date(2026, 11, 22)


def as_of(text: str, name: AttributeName) -> Statement | None:
    context = contexts(take_apart(text, TODAY))[Mood.STATED]
    found = recast(context, context.figures[0], name)
    return found.statement if found else None


@pytest.mark.parametrize(
    ("text", "name", "value", "unit"),
    [
        ("the sacristan put down 400 dollars", AttributeName.BUDGET, 400, "usd"),
        ("the sacristan put down 4k", AttributeName.BUDGET, 4000, "usd"),
        ("the choir sings for 3 weeks", AttributeName.DEPLOYMENT_SPEED, 3, "weeks"),
        ("the choir sings for 3 seconds", AttributeName.LATENCY, 3, "seconds"),
        ("90 people would use it", AttributeName.SCALABILITY, 90, "users"),
        ("they sing 40 of those a day", AttributeName.SCALABILITY, 40, "queries/day"),
        ("the vestry holds 90 hymnals", AttributeName.DATA_VOLUME, 90, "documents"),
        ("the vestry holds 90 pages", AttributeName.DATA_VOLUME, 90, "pages"),
        ("the organist put fingerings on 90 hymns", AttributeName.LABELLED_EXAMPLES, 90,
         "examples"),
        ("the organist plays 90 percent by heart", AttributeName.ACCURACY, 90, "percent"),
    ],
)  # fmt: skip
def test_its_unit_is_that_of_the_attribute(
    text: str, name: AttributeName, value: int, unit: str
) -> None:
    said = as_of(text, name)
    assert said is not None
    assert (said.value, said.unit) == (Decimal(value), unit)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("the choir sings for 3 weeks", AttributeName.BUDGET),
        ("the choir sings for 3 weeks", AttributeName.LATENCY),
        ("the choir sang on 3 March 2024", AttributeName.DEPLOYMENT_SPEED),
        ("the vestry holds 90 hymnals", AttributeName.SCALABILITY),
        ("the verger gets 400 dollars a month", AttributeName.BUDGET),
        ("they sing 2 hymns per mass", AttributeName.DATA_VOLUME),
        ("about 3000", AttributeName.DATA_VOLUME),
    ],
)
def test_what_cannot_be_is_not(text: str, name: AttributeName) -> None:
    assert as_of(text, name) is None
