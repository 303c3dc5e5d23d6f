from datetime import date
from decimal import Decimal

import pytest

from advisor.attributes import AttributeName, Qualifier, Statement
from bot.dialogue.options import quick_answers
from bot.views.statements import reading, reading_with_words

BUDGET = AttributeName.BUDGET
SPEED = AttributeName.DEPLOYMENT_SPEED
TRAFFIC = AttributeName.SCALABILITY


def figure(value: str, unit: str | None = None, qualifier: Qualifier | None = None) -> Statement:
    return Statement(value=Decimal(value), unit=unit, qualifier=qualifier)


@pytest.mark.parametrize(
    ("name", "statement", "shown"),
    [
        (BUDGET, figure("60000", "usd", Qualifier.APPROX), "about $60k"),
        (BUDGET, figure("1500000", "usd"), "$1.5M"),
        (BUDGET, figure("3500", "usd"), "$3,500"),
        (BUDGET, figure("10000000000000000000000000000001", "usd"), "$1.00e+31"),
        (BUDGET, figure("60000", "eur"), "€60k"),
        (BUDGET, figure("60000", "inr"), "60k inr"),
        (BUDGET, figure("5000", "usd/month"), "$5,000 a month"),
        (
            BUDGET,
            Statement(min=Decimal(30000), max=Decimal(50000), unit="usd"),
            "$30k to $50k",
        ),
        (BUDGET, Statement(level="very_high"), "very high"),
        (BUDGET, figure("3", "scale_1_5"), "level 3 of 5"),
        (SPEED, figure("5", "weeks"), "5 weeks"),
        (SPEED, Statement(min=Decimal(4), max=Decimal(6), unit="weeks"), "4 to 6 weeks"),
        (SPEED, Statement(value=date(2027, 3, 31), unit="date"), "by 31 March 2027"),
        (TRAFFIC, figure("3000", "queries/day"), "3,000 queries a day"),
        (TRAFFIC, figure("0.5", "queries/second", Qualifier.PEAK), "up to 0.5 queries a second"),
        (AttributeName.ACCURACY, figure("95", "percent", Qualifier.MIN), "at least 95%"),
        (AttributeName.NEEDS_CITATIONS, Statement(value=True), "yes"),
        (BUDGET, Statement(raw="a lot", qualifier=Qualifier.DERIVE), "not a figure yet"),
        (BUDGET, None, "unknown"),
    ],
)
def test_a_statement_reads_as_people_would_say_it(
    name: AttributeName, statement: Statement | None, shown: str
) -> None:
    assert reading(name, statement) == shown


def test_a_reading_is_followed_by_the_words_it_came_from() -> None:
    said = Statement(raw="60 grand &amp; not more", value=Decimal(60000), unit="usd")
    assert reading_with_words(BUDGET, said) == "$60k (“60 grand &amp; not more”)"


def test_words_that_equal_the_reading_are_not_repeated() -> None:
    said = Statement(raw="5 Weeks", value=Decimal(5), unit="weeks")
    assert reading_with_words(SPEED, said) == "5 weeks"


@pytest.mark.parametrize("name", list(AttributeName))
def test_each_attribute_has_quick_answers_that_read_as_their_button(name: AttributeName) -> None:
    offered = quick_answers(name)
    assert len(offered) >= 2
    assert len(set(offered)) == len(offered)
    assert [reading(name, said) for said in offered] == [said.raw for said in offered]
