"""Says in a line what is recommended, and in another how firmly."""

from decimal import Decimal

from advisor.assessment import Assessment, Recommendation, Verdict
from advisor.figures import number, usd
from advisor.labels import APPROACH_LABELS, capital, outcome_label

LIKELY = 0.5
"""Under this it is likelier to change than to stay, so nothing is said to fit best."""
CLOSE_CALL = 0.1
"""Up to this hardly any way that the open points could turn out keeps the recommendation."""
FAR_OVER = 2
"""From this many times the budget on, what is recommended is not told without its cost."""
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
    dear = _far_over_budget(assessment)
    if assessment.stability < LIKELY:
        return f"Leaning to {approach}, not settled{dear}"
    return f"{capital(approach)} fits best so far{dear}"


def firmness(assessment: Assessment) -> str:
    """Return how firmly that stands; where too little is known, what the matrix leans to."""
    if assessment.recommendation is Recommendation.INSUFFICIENT_INFORMATION:
        leader = assessment.matrix.recommendation
        return f"If anything, the matrix leans to {outcome_label(leader)}." if leader else ""
    approach = outcome_label(assessment.recommendation)
    return (
        f"It stays {approach} in {ways(assessment)} the open questions and weights could turn out."
    )


def ways(assessment: Assessment) -> str:
    """Return in how many ways the recommendation stays: "only 31 of 100 ways"."""
    share = round(assessment.stability * 100)
    if share == 100:  # noqa: PLR2004 -- all of a hundred
        return "every way"
    if share == 0:
        return "less than one of 100 ways"
    return f"{'only ' * (share < LIKELY * 100)}{share} of 100 ways"


def shortfall(assessment: Assessment) -> str:
    """Return what the first year of what is recommended costs over the budget; "" within it.

    How many times the budget that is is left to the headline where that says it. What else is
    over the budget follows, so that the cost's own warning need not be told beside it. Nothing is
    said of prompting where it has no price, nor without a budget.
    """
    cost, budget = first_year_usd(assessment), assessment.cost.budget_usd
    if cost is None or budget is None or cost <= budget:
        return ""
    return (
        f"The first year of {outcome_label(assessment.recommendation)} costs {usd(cost)}"
        f"{_at_traffic(assessment)} by {assessment.cost.basis}{_beside_budget(assessment, budget)}."
        f"{_others_over(assessment, budget)}"
    )


def warnings_beside_shortfall(assessment: Assessment) -> tuple[str, ...]:
    """Return the cost's warnings where no shortfall is told, which says the same and more."""
    return () if shortfall(assessment) else assessment.cost.warnings


def first_year_usd(assessment: Assessment) -> Decimal | None:
    """Return what the first year of what is recommended costs; None where it has no price."""
    priced = {str(one.approach): one.first_year_usd for one in assessment.cost.approaches}
    return priced.get(str(assessment.recommendation))


def _at_traffic(assessment: Assessment) -> str:
    a_day = assessment.cost.queries_per_day
    return ", before queries," if a_day is None else f" at {number(a_day)} questions a day"


def _beside_budget(assessment: Assessment, budget: Decimal) -> str:
    """Compare with the budget; where the headline has told how many times it is, give it alone."""
    times, told = _times_the_budget(assessment), _far_over_budget(assessment)
    if told and headline(assessment).endswith(told):
        return f"; the budget is {usd(budget)}"
    over = f"{times:.1f} times" if times else "more than"
    return f", {over} the budget of {usd(budget)}"


def _others_over(assessment: Assessment, budget: Decimal) -> str:
    others = [
        f"{APPROACH_LABELS[one.approach]} ({usd(one.first_year_usd)})"
        for one in assessment.cost.approaches
        if one.first_year_usd > budget and str(one.approach) != str(assessment.recommendation)
    ]
    return f" Over it too: {', '.join(others)}." if others else ""


def _far_over_budget(assessment: Assessment) -> str:
    times = _times_the_budget(assessment)
    return f", but costs {times:.0f} times the budget" if times and times >= FAR_OVER else ""


def _times_the_budget(assessment: Assessment) -> Decimal | None:
    cost, budget = first_year_usd(assessment), assessment.cost.budget_usd
    return cost / budget if cost is not None and budget else None
