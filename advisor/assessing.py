"""Assesses a project: reads what was said, scores the matrix, weighs the evidence, decides."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from advisor import completions, contradictions, cost, decision, evidence, flips, matrix, similarity
from advisor.assessment import Assessment, Matrix
from advisor.attributes import AttributeName, Attributes
from advisor.price_list import CostTerms
from advisor.reading import Rates, Readings, read_all
from advisor.states import from_readings
from advisor.weights import normalised

LEAN_SHOWN_UNDER = 0.5
"""The matrix's built-in lean is told when its margin is smaller than this."""


def assess(
    attributes: Attributes,
    *,
    today: date | None = None,
    weights: Mapping[AttributeName, Decimal | float] | None = None,
    rates: Rates | None = None,
    cost_terms: CostTerms | None = None,
) -> Assessment:
    """Assess a project from what is known of it; nothing known is an assessment too.

    `today` is needed to read a go-live date. `weights` of the six factors are equal by default and
    count by their proportions. `rates` gives USD for one unit of another currency ("eur": 1.1).
    `cost_terms` say whose figures costs are counted by; the article's by default.
    Raises InputError for weights and cost terms that cannot be used; never for attributes.
    """
    readings = read_all(attributes, today=today, rates=rates)
    shares = normalised(weights)
    scored = matrix.score(attributes, readings, shares)
    weighed = evidence.weigh(from_readings(readings))
    judged = evidence.judge(weighed, scored)
    completed = completions.complete(readings, shares)
    decided = decision.decide(scored, judged, weighed, completed.shares())
    return Assessment(
        attributes=attributes,
        matrix=scored,
        evidence=judged,
        recommendation=decided.recommendation,
        ranking=decided.ranking,
        acts_on=decided.acts_on,
        stability=completed.share_of(decided.recommendation),
        flips=flips.find(readings, shares, decided.recommendation),
        next_question=completed.next_question(
            readings, decided.recommendation, lacks=weighed.lacks
        ),
        cost=cost.price(readings, cost_terms),
        similar_cases=similarity.nearest(readings, decided.recommendation),
        notes=_notes(attributes, readings, scored, today),
    )


def _notes(
    attributes: Attributes, readings: Readings, scored: Matrix, today: date | None
) -> tuple[str, ...]:
    read = [note for reading in readings.values() for note in reading.notes]
    return (*contradictions.find(attributes, readings, today=today), *read, *_lean(scored))


def _lean(scored: Matrix) -> list[str]:
    totals = list(scored.totals.values())
    if not any(totals) or abs(totals[0] - totals[1]) >= LEAN_SHOWN_UNDER:
        return []
    lean = matrix.built_in_lean()
    return [
        f"The matrix leans to RAG by itself: a project in the middle of every scale scores "
        f"{lean:.1f} higher for RAG, so read a small margin with care."
    ]
