"""Makes the shipped weights anew: `python -m bot.understanding.learned`, some minutes."""

import sys
from pathlib import Path

from bot.understanding.learned.clauses import labelled_clauses
from bot.understanding.learned.examples import as_message, clause_examples, figure_examples
from bot.understanding.learned.linear import CLAUSES, FIGURES
from bot.understanding.learned.marked import marked_messages
from bot.understanding.learned.training import FOR_CLAUSES, FOR_FIGURES, digest, save, train
from bot.understanding.learned.word_vectors import packaged_vectors


def main() -> None:
    """Learn from the shipped messages and clauses, and write both files beside this one."""
    folder, vectors = Path(__file__).parent, packaged_vectors()
    messages = marked_messages()
    alone = tuple(as_message(text, label) for text, label in labelled_clauses())
    sys.stderr.write(f"{FIGURES}: {len(messages)} messages\n")
    figures = train(
        tuple(figure_examples(messages)), vectors, FOR_FIGURES, made_from=digest(messages)
    )
    save(figures, folder / FIGURES)
    both = (*messages, *alone)
    sys.stderr.write(f"{CLAUSES}: {len(both)} messages and clauses\n")
    clauses = train(tuple(clause_examples(both)), vectors, FOR_CLAUSES, made_from=digest(both))
    save(clauses, folder / CLAUSES)


if __name__ == "__main__":
    main()
