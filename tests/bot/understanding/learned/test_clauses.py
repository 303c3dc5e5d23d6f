import pytest

from bot.evaluation.understanding import SETS, load_rows
from bot.understanding.learned.clauses import clauses_of, labelled_clauses


def test_no_clause_is_a_message_of_an_evaluation_set() -> None:
    messages = {row.text.lower() for name in SETS.values() for row in load_rows(name)}
    assert not [text for text, _ in labelled_clauses() if text in messages]


def test_a_heading_that_names_nothing_is_an_error() -> None:
    with pytest.raises(ValueError, match="volume"):
        list(clauses_of("[volume high]\nlots"))
