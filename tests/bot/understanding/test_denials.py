"""Figures that are named only to put another in their place."""

from datetime import date
from decimal import Decimal

import pytest

from advisor.attributes import AttributeName
from bot.understanding import RulesInterpreter


@pytest.mark.parametrize(
    ("text", "name", "value"),
    [
        ("it's closer to 700 pages than to 1000", AttributeName.DATA_VOLUME, 700),
        ("the budget is more like 30k than 50k usd", AttributeName.BUDGET, 30_000),
        ("we get nearer 200 questions a day than 300", AttributeName.SCALABILITY, 200),
        ("I'd say 400 rather than 500 manuals", AttributeName.DATA_VOLUME, 400),
        ("rather 400 manuals than 500", AttributeName.DATA_VOLUME, 400),
        ("finance dropped the budget to 18k from 30k", AttributeName.BUDGET, 18_000),
        ("raise the budget by 5k to 25k", AttributeName.BUDGET, 25_000),
        ("correction, it was 14,000 pages not 41,000", AttributeName.DATA_VOLUME, 14_000),
        ("no more than 500 documents", AttributeName.DATA_VOLUME, 500),
        ("6 weeks is too tight, make it 9 weeks", AttributeName.DEPLOYMENT_SPEED, 9),
        ("no, 400 requests a month, I never meant 400 a day", AttributeName.SCALABILITY, 400),
        ("9k tickets a week now, should be 15k next year", AttributeName.SCALABILITY, 9_000),
    ],
)
def test_of_two_compared_the_nearer_counts(text: str, name: AttributeName, value: int) -> None:
    found = RulesInterpreter().interpret(text, asked=None, today=date(2026, 11, 22))
    said = found.attributes[name]
    assert said is not None
    assert said.value == Decimal(value)
