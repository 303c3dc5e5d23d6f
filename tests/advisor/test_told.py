from datetime import date
from decimal import Decimal

import pytest

from advisor.attributes import AttributeName, Statement
from advisor.quantities import read_value
from advisor.told import told, with_words


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("budget", "60k", "$60,000"),
        ("budget", "30-50k", "$30,000 to $50,000"),
        ("budget", "3", "3 of 5"),
        ("accuracy", "90%", "90%"),
        ("labelled_examples", "2000", "2,000 examples"),
        ("knowledge_volatility", "weekly", "high"),
        ("needs_citations", "no", "no"),
        ("deployment_speed", "2027-02-01", "2027-02-01"),
        ("unit_cost", "1.250", "$1.25 a query"),
        ("latency", "0.5 s", "0.5 seconds"),
    ],
)
def test_a_statement_is_told_as_understood(name: str, text: str, said: str) -> None:
    assert told(read_value(AttributeName(name), text)) == said


def test_nothing_said_is_unknown_and_half_a_figure_is_told_as_such() -> None:
    assert told(None) == "unknown"
    assert told(Statement(raw="a number of docs")) == "not a figure yet"


def test_words_are_added_where_they_say_something_else() -> None:
    assert with_words("$60,000", Statement(raw="60 \n grand", value=Decimal(60_000))) == (
        "$60,000 (“60 grand”)"
    )
    assert with_words("2027-02-01", Statement(raw="2027-02-01", value=date(2027, 2, 1))) == (
        "2027-02-01"
    )
    assert with_words("unknown", None) == "unknown"
