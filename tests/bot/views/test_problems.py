import pytest

from advisor import InputError, parse_assignments
from advisor.attributes import AttributeName
from bot.dialogue.problems import Fault, Problem, problem_of
from bot.views.problems import problem_text
from bot.views.wording import TOPICS


def told(text: str) -> str:
    with pytest.raises(InputError) as caught:
        parse_assignments(text)
    return problem_text(problem_of(caught.value))


@pytest.mark.parametrize("name", list(AttributeName))
def test_a_wrong_value_is_told_without_internal_names(name: AttributeName) -> None:
    text = problem_text(Problem(Fault.BAD_VALUE, "banana", name))
    assert "banana" in text
    assert "_" not in text
    assert "10^12" not in text


def test_a_wrong_figure_is_told_its_range_and_an_example() -> None:
    text = told("weeks=0")
    assert "more than 0 and up to 520 weeks" in text
    assert TOPICS[AttributeName.DEPLOYMENT_SPEED].example in text


def test_an_unknown_key_is_offered_the_short_ones() -> None:
    assert "budget, weeks, queries" in told("foo=3")


def test_a_misspelt_key_is_offered_its_neighbour() -> None:
    assert "Did you mean weeks?" in told("weks=3")


def test_a_second_value_is_told_to_contradict_the_first() -> None:
    said = told("budget=60k budget=80k")
    assert "two values, 60k" in said
    assert "80k" in said


def test_words_without_a_key_are_told() -> None:
    assert "our bot" in told("our bot budget=60k")
