"""A figure is the same figure whether it is typed into the form or said in the conversation."""

from datetime import date
from decimal import Decimal

import pytest

from advisor.attributes import AttributeName as Name
from advisor.attributes import Statement
from advisor.quantities import read_value
from advisor.unit_names import normal_unit
from advisor.units import convert, is_other_currency
from bot.understanding.rules import RulesInterpreter

TODAY = date(2026, 11, 22)


def measured(name: Name, said: Statement) -> tuple[object, ...]:
    """Return the figures in the unit of their scale, and the currency if it needs a rate."""
    ends = (said.value, said.value) if said.min is None else (said.min, said.max)
    low, high = (Decimal(str(end)) for end in ends)
    if is_other_currency(said.unit):
        return low, high, normal_unit(said.unit or "")
    converted = convert(name, low, high, said.unit)
    assert converted is not None, said
    return round(converted.low, 9), round(converted.high, 9), "usd"


@pytest.mark.parametrize(
    ("name", "text"),
    [
        (Name.BUDGET, "\u20ac75.000"),
        (Name.BUDGET, "60k"),
        (Name.BUDGET, "$1.5M"),
        (Name.BUDGET, "1.2 crore"),
        (Name.BUDGET, "5 lakh"),
        (Name.BUDGET, "50 grand"),
        (Name.BUDGET, "CHF 60k"),
        (Name.BUDGET, "60k CHF"),
        (Name.BUDGET, "75.000 EUR"),
        (Name.BUDGET, "sixty thousand dollars"),
        (Name.BUDGET, "half a million dollars"),
        (Name.BUDGET, "two hundred and fifty thousand"),
        (Name.BUDGET, "1,5 Mio euros"),
        (Name.BUDGET, "30-50k"),
        (Name.BUDGET, "$2k/month"),
        (Name.DATA_VOLUME, "3.000 manuals"),
        (Name.DATA_VOLUME, "1,200 pdfs"),
        (Name.DATA_VOLUME, "500 pages"),
        (Name.DATA_VOLUME, "12 gigs"),
        (Name.DATA_VOLUME, "12,34,567 documents"),
        (Name.DATA_VOLUME, "3 dozen contracts"),
        (Name.DEPLOYMENT_SPEED, "2 yrs"),
        (Name.DEPLOYMENT_SPEED, "three weeks"),
        (Name.DEPLOYMENT_SPEED, "6 wks"),
        (Name.DEPLOYMENT_SPEED, "2 fortnights"),
        (Name.DEPLOYMENT_SPEED, "2 quarters"),
        (Name.DEPLOYMENT_SPEED, "one and a half months"),
        (Name.SCALABILITY, "25 rps"),
        (Name.SCALABILITY, "3k queries a day"),
        (Name.SCALABILITY, "10 q/s"),
        (Name.SCALABILITY, "500 requests daily"),
        (Name.SCALABILITY, "40 per second"),
        (Name.LATENCY, "2 secs"),
        (Name.LATENCY, "200ms"),
        (Name.LATENCY, "3 mins"),
        (Name.ACCURACY, "99.125%"),
        (Name.UNIT_COST, "$1.250 a query"),
        (Name.UNIT_COST, "$0.002 a query"),
        (Name.ACCURACY, "ninety percent"),
        (Name.LABELLED_EXAMPLES, "1,200"),
    ],
)
def test_the_form_and_the_talk_read_the_same(name: Name, text: str) -> None:
    heard = RulesInterpreter().interpret(text, asked=name, today=TODAY).attributes[name]
    assert heard is not None
    assert measured(name, read_value(name, text)) == measured(name, heard)
