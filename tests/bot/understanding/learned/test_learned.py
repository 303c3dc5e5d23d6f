import subprocess
import sys
from datetime import date
from pathlib import Path

import numpy as np
import pytest

from advisor.attributes import AttributeName
from bot.evaluation.understanding import SETS, load_rows
from bot.understanding import RulesInterpreter
from bot.understanding.learned.classifier import Classifier, shipped_classifier, shipped_weights
from bot.understanding.learned.clauses import NOTHING, clauses_of, labelled_clauses
from bot.understanding.learned.features import MEANING, Meaning, grams, words_of_clause
from bot.understanding.learned.training import digest, save, train
from bot.understanding.learned.word_vectors import DIMENSIONS, packaged_vectors
from bot.understanding.tokens import tokenise

FEW = (
    ("we have no money", "budget low"),
    ("money is short", "budget low"),
    ("there is plenty of money", "budget high"),
    ("money is plentiful", "budget high"),
    ("good morning to you all", NOTHING),
    ("see you in the morning", NOTHING),
)


def words(text: str) -> tuple[str, ...]:
    return words_of_clause(tokenise(text))


def test_the_shipped_weights_were_made_from_the_shipped_clauses() -> None:
    assert shipped_weights().made_from == digest(labelled_clauses())


def test_training_tells_apart_what_it_was_shown_and_is_repeatable(tmp_path: Path) -> None:
    learned = train(FEW, packaged_vectors())
    again = train(FEW, packaged_vectors())
    assert np.array_equal(learned.by_meaning, again.by_meaning)
    classifier = Classifier(learned, packaged_vectors())
    for text, label in FEW:
        likely = classifier.probabilities(words(text))
        assert likely.sum() == pytest.approx(1)
        assert learned.labels[int(likely.argmax())] == label
    save(learned, tmp_path)
    assert (tmp_path / "weights.npz").is_file()


def test_the_shipped_weights_know_the_clauses_they_were_made_from() -> None:
    classifier, labels = shipped_classifier(), shipped_weights().labels
    known = sum(
        labels[int(classifier.probabilities(words(text)).argmax())] == label
        for text, label in labelled_clauses()
    )
    assert known > 0.97 * len(labelled_clauses())


def test_no_clause_is_a_message_of_an_evaluation_set() -> None:
    messages = {row.text.lower() for name in SETS.values() for row in load_rows(name)}
    assert not [text for text, label in labelled_clauses() if text in messages and label != NOTHING]


def test_unseen_words_are_understood_by_their_meaning() -> None:
    guess = shipped_classifier().guess(words("a faulty diagnosis might poison somebody"))
    assert guess is not None
    assert (guess.attribute, guess.reading) == (AttributeName.ACCURACY, "high")


def test_contractions_are_written_out_and_numbers_are_one_sign() -> None:
    assert words("we can't wait 7 days, don't ask") == (
        *("we", "can", "not", "wait", "#", "days", "do", "not", "ask"),
    )


def test_pairs_of_words_are_seen() -> None:
    assert grams(("not", "urgent")) == {"not", "urgent", "not urgent"}


def test_a_word_is_cut_into_the_longest_known_pieces() -> None:
    vectors = packaged_vectors()
    assert len(vectors.pieces("money")) == 1
    assert len(vectors.pieces("overdosing")) > 1
    assert vectors.pieces("\u1e00\u16a0") == ()


def test_meaning_has_one_length_whatever_the_words() -> None:
    meaning = Meaning(packaged_vectors(), {})
    for text in ("money", "we have a lot of money for this"):
        assert np.linalg.norm(meaning.of(words(text))) == pytest.approx(MEANING)
    assert not meaning.of(()).any()
    assert meaning.of(()).shape == (DIMENSIONS,)


def test_a_heading_that_names_nothing_is_an_error() -> None:
    with pytest.raises(ValueError, match="volume"):
        list(clauses_of("[volume high]\nlots"))


def test_torch_is_not_needed() -> None:
    code = (
        "import sys; from datetime import date; from bot.understanding import RulesInterpreter; "
        "RulesInterpreter().interpret('a wrong dose would kill somebody', asked=None, "
        "today=date(2026, 11, 22)); assert not {'torch', 'sklearn'} & set(sys.modules)"
    )
    subprocess.run([sys.executable, "-c", code], check=True)  # noqa: S603 - our own line


@pytest.mark.parametrize(
    ("text", "attribute", "level"),
    [
        ("a faulty diagnosis might poison somebody", AttributeName.ACCURACY, "high"),
        ("our coffers are nearly empty", AttributeName.BUDGET, "low"),
    ],
)
def test_idioms_of_no_lexicon_are_read(text: str, attribute: AttributeName, level: str) -> None:
    found = RulesInterpreter().interpret(text, asked=None, today=date(2026, 11, 22))
    said = found.attributes[attribute]
    assert said is not None
    assert said.level == level
    assert said.raw == text


@pytest.mark.parametrize(
    "text",
    [
        "what if a faulty diagnosis poisoned somebody?",
        "might a faulty diagnosis poison somebody?",
        "> a faulty diagnosis might poison somebody",
        "the article says a faulty diagnosis might poison somebody",
        "go ahead",
        "actually, the budget is",
    ],
)
def test_what_is_not_stated_of_this_project_is_no_idiom(text: str) -> None:
    assert not RulesInterpreter().interpret(text, asked=None, today=date(2026, 11, 22)).attributes


def test_beside_another_finding_only_what_is_surer_is_read() -> None:
    text = "the data is public, and show it"
    found = RulesInterpreter().interpret(text, asked=None, today=date(2026, 11, 22))
    assert set(found.attributes) == {AttributeName.PRIVACY}
