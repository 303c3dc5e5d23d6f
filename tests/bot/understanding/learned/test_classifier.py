import pytest

from advisor.attributes import AttributeName
from bot.understanding.learned.classifier import shipped_classifier, shipped_weights
from bot.understanding.learned.clauses import labelled_clauses
from bot.understanding.learned.features import words_of_clause
from bot.understanding.tokens import tokenise


def test_the_shipped_weights_know_the_clauses_they_were_made_from() -> None:
    classifier, labels = shipped_classifier(), shipped_weights().labels
    known = sum(
        labels[int(classifier.probabilities(words_of_clause(tokenise(text))).argmax())] == label
        for text, label in labelled_clauses()
    )
    assert known > 0.97 * len(labelled_clauses())


def test_unseen_words_are_understood_by_their_meaning() -> None:
    guess = shipped_classifier().guess(
        words_of_clause(tokenise("a faulty diagnosis might poison somebody"))
    )
    assert guess is not None
    assert (guess.attribute, guess.reading) == (AttributeName.ACCURACY, "high")


def test_likelihoods_add_up_to_one_over_attributes_and_nothing() -> None:
    likely = shipped_classifier().likelihoods(("money", "is", "short"))
    assert set(likely) == {label.split()[0] for label in shipped_weights().labels}
    assert sum(likely.values()) == pytest.approx(1, abs=1e-4)
    assert max(likely, key=lambda name: likely[name]) == AttributeName.BUDGET


def test_a_clause_and_its_sentence_count_alike() -> None:
    clause, sentence = ("money", "is", "short"), ("money", "is", "short", "says", "my", "uncle")
    classifier = shipped_classifier()
    likely = [classifier.likelihoods(words)[AttributeName.BUDGET] for words in (clause, sentence)]
    guess = classifier.guess(clause, sentence)
    assert guess is not None
    assert guess.attribute is AttributeName.BUDGET
    assert likely[0] != likely[1]
    assert guess.probability == pytest.approx(sum(likely) / 2, abs=1e-5)


def test_words_of_no_clause_are_not_known() -> None:
    assert shipped_classifier().knows(("we", "have", "money"))
    assert not shipped_classifier().knows(("we", "have", "zygomorphs"))
