"""Things an answer weighs up, and things that are the project's data."""

from datetime import date

import pytest

from advisor.attributes import AttributeName
from bot.understanding import RulesInterpreter


def counts_data(text: str) -> bool:
    found = RulesInterpreter().interpret(text, asked=None, today=date(2026, 11, 22))
    return AttributeName.DATA_VOLUME in found.attributes


@pytest.mark.parametrize(
    "text",
    [
        "it must compare two leases and work out the penalty",
        "it has to reconcile three policies before it answers",
        "weigh two contracts against each other",
        "it chooses between two conflicting manuals",
        "it reasons about three contradicting rulebooks",
        "say which of four treaties wins",
    ],
)
def test_a_few_things_set_against_each_other_are_not_the_data(text: str) -> None:
    assert not counts_data(text)


@pytest.mark.parametrize("text", ["we compare 500 contracts", "we have two handbooks"])
def test_what_is_there_is_the_data(text: str) -> None:
    assert counts_data(text)
