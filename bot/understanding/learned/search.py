"""Shows what the models are worth: `python -m bot.understanding.learned.search`, some minutes.

The messages stand in the file by writer, so a stretch of them is held out in turn while the others
are learned from. Each model's guess for what is held out is counted as it is taken: below a
threshold it says nothing. Beside it stands what the rules by themselves say of the same.
"""

import sys
from collections.abc import Iterator, Sequence
from typing import Final

from advisor.attributes import AttributeName
from bot.counts import Counts
from bot.understanding.learned.examples import (
    Examples,
    clause_examples,
    clauses_alone,
    figure_examples,
)
from bot.understanding.learned.features import Signs
from bot.understanding.learned.linear import NOTHING, Linear
from bot.understanding.learned.marked import Marked, marked_messages
from bot.understanding.learned.training import FOR_CLAUSES, FOR_FIGURES, Constants, train
from bot.understanding.learned.word_vectors import WordVectors, packaged_vectors

FOLDS: Final = 4
_NAMES: Final = frozenset(AttributeName)
THRESHOLDS: Final = (0.4, 0.5, 0.6, 0.7, 0.8)

Guesses = Sequence[tuple[str, float, str]]
"""What is guessed, how surely, and what is right."""


def folds(messages: Sequence[Marked]) -> Iterator[tuple[Sequence[Marked], Sequence[Marked]]]:
    """Yield what is held out with what is learned from, stretch by stretch."""
    size = -(-len(messages) // FOLDS)
    for start in range(0, len(messages), size):
        yield messages[start : start + size], (*messages[:start], *messages[start + size :])


def guesses(held: Examples, learned: Examples, vectors: WordVectors, how: Constants) -> Guesses:
    """Return the likeliest attribute of what is held out, by a model that never saw its writer."""
    model = Linear(train(learned, vectors, how), vectors)
    return [(*_likeliest(model.likelihoods(seen)), _attribute(label)) for seen, label in held]


def by_rules(held: Examples, sign: str) -> Guesses:
    """Return what the rules say of the same, which is among what is seen."""
    return [(_said(seen.signs, sign), 1.0, _attribute(label)) for seen, label in held]


def count(guessed: Guesses, threshold: float) -> Counts:
    """Count the guesses that are at least so likely."""
    sure = [(said, label) for said, p, label in guessed if said != NOTHING and p >= threshold]
    return Counts(
        right=sum(said == label for said, label in sure),
        said=len(sure),
        expected=sum(label != NOTHING for _, _, label in guessed),
    )


def table(
    messages: Sequence[Marked], alone: Sequence[Marked], vectors: WordVectors
) -> Iterator[str]:
    """Yield the table's lines; `alone` are always learned from and never held out."""
    kinds = (
        ("figures", figure_examples, "rules", FOR_FIGURES, ()),
        ("clauses", clause_examples, "lexicon", FOR_CLAUSES, alone),
    )
    for title, examples, sign, how, beside in kinds:
        read: list[tuple[Guesses, Guesses]] = []
        for held, learned in folds(messages):
            shown = tuple(examples(held))
            found = guesses(shown, tuple(examples((*learned, *beside))), vectors, how)
            read.append((found, by_rules(shown, sign)))
        yield f"{title} of {len(messages)} messages, {FOLDS} stretches held out in turn:"
        yield _line("the rules alone", count([one for _, by in read for one in by], 0.0))
        for threshold in THRESHOLDS:
            together = [one for found, _ in read for one in found]
            yield _line(f"the model, from {threshold} on", count(together, threshold))


def _likeliest(likely: dict[str, float]) -> tuple[str, float]:
    sums: dict[str, float] = {}
    for label, value in likely.items():
        sums[_attribute(label)] = sums.get(_attribute(label), 0.0) + value
    name = max(sums, key=lambda one: sums[one])
    return name, sums[name]


def _attribute(label: str) -> str:
    return label.split(maxsplit=1)[0]


def _said(signs: Signs, sign: str) -> str:
    """Return what the rules found here, of which "lexicon budget low" tells, not "elsewhere"."""
    found = (one.split() for one in signs)
    return next((rest[0] for first, *rest in found if first == sign and rest[0] in _NAMES), NOTHING)


def _line(title: str, counts: Counts) -> str:
    measures = (("precision", counts.precision), ("recall", counts.recall), ("F1", counts.f1))
    return f"  {title}: " + ", ".join(f"{name} {value:.3f}" for name, value in measures)


if __name__ == "__main__":
    for line in table(marked_messages(), clauses_alone(), packaged_vectors()):
        sys.stdout.write(f"{line}\n")
        sys.stdout.flush()
