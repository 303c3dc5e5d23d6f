"""What the models are worth on writers whom they never saw."""

import pytest

from bot.counts import Counts
from bot.understanding.learned.examples import clause_examples, figure_examples
from bot.understanding.learned.linear import NOTHING
from bot.understanding.learned.marked import messages_of
from bot.understanding.learned.search import FOLDS, by_rules, count, folds, guesses
from bot.understanding.learned.training import FOR_FIGURES
from bot.understanding.learned.word_vectors import packaged_vectors

MESSAGES = tuple(
    messages_of(
        "\n".join(
            f"- | {opening}, {rest}"
            for opening in ("well", "so", "look", "now", "ah", "right")
            for rest in (
                "the budget is [40k euros]{budget}",
                "our rival spent 90k euros",
                "and it must be live in [3 months]{timeline}",
            )
        )
    )
)


def test_each_message_is_held_out_once_and_not_learned_from_then() -> None:
    both = list(folds(MESSAGES))
    assert len(both) == FOLDS
    assert [one for held, _ in both for one in held] == list(MESSAGES)
    assert all(len(held) + len(learned) == len(MESSAGES) for held, learned in both)


def test_what_others_spend_is_told_apart_without_having_seen_the_message() -> None:
    held, learned = next(folds(MESSAGES))
    shown = tuple(figure_examples(held))
    found = guesses(shown, tuple(figure_examples(learned)), packaged_vectors(), FOR_FIGURES)
    assert [said for said, _, _ in found] == [label for _, _, label in found]


def test_the_rules_are_counted_by_what_they_found() -> None:
    shown = tuple(figure_examples(messages_of("- | the budget is [40k euros]{budget}")))
    assert by_rules(shown, "rules") == [("budget", 1.0, "budget")]


def test_what_a_lexicon_found_elsewhere_is_not_counted_here() -> None:
    shown = tuple(clause_examples(messages_of("- | money is short, so we meet at lunch")))
    said = [said for said, _, _ in by_rules(shown, "lexicon")]
    assert said[0] == "budget"
    assert set(said[1:]) == {NOTHING}


def test_a_guess_below_the_threshold_says_nothing() -> None:
    found = [
        ("budget", 0.9, "budget"),
        ("budget", 0.9, NOTHING),
        ("traffic", 0.5, "traffic"),
        (NOTHING, 0.9, "budget"),
    ]
    assert count(found, 0.6) == Counts(right=1, said=2, expected=3)
    assert count(found, 0.5) == Counts(right=2, said=3, expected=3)
    assert count(found, 0.5).f1 == pytest.approx(2 / 3)
