"""How firm a recommendation is: the share of weightings and completions that give the same one.

A completion gives every unknown of VARIED a level, each equally likely, and every range one of its
levels. With each completion the weights of the six factors and the strengths of the evidence
rules vary too. The draws are the same every time (a fixed seed), so equal projects get equal
figures. The project as it stands, with the weights and strengths as set, is one of the ways.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

import numpy as np

from advisor.assessment import Approach, NextQuestion, Recommendation
from advisor.attributes import FACTORS, AttributeName
from advisor.decision import OUTCOMES, Numbers, Outcomes, outcomes, weight_row
from advisor.evidence import ORDER
from advisor.questions import WHY
from advisor.reading import Readings
from advisor.rules import RULES
from advisor.scales import SCALES
from advisor.states import COLUMN, States, completed
from advisor.weights import Weights

DRAWS = 1024
"""Enough that a share is known to within three points."""

SEED = 20261122
STRENGTH_SPREAD = 0.5
"""Each rule's strength varies by up to half, since it is our judgement."""

WORTH_ASKING = 0.02
"""In bits: a question expected to tell less about the recommendation is not worth asking."""

VARIED = frozenset(
    {
        *FACTORS,
        AttributeName.KNOWLEDGE_VOLATILITY,
        AttributeName.NEEDS_CITATIONS,
        AttributeName.STYLE_OR_FORMAT_TASK,
        AttributeName.LABELLED_EXAMPLES,
    }
)
"""What every project has one way or another. The rest are requirements that most projects do not
have; they stay open until said, since half of all projects having each would be an odd world."""


@dataclass(frozen=True, slots=True)
class Completions:
    """Every drawn completion of a project, with the recommendation it comes to."""

    states: States
    outcomes: Outcomes

    def share_of(self, recommendation: Recommendation) -> float:
        """Return the share that comes to the project's recommendation, or 0 if it has none.

        The project as it stands counts as one of the ways, so the share is above 0. It is near 0
        where the matrix is acted on because the deciding facts are open: every completion fills
        them, so that the evidence speaks in each, and it may name another approach each time.
        """
        if recommendation is Recommendation.INSUFFICIENT_INFORMATION:
            return 0.0
        agreeing = int((self.outcomes == OUTCOMES.index(recommendation)).sum())
        return (1 + agreeing) / (1 + len(self.outcomes))

    def shares(self) -> Mapping[Approach, float]:
        """Return how often each approach comes out best, 0 to 1; the rest is not enough known."""
        counts = np.bincount(self.outcomes, minlength=len(OUTCOMES))
        return {one: float(counts[place]) / len(self.outcomes) for place, one in enumerate(ORDER)}

    def next_question(
        self,
        readings: Readings,
        recommendation: Recommendation,
        *,
        lacks: frozenset[AttributeName] = frozenset(),
    ) -> NextQuestion | None:
        """Return the unknown worth asking most; None when no answer is likely to tell anything.

        What the evidence `lacks` to speak at all is asked before the rest, whose answers would
        leave the recommendation where it is.
        Worth is the information (in bits) that the answer is expected to give about the
        recommendation. The value reported is the share of answers after which another approach is
        likelier than the one recommended now. Ties go to the order of WHY.
        """
        every = [name for name in WHY if is_open(name, readings)]
        unknown = [name for name in every if name in lacks] or every
        worth = {name: self._information(name) for name in unknown}
        best = max(worth, key=lambda name: worth[name], default=None)
        if best is None or worth[best] < WORTH_ASKING:
            return None
        return NextQuestion(best, WHY[best], self._changing_share(best, recommendation))

    def _information(self, name: AttributeName) -> float:
        """Return H(outcome) - H(outcome | answer)."""
        joint = self._counts(name) / len(self.outcomes)
        answers = joint.sum(axis=1, keepdims=True)
        return _entropy(joint.sum(axis=0)) + _entropy(answers) - _entropy(joint)

    def _changing_share(self, name: AttributeName, recommendation: Recommendation) -> float:
        likeliest = self._counts(name).argmax(axis=1)
        return float((likeliest != OUTCOMES.index(recommendation)).mean())

    def _counts(self, name: AttributeName) -> Outcomes:
        """Return how often each answer (row) comes with each outcome (column)."""
        levels = SCALES[name].levels
        rows = self.states.rows[:, COLUMN[name]].astype(np.intp) - levels[0]
        cells = rows * len(OUTCOMES) + self.outcomes
        flat = np.bincount(cells, minlength=len(levels) * len(OUTCOMES))
        return flat.reshape(len(levels), len(OUTCOMES))


def complete(readings: Readings, weights: Weights) -> Completions:
    """Draw the completions of a project and decide each."""
    draws = _draws()
    states = completed(readings, VARIED, draws.chances)
    varied = draws.weights * weight_row(weights)
    return Completions(states, outcomes(states, varied, draws.strengths))


def _entropy(shares: Numbers) -> float:
    positive = shares[shares > 0]
    return float(-(positive * np.log2(positive)).sum())


@dataclass(frozen=True, slots=True)
class _Draws:
    chances: Numbers
    weights: Numbers
    strengths: Numbers


@cache
def _draws() -> _Draws:
    chance = np.random.default_rng(SEED)
    return _Draws(
        chances=chance.random((DRAWS, len(COLUMN))),
        weights=chance.exponential(size=(DRAWS, len(FACTORS))),
        strengths=chance.uniform(1 - STRENGTH_SPREAD, 1 + STRENGTH_SPREAD, (DRAWS, len(RULES))),
    )


def is_open(name: AttributeName, readings: Readings) -> bool:
    """Tell whether to ask: what was said in words we cannot use is not asked for again."""
    return name not in readings or readings[name].unfinished
