"""A small linear model that reads what clauses state without a figure and in words of no lexicon.

`clauses` is what it learns from, `features` what it sees of a clause, `classifier` what it makes
of that, `training` how its weights come about: `python -m bot.understanding.learned`.
"""

from bot.understanding.learned.classifier import Classifier, Guess, shipped_classifier
from bot.understanding.learned.clauses import NOTHING

__all__ = ["NOTHING", "Classifier", "Guess", "shipped_classifier"]
