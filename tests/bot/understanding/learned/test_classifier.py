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
