"""Weighs the published evidence: which rules apply, and the points each approach gets from them."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

import numpy as np
from numpy.typing import NDArray

from advisor.assessment import Approach, Evidence, Matrix, Reason, Recommendation, Verdict
from advisor.attributes import AttributeName
from advisor.gaps import facts_known
from advisor.rule import Rule
from advisor.rules import RULES
from advisor.states import Mask, States

ORDER = (Approach.PROMPTING, Approach.RAG, Approach.FINE_TUNING, Approach.HYBRID)
"""By effort, least first: on equal points the cheaper thing is tried first, as vendors advise."""

ENOUGH = 2.0
"""The points from which the evidence names an approach though not all that decides is known."""

SETTLED = 3.0
"""... and though it is open whether facts are missing."""

CLOSE = 1.0
"""A lead under one argument qualifies instead of deciding."""

SHOWN_FROM = 0.5
"""A rule is shown when it applies to at least this share of what a range may mean."""

Points = NDArray[np.float64]

EFFECTS: Points = np.array([[rule.effects.get(one, 0.0) for one in ORDER] for rule in RULES])
"""The strength of each rule (row) for each approach (column)."""


@dataclass(frozen=True, slots=True)
class Weighed:
    """The points of each approach, best first, and the rules behind them with their share.

    `speaks` is true once enough is known for the evidence to name an approach. `lacks` are the
    attributes of which one or more must be known for that, or would make sure of it.
    """

    points: Mapping[Approach, float]
    applied: tuple[tuple[Rule, float], ...]
    speaks: bool
    lacks: frozenset[AttributeName]

    @property
    def leader(self) -> Approach | None:
        """Return the approach the evidence names; None while it is too thin."""
        return next(iter(self.points)) if self.speaks else None


def speaks(states: States, best: Points) -> Mask:
    """Tell where the evidence can name an approach, given the best approach's points in each row.

    It must be known whether facts are missing; then either whether behaviour is, or a strong
    argument. With the facts open only arguments that settle the matter alone do, such as a
    behaviour to teach and a thousand examples of it.
    """
    strong: Mask = best >= ENOUGH
    told = states.is_known(AttributeName.STYLE_OR_FORMAT_TASK) | strong
    settled: Mask = best >= SETTLED
    return facts_known(states) & told | settled


def applies(states: States) -> Points:
    """Return 1 where a rule (column) applies to a state (row), else 0."""
    return np.array([rule.when(states) for rule in RULES], dtype=np.float64).T


def weigh(states: States) -> Weighed:
    """Weigh the evidence on a project, given the rows that its ranges may mean."""
    shares = applies(states).mean(axis=0)
    totals = shares @ EFFECTS
    ranked = sorted(range(len(ORDER)), key=lambda index: -totals[index])
    points = {ORDER[index]: float(totals[index]) for index in ranked}
    applied = tuple((rule, float(share)) for rule, share in zip(RULES, shares, strict=True))
    shown = tuple(pair for pair in applied if pair[1])
    best = np.full(len(states), totals.max())
    enough = bool(speaks(states, best).all())
    known = enough and bool(facts_known(states).all())
    return Weighed(
        MappingProxyType(points), shown, enough, frozenset() if known else _lacks(states)
    )


def judge(weighed: Weighed, matrix: Matrix) -> Evidence:
    """Set the evidence beside the matrix's recommendation."""
    leader = weighed.leader
    recommendation = Recommendation(leader) if leader else Recommendation.INSUFFICIENT_INFORMATION
    return Evidence(_verdict(weighed, matrix.recommendation), recommendation, _reasons(weighed))


def _lacks(states: States) -> frozenset[AttributeName]:
    lacks: set[AttributeName] = set()
    if not facts_known(states).all():
        lacks |= {AttributeName.KNOWLEDGE_VOLATILITY, AttributeName.NEEDS_CITATIONS}
    if not states.is_known(AttributeName.STYLE_OR_FORMAT_TASK).all():
        lacks.add(AttributeName.STYLE_OR_FORMAT_TASK)
    return frozenset(lacks)


def _verdict(weighed: Weighed, by_matrix: Approach | None) -> Verdict:
    leader = weighed.leader
    if leader is None:
        return Verdict.INSUFFICIENT
    first, second = list(weighed.points.values())[:2]
    if by_matrix is None:
        return Verdict.QUALIFIES
    if leader is by_matrix:
        return Verdict.AGREES if first - second >= CLOSE else Verdict.QUALIFIES
    within_reach = first - weighed.points[by_matrix] < CLOSE
    return Verdict.QUALIFIES if leader is Approach.HYBRID or within_reach else Verdict.DISAGREES


def _reasons(weighed: Weighed) -> tuple[Reason, ...]:
    """Return the rules that apply, strongest first."""
    shown = [rule for rule, share in weighed.applied if share >= SHOWN_FROM]
    strongest = sorted(shown, key=lambda rule: -max(map(abs, rule.effects.values())))
    return tuple(_reason(rule) for rule in strongest)


def _reason(rule: Rule) -> Reason:
    favours = tuple(approach for approach, effect in rule.effects.items() if effect > 0)
    opposes = tuple(approach for approach, effect in rule.effects.items() if effect < 0)
    return Reason(rule.text, rule.source, favours, opposes)
