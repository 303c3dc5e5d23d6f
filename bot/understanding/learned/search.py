"""Shows what the constants of the model rest on: `python -m bot.understanding.learned.search`.

Every fifth clause is held out in turn while the others are learned from, and the guesses for those
held out are counted as `idioms` takes them: a guess below a threshold says nothing. Each constant
of training is tried beside the shipped ones, then each threshold with the shipped constants. Some
minutes; the same clauses give the same table.
"""

import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from bot.counts import Counts
from bot.understanding.learned.classifier import Classifier, Guess, label_of
from bot.understanding.learned.clauses import NOTHING, labelled_clauses
from bot.understanding.learned.features import words_of_clause
from bot.understanding.learned.training import SHIPPED, Clauses, Constants, train
from bot.understanding.learned.word_vectors import WordVectors, packaged_vectors
from bot.understanding.spelling import mended
from bot.understanding.tokens import tokenise

FOLDS: Final = 5
TRIED: Final = (
    *(replace(SHIPPED, strength=strength) for strength in (3.0, 30.0)),
    *(replace(SHIPPED, meaning=meaning) for meaning in (1.0, 3.0)),
    *(replace(SHIPPED, seen_in=seen_in) for seen_in in (1, 3)),
)
THRESHOLDS: Final = (0.4, 0.5, 0.6, 0.7, 0.8, 0.9)
AT: Final = 0.6

Guesses = Sequence[tuple[Guess | None, str]]


def held_out(clauses: Clauses, vectors: WordVectors, constants: Constants) -> Guesses:
    """Return the guess for each clause by a model that has not seen it, with its own label."""
    return [
        (classifier.guess(words_of_clause(mended(tokenise(text.lower())))), label)
        for classifier, fold in _folds(clauses, vectors, constants)
        for text, label in fold
    ]


def count(guesses: Guesses, threshold: float) -> Counts:
    """Count the guesses that are at least so likely."""
    sure = [
        (label_of(guess), label)
        for guess, label in guesses
        if guess is not None and guess.probability >= threshold
    ]
    return Counts(
        right=sum(said == label for said, label in sure),
        said=len(sure),
        expected=sum(label != NOTHING for _, label in guesses),
    )


def table(clauses: Clauses, vectors: WordVectors) -> Iterator[str]:
    """Yield the table's lines."""
    shipped = held_out(clauses, vectors, SHIPPED)
    yield f"{len(clauses)} clauses, {FOLDS} folds"
    yield f"constants, at {AT}:"
    yield _line(f"{SHIPPED} (shipped)", count(shipped, AT))
    for constants in TRIED:
        yield _line(str(constants), count(held_out(clauses, vectors, constants), AT))
    yield "thresholds, with the shipped constants:"
    for threshold in THRESHOLDS:
        yield _line(str(threshold), count(shipped, threshold))


def _folds(
    clauses: Clauses, vectors: WordVectors, constants: Constants
) -> Iterator[tuple[Classifier, Clauses]]:
    for fold in range(FOLDS):
        rest = [one for place, one in enumerate(clauses) if place % FOLDS != fold]
        learned = train(rest, vectors, constants)
        yield Classifier(learned, vectors), clauses[fold::FOLDS]


def _line(title: str, counts: Counts) -> str:
    measures = (("precision", counts.precision), ("recall", counts.recall), ("F1", counts.f1))
    return f"  {title}: " + ", ".join(f"{name} {value:.3f}" for name, value in measures)


if __name__ == "__main__":
    for line in table(labelled_clauses(), packaged_vectors()):
        sys.stdout.write(f"{line}\n")
        sys.stdout.flush()
