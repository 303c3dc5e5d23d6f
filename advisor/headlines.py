"""Says in a line what is recommended, and in another how firmly."""

from advisor.assessment import Assessment, Recommendation, Verdict
from advisor.labels import capital, outcome_label

LIKELY = 0.5
"""Under this it is likelier to change than to stay, so nothing is said to fit best."""
CLOSE_CALL = 0.1
"""Up to this hardly any way that the open points could turn out keeps the recommendation."""
NOT_ENOUGH = "Not enough is known yet to recommend an approach"


def headline(assessment: Assessment) -> str:
    """Return what is recommended, no more firmly than it stands."""
    if assessment.recommendation is Recommendation.INSUFFICIENT_INFORMATION:
        return NOT_ENOUGH
    approach = outcome_label(assessment.recommendation)
    if assessment.stability <= CLOSE_CALL:
        if assessment.evidence.verdict is Verdict.INSUFFICIENT:
            return f"Too little known to be sure; the matrix alone says {approach}"
        return f"A close call, leaning to {approach}"
    if assessment.stability < LIKELY:
        return f"Leaning to {approach}, not settled"
    return f"{capital(approach)} fits best so far"


def firmness(assessment: Assessment) -> str:
    """Return how firmly that stands; where too little is known, what the matrix leans to."""
    if assessment.recommendation is Recommendation.INSUFFICIENT_INFORMATION:
        leader = assessment.matrix.recommendation
        return f"If anything, the matrix leans to {outcome_label(leader)}." if leader else ""
    approach = outcome_label(assessment.recommendation)
    ways = round(assessment.stability * 100)
    turn_out = "the open questions and weights could turn out."
    if ways == 100:  # noqa: PLR2004 -- all of a hundred
        return f"It stays {approach} in every way {turn_out}"
    if ways == 0:
        return f"It stays {approach} in less than one of 100 ways {turn_out}"
    return f"It stays {approach} in {'only ' * (ways < LIKELY * 100)}{ways} of 100 ways {turn_out}"
