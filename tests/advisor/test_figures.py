from decimal import Decimal

import pytest

from advisor.figures import Span, number, usd, written


@pytest.mark.parametrize(
    ("figure", "text"),
    [
        ("0", "0"),
        ("3000", "3,000"),
        ("4.33", "4.3"),
        ("0.004", "0.004"),
        ("25.6", "26"),
        ("20", "20"),
    ],
)
def test_a_figure_shows_no_more_places_than_say_something(figure: str, text: str) -> None:
    assert number(Decimal(figure)) == text


@pytest.mark.parametrize(
    ("figure", "text"),
    [("80950", "$80,950"), ("-37000", "-$37,000"), ("0.0075", "$0.0075"), ("5", "$5")],
)
def test_money_shows_cents_only_when_small(figure: str, text: str) -> None:
    assert usd(Decimal(figure)) == text


def test_a_span_of_one_figure_is_that_figure() -> None:
    assert written(Span(Decimal(5), Decimal(5))) == "5"
    assert written(Span(Decimal(30_000), Decimal(50_000))) == "30,000 to 50,000"
