"""Makes the shipped weights anew: `python -m bot.understanding.learned`, 75 s of processor time."""

from pathlib import Path

from bot.understanding.learned.clauses import labelled_clauses
from bot.understanding.learned.training import save, train
from bot.understanding.learned.word_vectors import packaged_vectors

if __name__ == "__main__":
    save(train(labelled_clauses(), packaged_vectors()), Path(__file__).parent)
