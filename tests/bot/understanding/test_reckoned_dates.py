"""Days reckoned from others, counted from 22 November 2026, a Sunday."""

from datetime import date

import pytest

from advisor.attributes import AttributeName
from bot.understanding import RulesInterpreter
from bot.understanding.figure import Shape
from bot.understanding.figures import find_figures
from bot.understanding.tokens import tokenise

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("the mill starts on 10 april, be there a week earlier", "2027-04-03"),
        ("the fair opens 20 february, run three days before that", "2027-02-17"),
        ("they return 8 january and we go the day before that", "2027-01-07"),
        ("it begins 1 february; 30 days from then", "2027-03-03"),
        ("two weeks before christmas", "2026-12-11"),
        ("ten days after 1 may", "2027-05-11"),
        ("the deadline's a fortnight after easter", "2027-04-11"),
        ("a week before the election on 13 march", "2027-03-06"),
        ("a fortnight ahead of 1 june", "2027-05-18"),
    ],
)
def test_a_day_is_reckoned_from_another(text: str, day: str) -> None:
    figures = find_figures(tokenise(text), TODAY)
    (reckoned,) = (one for one in figures if one.is_reckoned)
    assert reckoned.low == date.fromisoformat(day)


@pytest.mark.parametrize(
    "text",
    [
        "we have three weeks before christmas",
        "there's three weeks before christmas",
        "a week earlier would be nice",
        "2 weeks sooner than planned",
        "opens in june, a week earlier",
        "the day after",
    ],
)
def test_a_length_that_is_before_no_day_stays_a_length(text: str) -> None:
    assert not any(one.is_reckoned for one in find_figures(tokenise(text), TODAY))


@pytest.mark.parametrize(
    ("text", "shape"),
    [
        ("the old desk is switched off in 5 weeks, so be up before then", Shape.DURATION),
        ("licences lapse on 3 May. It must run by then", Shape.DATE),
        ("they are back on 4 March and it has to work before that", Shape.DATE),
    ],
)
def test_what_a_deadline_points_back_at_is_the_deadline(text: str, shape: Shape) -> None:
    found = RulesInterpreter().interpret(text, asked=None, today=TODAY).attributes
    said = found[AttributeName.DEPLOYMENT_SPEED]
    assert said is not None
    assert (said.unit == "date") == (shape is Shape.DATE)
    assert said.value is not None
