"""Wording: an answer already found is said by a language model, and checked against its evidence.

The model may say less than the extractive answer or say it better; it cannot say more. A refusal
is never put to it, so that it cannot be talked out of one.
"""

import logging
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from knowledge.answers import OnClaim
from knowledge.budget import Payer
from knowledge.chat import LanguageModel
from knowledge.claims import Claim, Draft
from knowledge.errors import BudgetUsedUp, LanguageModelFailed
from knowledge.grounding import Evidence, grounded
from knowledge.orders import without_orders
from knowledge.retrieval import Candidate

_SHOWN = 8
"""Statements put to the model: the answer found, then the passages nearest to the question."""

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Asked:
    """A question as it is put to the model, who pays for it, and who hears of claims."""

    question: str
    payer: Payer
    on_claim: OnClaim


class Wording:
    """Puts answers into a model's words. Thread-safe as its model.

    `ordinary` is as in `grounding.grounded`.
    """

    def __init__(self, model: LanguageModel, *, ordinary: Collection[str]) -> None:
        self._model = model
        self._ordinary = ordinary

    def claims(
        self, asked: Asked, draft: Draft, candidates: Sequence[Candidate]
    ) -> tuple[Claim, ...]:
        """Return the draft in the model's words, or nothing if it gave none that holds.

        Each claim is checked, and then told, as soon as it is complete. When the model fails on
        the way nothing of it is kept. Raises `BudgetUsedUp`.
        """
        evidence = _evidence(draft.claims, candidates)
        if not evidence:
            return ()
        kept: list[Claim] = []
        dropped = 0
        try:
            for one in self._model.claims(asked.question, evidence, payer=asked.payer):
                checked = grounded((one,), evidence, ordinary=self._ordinary)
                dropped += not checked
                kept.extend(checked)
                for claim in checked:
                    asked.on_claim(claim.text)
        except BudgetUsedUp:
            raise
        except LanguageModelFailed as problem:
            _log.warning("language model failed: %s", problem)
            return ()
        if dropped:
            _log.info("dropped %d of %d claims as ungrounded", dropped, dropped + len(kept))
        return tuple(kept)


def _evidence(claims: Sequence[Claim], candidates: Sequence[Candidate]) -> list[Evidence]:
    """Return the claims, then the nearest passages of the same side, all without orders."""
    cited = {passage.id: passage for claim in claims for passage in claim.passages}
    own = any(passage.is_of_team for passage in cited.values())
    others = (
        (one.passage.text, (one.passage,))
        for one in candidates
        if one.passage.id not in cited and one.passage.is_of_team is own
    )
    found = [*((claim.text, claim.passages) for claim in claims), *others]
    cleaned = [Evidence(without_orders(text), passages) for text, passages in found]
    return [one for one in cleaned if one.text][:_SHOWN]
