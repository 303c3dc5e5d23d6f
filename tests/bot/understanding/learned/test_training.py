from pathlib import Path

import numpy as np
import pytest

from bot.understanding.learned.examples import as_message, clause_examples, everything_learned
from bot.understanding.learned.linear import CLAUSES, FIGURES, NOTHING, Linear, shipped_weights
from bot.understanding.learned.marked import marked_messages
from bot.understanding.learned.training import FOR_CLAUSES, digest, save, train
from bot.understanding.learned.word_vectors import packaged_vectors

FEW = tuple(
    clause_examples(
        as_message(text, label)
        for text, label in (
            ("we have no money", "budget low"),
            ("money is short", "budget low"),
            ("there is plenty of money", "budget high"),
            ("money is plentiful", "budget high"),
            ("good morning to you all", NOTHING),
            ("see you in the morning", NOTHING),
        )
    )
)


def test_the_shipped_weights_were_made_from_the_shipped_messages_and_clauses() -> None:
    assert shipped_weights(FIGURES).made_from == digest(marked_messages())
    assert shipped_weights(CLAUSES).made_from == digest(everything_learned())


def test_training_tells_apart_what_it_was_shown_and_is_repeatable() -> None:
    learned = train(FEW, packaged_vectors(), FOR_CLAUSES)
    again = train(FEW, packaged_vectors(), FOR_CLAUSES)
    assert np.array_equal(learned.by_meaning, again.by_meaning)
    assert np.array_equal(learned.by_sign, again.by_sign)
    model = Linear(learned, packaged_vectors())
    for seen, label in FEW:
        likely = model.likelihoods(seen)
        assert max(likely, key=lambda one: likely[one]) == label


def test_weights_are_kept_in_eight_bits(tmp_path: Path) -> None:
    learned = train(FEW, packaged_vectors(), FOR_CLAUSES)
    save(learned, tmp_path / CLAUSES)
    with np.load(tmp_path / CLAUSES) as kept:
        assert tuple(kept["labels"]) == learned.labels
        assert tuple(kept["signs"]) == tuple(learned.rows)
        back = kept["by_sign"] * kept["scales"][:, None]
        rounding = float(np.abs(learned.by_sign).max()) / 100
        assert back == pytest.approx(learned.by_sign, abs=rounding)
