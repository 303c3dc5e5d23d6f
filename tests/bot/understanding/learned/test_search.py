"""What the constants of the model rest on."""

from dataclasses import replace

import pytest

from advisor.attributes import AttributeName
from bot.counts import Counts
from bot.understanding.learned.classifier import Guess, label_of
from bot.understanding.learned.clauses import NOTHING
from bot.understanding.learned.search import FOLDS, TRIED, count, held_out
from bot.understanding.learned.training import SHIPPED
from bot.understanding.learned.word_vectors import packaged_vectors

CLAUSES = tuple(
    (f"{subject} {end}", label)
    for end, label in (
        ("money is short", "budget low"),
        ("money is plentiful", "budget high"),
        ("good morning to you", NOTHING),
    )
    for subject in ("well", "honestly", "so", "look", "anyway", "now", "ah")
)


def test_every_clause_is_guessed_once_by_a_model_that_never_saw_it() -> None:
    guesses = held_out(CLAUSES, packaged_vectors(), SHIPPED)
    assert sorted(label for _, label in guesses) == sorted(label for _, label in CLAUSES)
    assert guesses == held_out(CLAUSES, packaged_vectors(), SHIPPED)
    assert count(guesses, 0.0).recall > 0.9


def test_a_clause_that_is_alone_in_its_kind_cannot_be_guessed() -> None:
    odd = (*CLAUSES, ("the sky is the limit", "privacy high"))
    guesses = held_out(odd, packaged_vectors(), SHIPPED)
    assert all(said is None or label_of(said) != "privacy high" for said, _ in guesses)


def test_a_guess_below_the_threshold_says_nothing() -> None:
    sure = Guess(AttributeName.BUDGET, "low", 0.9)
    unsure = Guess(AttributeName.NEEDS_CITATIONS, reading=True, probability=0.5)
    guesses = [
        (sure, "budget low"),
        (sure, NOTHING),
        (unsure, "needs_citations true"),
        (None, "budget low"),
    ]
    assert count(guesses, 0.6) == Counts(right=1, said=2, expected=3)
    assert count(guesses, 0.5) == Counts(right=2, said=3, expected=3)
    assert count(guesses, 0.5).f1 == pytest.approx(2 / 3)


def test_each_trial_changes_one_constant_of_the_shipped() -> None:
    assert FOLDS > 1
    for tried in TRIED:
        back = (
            replace(tried, strength=SHIPPED.strength),
            replace(tried, meaning=SHIPPED.meaning),
            replace(tried, seen_in=SHIPPED.seen_in),
        )
        assert sum(one == SHIPPED for one in back) == 1
