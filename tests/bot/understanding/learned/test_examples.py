import pytest

from bot.understanding.learned.examples import as_message, clause_examples, figure_examples
from bot.understanding.learned.linear import NOTHING
from bot.understanding.learned.marked import messages_of


def labels_of_figures(line: str) -> list[str]:
    return [label for _, label in figure_examples(messages_of(line))]


def test_a_figure_is_about_what_its_mark_says_and_others_are_about_nothing() -> None:
    line = "- | we are 12 people and have [40k euros]{budget}, the team next door has 90k euros"
    assert labels_of_figures(line) == [NOTHING, "budget", NOTHING]


def test_a_figure_of_change_is_one_although_it_comes_to_a_level() -> None:
    line = "- | [20 new rulings a day]{knowledge_volatility high}"
    assert labels_of_figures(line) == ["knowledge_volatility"]


def test_a_clause_states_the_mark_that_covers_it() -> None:
    line = "- | good morning! [nobody gets hurt if it is off]{accuracy low}, and lunch is at 12"
    labels = [label for _, label in clause_examples(messages_of(line))]
    assert "accuracy low" in labels
    assert labels.count(NOTHING) == len(labels) - 1


@pytest.mark.parametrize(
    ("line", "label"),
    [
        ("- | forget [the confidential bit]{privacy gone}", "privacy gone"),
        ("- | we can do without [the sources]{needs_citations gone}", "needs_citations false"),
        ("- | the [5k a month]{running_cost gone} was a guess", NOTHING),
        ("- | not [60k]{budget gone} but [40k]{budget}", NOTHING),
    ],
)
def test_a_clause_takes_back_what_is_not_told_anew(line: str, label: str) -> None:
    assert {one for _, one in clause_examples(messages_of(line))} == {label}


def test_a_labelled_clause_is_a_message_of_its_own() -> None:
    assert [label for _, label in clause_examples([as_message("hi there", NOTHING)])] == [NOTHING]
    said = as_message("money is short", "budget low")
    assert [label for _, label in clause_examples([said])] == ["budget low"]
