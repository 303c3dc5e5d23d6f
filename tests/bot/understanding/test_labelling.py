"""Counts of things that have their answer with them are labelled examples."""

from datetime import date
from decimal import Decimal

import pytest

from advisor.attributes import AttributeName
from bot.understanding import RulesInterpreter


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("we kept 800 letters with the judge's ruling on each", 800),
        ("there are 4,000 tickets with our answers", 4000),
        ("the doctors have written replies for 7,000 such messages", 7000),
        ("labelled so far: 1,320", 1320),
        ("abt 350, marked by the head gardener", 350),
        ("we've annotated a third of the 900 letters", 300),
    ],
)
def test_what_has_its_answer_is_an_example(text: str, count: int) -> None:
    found = RulesInterpreter().interpret(text, asked=None, today=date(2026, 11, 22)).attributes
    said = found[AttributeName.LABELLED_EXAMPLES]
    assert said is not None
    assert (said.value, said.unit) == (Decimal(count), "examples")
