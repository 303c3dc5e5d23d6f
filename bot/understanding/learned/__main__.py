"""Makes the shipped weights anew: `python -m bot.understanding.learned`, some minutes."""

import sys
from pathlib import Path

from bot.understanding.learned.examples import clause_examples, everything_learned, figure_examples
from bot.understanding.learned.linear import CLAUSES, FIGURES
from bot.understanding.learned.marked import marked_messages
from bot.understanding.learned.training import FOR_CLAUSES, FOR_FIGURES, digest, save, train
from bot.understanding.learned.word_vectors import packaged_vectors


def main() -> None:
    """Learn from the shipped messages and clauses, and write both files beside this one."""
    folder, vectors = Path(__file__).parent, packaged_vectors()
    messages, everything = marked_messages(), everything_learned()
    sys.stderr.write(f"{FIGURES}: {len(messages)} messages\n")
    figures = train(
        tuple(figure_examples(messages)), vectors, FOR_FIGURES, made_from=digest(messages)
    )
    save(figures, folder / FIGURES)
    sys.stderr.write(f"{CLAUSES}: {len(everything)} messages and clauses\n")
    clauses = train(
        tuple(clause_examples(everything)), vectors, FOR_CLAUSES, made_from=digest(everything)
    )
    save(clauses, folder / CLAUSES)


if __name__ == "__main__":
    main()
