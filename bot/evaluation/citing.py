"""Citing: whether the passages that an answer cites support what it says.

Judged as by ALCE (Gao et al. 2023, arXiv 2305.14627), with our grounding check as the judge: a
citation counts if all that the claim cites supports it, and this one alone does too, or the others
without it do not.
"""

from collections.abc import Collection, Iterable, Sequence

from bot.evaluation.table import Share, share_of
from knowledge.claims import Claim
from knowledge.grounding import Evidence, Proposed, grounded
from knowledge.passages import Passage


def precision(claims: Iterable[Claim], *, ordinary: Collection[str]) -> Share:
    """Return how many citations support their claim; computed claims, which none states, aside.

    `ordinary` is as in `grounding.grounded`.
    """
    return share_of(
        [
            _counts(claim, passage, ordinary)
            for claim in claims
            if not claim.computed
            for passage in claim.passages
        ]
    )


def _counts(claim: Claim, passage: Passage, ordinary: Collection[str]) -> bool:
    others = [one for one in claim.passages if one != passage]
    return _supported(claim, claim.passages, ordinary) and (
        _supported(claim, [passage], ordinary) or not _supported(claim, others, ordinary)
    )


def _supported(claim: Claim, cited: Sequence[Passage], ordinary: Collection[str]) -> bool:
    evidence = [Evidence(passage.text, (passage,)) for passage in cited]
    proposed = Proposed(claim.text, tuple(range(1, len(evidence) + 1)))
    return bool(grounded([proposed], evidence, ordinary=ordinary))
