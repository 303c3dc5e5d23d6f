"""Success measures that fit the recommendation: what to watch, its limit, how often, what then.

The article asks for clear measures such as accuracy, response time and satisfaction, and gives
no limits; ours come from the project's own figures where it has them.
"""

from dataclasses import dataclass

from advisor.assessment import Approach, Assessment, Recommendation
from advisor.attributes import AttributeName
from advisor.figures import number, usd
from advisor.reading import Reading, read_all

BEATS_PROMPTING = "the result of plain prompting plus 5 points"
BEATS_NOW = "what is right without the model today, by the same cases"
"""Prompting is measured against how the work is done now: plain prompting is itself."""


@dataclass(frozen=True, slots=True)
class Measure:
    """One thing to watch. `limit` is where to act, `action` what to do then."""

    name: str
    how: str
    limit: str
    watched: str
    action: str


def measures_for(assessment: Assessment) -> tuple[Measure, ...]:
    """Return what every project watches, then what the recommended approach adds.

    Without a recommendation there is only the first: graded cases, which every choice needs.
    """
    readings = read_all(assessment.attributes)
    prompted = assessment.recommendation is Recommendation.PROMPTING
    common = _common(
        readings.get(AttributeName.ACCURACY),
        readings.get(AttributeName.LATENCY),
        standard=BEATS_NOW if prompted else BEATS_PROMPTING,
    )
    if assessment.recommendation is Recommendation.INSUFFICIENT_INFORMATION:
        return common[:1]
    approach = Approach(assessment.recommendation)
    return (*common, _cost(assessment, readings.get(AttributeName.UNIT_COST)), *_OWN[approach])


def _common(
    accuracy: Reading | None, latency: Reading | None, *, standard: str
) -> tuple[Measure, ...]:
    target = f"{number(accuracy.span.high)}%" if accuracy and accuracy.span else standard
    delay = f"{number(latency.span.high)} ms" if latency and latency.span else "twice the pilot's"
    return (
        Measure(
            "right answers",
            "share of the graded cases that an expert or a checked judge calls right",
            f"under {target}",
            "before each release, and weekly on 50 fresh samples",
            "hold the release; read the failures",
        ),
        Measure(
            "time to answer",
            "95th percentile of the time until the answer is complete",
            f"over {delay}",
            "all the time",
            "shorten prompt or passages, then try a smaller model",
        ),
        Measure(
            "satisfaction",
            "share of thumbs up among those who rate, and of tasks done without a person",
            "five points under the pilot's",
            "weekly",
            "read a sample of what was rated down",
        ),
    )


def _cost(assessment: Assessment, unit_cost: Reading | None) -> Measure:
    limit = (
        f"over {usd(unit_cost.span.high)}" if unit_cost and unit_cost.span else _priced(assessment)
    )
    return Measure(
        "cost a query",
        "a month's bill of models, hosting and index, divided by its queries",
        limit,
        "monthly",
        "cache the prompt's fixed part, route easy queries to a smaller model",
    )


def _priced(assessment: Assessment) -> str:
    a_day = assessment.cost.queries_per_day
    for cost in assessment.cost.approaches:
        if Recommendation(cost.approach) is assessment.recommendation and a_day:
            running = cost.upkeep_usd_per_year + (cost.queries_usd_per_year or 0)
            a_month = running / 12
            return (
                f"over {usd(a_month)} a month at {number(a_day)} queries a day, by "
                f"{assessment.cost.basis}"
            )
    return "twice the pilot's"


_RETRIEVAL = (
    Measure(
        "right passage found",
        "share of graded questions whose passage is among those retrieved",
        "under 90%",
        "before each release and after each large change of the documents",
        "mend splitting and ranking before touching the prompt",
    ),
    Measure(
        "answers borne out",
        "share of sentences that their cited passage supports, on a sample",
        "under 95%",
        "weekly on 50 samples",
        "tighten the refusal; check whether the passages suffice",
    ),
    Measure(
        "freshness",
        "age of the oldest change that is not yet in the index",
        "over a day",
        "all the time",
        "mend the feed of changes",
    ),
)
_TUNED = (
    Measure(
        "form kept",
        "share of outputs that pass the format check or keep the style, by an expert's judgement",
        "under 98%",
        "before each release, and daily by the format check",
        "add examples of what fails and tune again",
    ),
    Measure(
        "drift",
        "right answers on this month's inputs against those of the month of tuning",
        "three points lower",
        "monthly",
        "tune again with fresh examples",
    ),
    Measure(
        "safety kept",
        "share of a fixed set of harmful requests refused, against the base model",
        "lower than the base model",
        "after each tuning",
        "hold the release",
    ),
    Measure(
        "platform",
        "months until the base model or the tuning service retires",
        "under six months",
        "quarterly",
        "plan the move and its tuning run",
    ),
)
_BOTH_HALVES = Measure(
    "each half earns its keep",
    "right answers with both halves against each half left out",
    "a gain under two points",
    "quarterly",
    "take the half out that adds nothing",
)
_OWN = {
    Approach.PROMPTING: (
        Measure(
            "prompt still fits",
            "tokens of the longest prompt against what the model reads well",
            "over 64,000 tokens",
            "monthly",
            "measure whether quality falls, and retrieve if it does",
        ),
    ),
    Approach.RAG: _RETRIEVAL,
    Approach.FINE_TUNING: _TUNED,
    Approach.HYBRID: (*_RETRIEVAL, *_TUNED, _BOTH_HALVES),
}
