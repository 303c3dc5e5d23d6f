import pytest

from bot.evaluation.questions import SETS, shipped
from knowledge.answerability.pairs import (
    Pair,
    all_pairs,
    neighbouring_pairs,
    off_subject,
    pairs_of,
    written_pairs,
)
from knowledge.passages import Passage
from tests.fakes.embedding import HashingEmbedder

STATEMENTS = {"costs/setup": "Setup costs $50K.", "costs/upkeep": "Upkeep costs $20K a year."}


def test_a_file_names_a_statement_and_then_what_is_asked_beside_it() -> None:
    text = "# comment\n[costs/setup]\n+ price of setup\n- who sets it up\n\n[costs/upkeep]\n- why\n"
    assert list(pairs_of(text, STATEMENTS)) == [
        Pair("price of setup", "Setup costs $50K.", answered=True),
        Pair("who sets it up", "Setup costs $50K.", answered=False),
        Pair("why", "Upkeep costs $20K a year.", answered=False),
    ]


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("[costs/none]\n+ price", "line 1 .* names no statement: 'costs/none'"),
        ("[costs/setup]\nprice", "line 2 .* has neither"),
        ("+ price", "line 1 .* has neither"),
    ],
)
def test_a_file_out_of_order_is_an_error_with_its_line(text: str, problem: str) -> None:
    with pytest.raises(ValueError, match=problem):
        list(pairs_of(text, STATEMENTS))


def test_what_nothing_answers_is_never_paired_as_answered(passages: tuple[Passage, ...]) -> None:
    pairs = list(neighbouring_pairs(passages, HashingEmbedder()))
    assert pairs
    assert not [pair for pair in pairs if pair.answered]
    own = {(miss, p.text) for p in passages for miss in p.not_answered}
    assert not own.intersection((pair.question, pair.statement) for pair in pairs)


def test_no_pair_is_both_answered_and_not(passages: tuple[Passage, ...]) -> None:
    pairs = all_pairs(passages, HashingEmbedder())
    answered = {(pair.question, pair.statement) for pair in pairs if pair.answered}
    assert not [p for p in pairs if not p.answered and (p.question, p.statement) in answered]


def test_no_written_pair_is_a_question_of_an_evaluation_set(passages: tuple[Passage, ...]) -> None:
    asked = {one.question.lower() for name in SETS.values() for one in shipped(name)}
    pairs = written_pairs(passage for passage in passages if passage.stands_as_answer)
    written = {pair.question.lower() for pair in pairs} | {one.lower() for one in off_subject()}
    assert not asked & written
