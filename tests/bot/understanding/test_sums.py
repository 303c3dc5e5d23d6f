"""Counts that belong together."""

from datetime import date
from decimal import Decimal

import pytest

from bot.understanding import RulesInterpreter


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("8,500 judgments and 300 statutes", 8_800),
        ("200 manuals plus some 300 reports", 500),
        ("200 manuals, 300 reports and 50 guides", 550),
        ("400 labelled tickets and 300 labelled emails", 700),
        ("200 tickets and 300 emails are labelled", 500),
        ("we have 200 manuals and another 300 manuals", 500),
        ("200 manuals. 300 reports.", 500),
        ("800 contracts; 90 policies", 890),
        ("500 files, 300 reports", 500),
    ],
)
def test_counts_of_one_list_are_added_up(text: str, value: int) -> None:
    found = RulesInterpreter().interpret(text, asked=None, today=date(2026, 11, 22))
    (said,) = found.attributes.values()
    assert said is not None
    assert said.value == Decimal(value)
    assert said.raw is not None
    assert said.raw in text
