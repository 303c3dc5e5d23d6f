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


def as_of(
    text: str, name: AttributeName, *, surely: bool = False, which: int = 0
) -> Statement | None:
    context = contexts(take_apart(text, TODAY))[Mood.STATED]
    found = recast(context, context.figures[which], name, surely=surely)
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
        ("we need 995 of 1,000", AttributeName.ACCURACY, Decimal("99.5"), "percent"),
        ("one wrong reading in 200", AttributeName.ACCURACY, Decimal("99.5"), "percent"),
    ],
)  # fmt: skip
def test_its_unit_is_that_of_the_attribute(
    text: str, name: AttributeName, value: Decimal, unit: str
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


@pytest.mark.parametrize(
    ("text", "name", "value", "unit"),
    [
        ("9 planners", AttributeName.SCALABILITY, 9, "users"),
        ("stevedores shall use it, 400", AttributeName.SCALABILITY, 400, "users"),
        ("in a normal week 310", AttributeName.SCALABILITY, 310, "queries/week"),
        ("6 punters a night ask which oyster is which", AttributeName.SCALABILITY, 6,
         "queries/day"),
        ("the rest are gone, so 1 lakh", AttributeName.DATA_VOLUME, 100_000, "documents"),
        ("14k stowage plans", AttributeName.DATA_VOLUME, 14_000, "documents"),
        ("checked by me: 640", AttributeName.LABELLED_EXAMPLES, 640, "examples"),
        ("no, lol. 85,000", AttributeName.BUDGET, 85_000, "usd"),
        ("mine's 95", AttributeName.ACCURACY, 95, "percent"),
    ],
)  # fmt: skip
def test_what_is_surely_about_it_is_read_however_little_is_said(
    text: str, name: AttributeName, value: Decimal, unit: str
) -> None:
    assert as_of(text, name) is None
    said = as_of(text, name, surely=True)
    assert said is not None
    assert said.value is not None
    assert (round(Decimal(str(said.value)), 3), said.unit) == (round(Decimal(value), 3), unit)


def test_what_nothing_is_said_of_beside_a_rate_is_one_like_it() -> None:
    text = "they get 900 chats a day, our own shop 40"
    assert as_of(text, AttributeName.SCALABILITY, which=1) is None
    said = as_of(text, AttributeName.SCALABILITY, surely=True, which=1)
    assert said is not None
    assert (said.value, said.unit) == (40, "queries/day")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("it is 38", AttributeName.BUDGET),
        ("it's 12", AttributeName.ACCURACY),
        ("we have 12", AttributeName.SCALABILITY),
        ("perhaps 15 letters per wedding", AttributeName.SCALABILITY),
    ],
)
def test_what_nothing_tells_the_size_of_is_asked_back(text: str, name: AttributeName) -> None:
    assert as_of(text, name, surely=True) is None
