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


def test_what_is_taken_back_states_nothing() -> None:
    labels = [label for _, label in clause_examples(messages_of("- | [no sources]{privacy gone}"))]
    assert labels == [NOTHING]


def test_a_labelled_clause_is_a_message_of_its_own() -> None:
    assert [label for _, label in clause_examples([as_message("hi there", NOTHING)])] == [NOTHING]
    said = as_message("money is short", "budget low")
    assert [label for _, label in clause_examples([said])] == ["budget low"]
