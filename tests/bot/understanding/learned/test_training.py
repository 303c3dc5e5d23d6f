from pathlib import Path

import numpy as np
import pytest

from bot.understanding.learned.classifier import WEIGHTS_FILE, Classifier, shipped_weights
from bot.understanding.learned.clauses import NOTHING, labelled_clauses
from bot.understanding.learned.features import words_of_clause
from bot.understanding.learned.training import digest, save, train
from bot.understanding.learned.word_vectors import packaged_vectors
from bot.understanding.tokens import tokenise

FEW = (
    ("we have no money", "budget low"),
    ("money is short", "budget low"),
    ("there is plenty of money", "budget high"),
    ("money is plentiful", "budget high"),
    ("good morning to you all", NOTHING),
    ("see you in the morning", NOTHING),
)


def test_the_shipped_weights_were_made_from_the_shipped_clauses() -> None:
    assert shipped_weights().made_from == digest(labelled_clauses())


def test_training_tells_apart_what_it_was_shown_and_is_repeatable() -> None:
    learned = train(FEW, packaged_vectors())
    again = train(FEW, packaged_vectors())
    assert np.array_equal(learned.by_meaning, again.by_meaning)
    assert np.array_equal(learned.by_gram, again.by_gram)
    classifier = Classifier(learned, packaged_vectors())
    for text, label in FEW:
        likely = classifier.probabilities(words_of_clause(tokenise(text)))
        assert likely.sum() == pytest.approx(1)
        assert learned.labels[int(likely.argmax())] == label


def test_the_weights_are_kept_in_half_precision(tmp_path: Path) -> None:
    learned = train(FEW, packaged_vectors())
    save(learned, tmp_path)
    with np.load(tmp_path / WEIGHTS_FILE) as kept:
        assert tuple(kept["labels"]) == learned.labels
        assert tuple(kept["grams"]) == tuple(learned.rows)
        assert kept["by_gram"] == pytest.approx(learned.by_gram, rel=1e-3, abs=1e-4)
