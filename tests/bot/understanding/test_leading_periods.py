"""Periods said before what is counted."""

from datetime import date

import pytest

from advisor.attributes import AttributeName
from bot.understanding import RulesInterpreter


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("per day about 1500 calls", "queries/day"),
        ("weekly volume: 90,000 messages", "queries/week"),
        ("every month we get 900 emails", "items/month"),
        ("each night it has to process 8,000 contracts", "items/day"),
        ("hourly traffic 200", "queries/hour"),
        ("a market day brings in 400 questions", "queries/day"),
        ("on a market day people send in 400 questions", "queries/day"),
    ],
)
def test_a_count_is_a_rate(text: str, unit: str) -> None:
    found = RulesInterpreter().interpret(text, asked=None, today=date(2026, 11, 22))
    said = found.attributes[AttributeName.SCALABILITY]
    assert said is not None
    assert said.unit == unit
    assert not found.unclear


@pytest.mark.parametrize(
    "text", ["every day counts, and we have 900 manuals", "updated daily: 500 documents"]
)
def test_what_is_kept_is_no_rate(text: str) -> None:
    found = RulesInterpreter().interpret(text, asked=None, today=date(2026, 11, 22)).attributes
    assert AttributeName.DATA_VOLUME in found
    assert AttributeName.SCALABILITY not in found
