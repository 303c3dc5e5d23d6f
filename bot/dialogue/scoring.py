"""Scores what is known; a step often needs the same assessment twice, so the last are kept."""

from datetime import date
from functools import lru_cache

from advisor import assess
from advisor.assessment import Assessment
from advisor.attributes import Attributes

KEPT = 64
"""Assessments kept: a few for each conversation under way at once."""


@lru_cache(maxsize=KEPT)
def assessed(known: Attributes, today: date) -> Assessment:
    """Return the assessment of what is known; `today` is the day that dates count from."""
    return assess(known, today=today)
