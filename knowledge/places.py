"""Places: the passages that the code itself speaks of, by id, checked against the corpus."""

from collections.abc import Sequence

from knowledge.errors import CorpusError
from knowledge.lexicon import LEXICON
from knowledge.passages import Passage

SETUP = "article-cost/initial-setup"
BREAK_EVEN = "caveats/where-it-contradicts-itself#2"
UPKEEP = "article-cost/ongoing-maintenance-annually"
QUERY = "article-cost/inference-costs-per-query"
HYBRID_PATTERNS = "article-hybrid/patterns#1"
CASES = "article-cases"
"""The document of the article's companies."""

THE_FIVE_COMPANIES = f"{CASES}/the-five-companies#1"


def check_places(passages: Sequence[Passage]) -> None:
    """Raise `CorpusError` if the code or the lexicon speaks of a passage that is not there."""
    known = {passage.id for passage in passages}
    named = (
        *(SETUP, UPKEEP, QUERY, BREAK_EVEN, HYBRID_PATTERNS, THE_FIVE_COMPANIES),
        *(measure.row for measure in LEXICON.measures),
        *(suit.passage for suit in LEXICON.suits),
    )
    missing = [place for place in named if place not in known]
    if missing:
        raise CorpusError(missing[0].split("/")[0], 1, f"no passage has the id {missing[0]!r}")
