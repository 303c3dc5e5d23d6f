import numpy as np

from advisor.attributes import AttributeName
from advisor.reading import read_all
from advisor.states import COLUMN, MOST_ROWS, completed, from_readings, middle, with_changes
from tests.advisor.projects import project

WIDE = {"min": 1, "max": 10**7}


def test_ranges_become_a_row_for_each_combination_of_their_levels() -> None:
    readings = read_all(project(budget={**WIDE, "unit": "usd"}, accuracy={"level": "high"}))
    states = from_readings(readings)
    assert sorted(states.level(AttributeName.BUDGET)) == [1, 2, 3, 4, 5]
    assert set(states.level(AttributeName.ACCURACY)) == {4}


def test_ranges_that_combine_to_too_many_rows_are_read_in_the_middle() -> None:
    readings = read_all(
        project(
            budget={**WIDE, "unit": "usd"},
            data_volume={**WIDE, "unit": "documents"},
            scalability={**WIDE, "unit": "queries/day"},
            deployment_speed={"min": 1, "max": 50, "unit": "weeks"},
            accuracy={"min": 50, "max": 99, "unit": "percent"},
        )
    )
    states = from_readings(readings)
    assert MOST_ROWS < 5**5
    assert len(states) == 1
    assert (states.rows[0][~np.isnan(states.rows[0])] == 3).all()


def test_an_unknown_is_nothing_in_particular() -> None:
    states = from_readings(read_all(project(budget=3)))
    assert not states.is_known(AttributeName.ACCURACY).any()
    assert not states.at_least(AttributeName.ACCURACY, 1).any()
    assert not states.at_most(AttributeName.ACCURACY, 5).any()


def test_each_change_is_made_alone() -> None:
    row = middle(read_all(project(budget=3, accuracy=3)))
    states = with_changes(row, [(AttributeName.BUDGET, 5), (AttributeName.ACCURACY, 1)])
    assert list(states.level(AttributeName.BUDGET)) == [5, 3]
    assert list(states.level(AttributeName.ACCURACY)) == [3, 1]


def test_completing_fills_what_varies_and_keeps_what_is_known() -> None:
    chances = np.linspace(0, 0.999, 50)[:, None].repeat(len(COLUMN), axis=1)
    states = completed(read_all(project(budget=2)), [AttributeName.ACCURACY], chances)
    assert set(states.level(AttributeName.BUDGET)) == {2}
    assert set(states.level(AttributeName.ACCURACY)) == {1, 2, 3, 4, 5}
    assert not states.is_known(AttributeName.PRIVACY).any()
