"""Wording: an answer already found is said by a language model, and checked against its evidence.

The model may say less than the extractive answer or say it better; it cannot say more. A refusal
is never put to it, so that it cannot be talked out of one.
"""

import logging
from collections.abc import Collection, Sequence

from knowledge.chat import LanguageModel
from knowledge.claims import Claim, Draft
from knowledge.errors import LanguageModelFailed
from knowledge.grounding import Evidence, grounded
from knowledge.retrieval import Candidate

_SHOWN = 8
"""Statements put to the model: the answer found, then the passages nearest to the question."""

_log = logging.getLogger(__name__)


def worded(
    question: str,
    draft: Draft,
    candidates: Sequence[Candidate],
    model: LanguageModel,
    *,
    ordinary: Collection[str],
) -> Draft | None:
    """Return the draft in the model's words, or None if it gave none that its evidence holds.

    `ordinary` is as in `grounding.grounded`.
    """
    evidence = _evidence(draft.claims, candidates)
    try:
        proposed = model.claims(question, evidence)
    except LanguageModelFailed as problem:
        _log.warning("language model failed: %s", problem)
        return None
    kept = grounded(proposed, evidence, ordinary=ordinary)
    if len(kept) < len(proposed):
        _log.info("dropped %d of %d claims as ungrounded", len(proposed) - len(kept), len(proposed))
    return Draft(kept, abstained=False, confidence=draft.confidence) if kept else None


def _evidence(claims: Sequence[Claim], candidates: Sequence[Candidate]) -> list[Evidence]:
    found = [Evidence(claim.text, claim.passages) for claim in claims]
    cited = {passage.id for claim in claims for passage in claim.passages}
    others = (one.passage for one in candidates if one.passage.id not in cited)
    return [*found, *(Evidence(passage.text, (passage,)) for passage in others)][:_SHOWN]
