"""What a number counts, and in which time."""

from datetime import date

import pytest

from bot.understanding.figure import Shape
from bot.understanding.figures import find_figures
from bot.understanding.tokens import tokenise
from bot.understanding.units import Noun


@pytest.mark.parametrize(
    ("text", "shape", "noun", "per"),
    [
        ("250 questions on a busy monday", Shape.RATE, Noun.QUERIES, "day"),
        ("90 requests by second", Shape.RATE, Noun.QUERIES, "second"),
        ("1 request every 2 seconds", Shape.RATE, Noun.QUERIES, "second"),
        ("3.5k sample lines", Shape.COUNT, Noun.EXAMPLES, ""),
        ("400 blog posts", Shape.COUNT, Noun.ITEMS, ""),
        ("3 million page views per month", Shape.RATE, Noun.OTHER, "month"),
        ("3,000 manuals that change weekly", Shape.COUNT, Noun.DOCUMENTS, ""),
        ("80 policies which are revised every month", Shape.COUNT, Noun.DOCUMENTS, ""),
        ("400 tickets that are raised every day", Shape.RATE, Noun.QUERIES, "day"),
    ],
)
def test_the_noun_and_the_period_are_found(text: str, shape: Shape, noun: Noun, per: str) -> None:
    (figure,) = find_figures(tokenise(text), date(2026, 11, 22))
    assert (figure.shape, figure.noun, figure.per) == (shape, noun, per)


def test_one_of_several_counts_nothing() -> None:
    assert not find_figures(tokenise("one of 14 labels"), date(2026, 11, 22))


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("our site hosts 4,500 pages", Noun.PAGES),
        ("the portal houses 900 manuals", Noun.DOCUMENTS),
        ("the hospital employs 6,500", Noun.PEOPLE),
        ("the hall seats 400 guests", Noun.PEOPLE),
    ],
)
def test_what_a_house_holds_is_what_is_named_or_else_people(text: str, noun: Noun) -> None:
    (figure,) = find_figures(tokenise(text), date(2026, 11, 22))
    assert figure.noun is noun


@pytest.mark.parametrize("text", ["the 31st floor", "our 2nd office", "the 3rd time I ask"])
def test_a_place_in_an_order_is_no_amount(text: str) -> None:
    assert not find_figures(tokenise(text), date(2026, 11, 22))
