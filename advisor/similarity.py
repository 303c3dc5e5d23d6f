"""Finds the documented projects nearest to this one, and says what matches and what does not.

The distance is the mean, over what both have documented, of the share of the scale that lies
between them; what knowledge and behaviour are missing counts twice, since it decides most.
"""

from advisor.assessment import Recommendation, SimilarCase
from advisor.attributes import AttributeName
from advisor.cases import DOCUMENTED, ILLUSTRATIONS, Case
from advisor.labels import LABELS
from advisor.reading import Readings
from advisor.scales import SCALES

MOST_CASES = 2
LEAST_SHARED = 2
"""A case is compared when at least this many attributes are known of both."""

DECISIVE = frozenset(
    {
        AttributeName.KNOWLEDGE_VOLATILITY,
        AttributeName.NEEDS_CITATIONS,
        AttributeName.STYLE_OR_FORMAT_TASK,
    }
)
MATCHES_UNDER = 0.13
"""Half a level of five."""

Gaps = dict[AttributeName, float]


def nearest(readings: Readings, recommendation: Recommendation) -> tuple[SimilarCase, ...]:
    """Return the nearest documented cases, nearest first, then the article's illustration of the
    recommended approach."""
    gaps = [(case, _gaps(case, readings)) for case in DOCUMENTED]
    comparable = [(case, gap) for case, gap in gaps if len(gap) >= LEAST_SHARED]
    closest = sorted(comparable, key=lambda pair: _distance(pair[1]))[:MOST_CASES]
    documented = tuple(_documented(case, gap, readings, recommendation) for case, gap in closest)
    return (*documented, *_illustration(recommendation))


def _gaps(case: Case, readings: Readings) -> Gaps:
    """Return how far apart each shared attribute is, 0 the same and 1 the ends of the scale."""
    gaps = {}
    for name, level in case.levels.items():
        reading = readings.get(name)
        if reading and reading.levels:
            widest = len(SCALES[name].levels) - 1
            gaps[name] = min(abs(level - mine) for mine in reading.levels) / widest
    return gaps


def _distance(gaps: Gaps) -> float:
    weights = {name: 2 if name in DECISIVE else 1 for name in gaps}
    return sum(gaps[name] * weights[name] for name in gaps) / sum(weights.values())


def _documented(
    case: Case, gaps: Gaps, readings: Readings, recommendation: Recommendation
) -> SimilarCase:
    told = _farthest if Recommendation(case.approach) is recommendation else _deciding
    return SimilarCase(
        name=case.name,
        approach=case.approach,
        outcome=case.outcome,
        match=_match(case, gaps),
        difference=told(case, gaps, readings),
        source=case.source,
        illustrative=False,
    )


def _match(case: Case, gaps: Gaps) -> str:
    same = [name for name, gap in gaps.items() if gap < MATCHES_UNDER]
    first = sorted(same, key=lambda name: name not in DECISIVE)[:3]
    return "; ".join(_said(name, case.levels[name]) for name in first) or "nothing quite the same"


def _deciding(case: Case, gaps: Gaps, readings: Readings) -> str:
    """Name what decides the approach and differs, or is not known here; else the farthest."""
    differs = [name for name in gaps if name in DECISIVE and gaps[name] >= MATCHES_UNDER]
    if differs:
        return _beside(case, max(differs, key=lambda name: gaps[name]), readings)
    return _still_open(case, gaps) or _farthest(case, gaps, readings)


def _farthest(case: Case, gaps: Gaps, readings: Readings) -> str:
    farthest = max(gaps, key=lambda name: gaps[name])
    if gaps[farthest] >= MATCHES_UNDER:
        return _beside(case, farthest, readings)
    return _still_open(case, gaps) or "none in what is known of both"


def _beside(case: Case, name: AttributeName, readings: Readings) -> str:
    mine = readings[name].levels
    here = SCALES[name].name_of(mine[len(mine) // 2])
    return f"{_said(name, case.levels[name])} there, {here} here"


def _still_open(case: Case, gaps: Gaps) -> str:
    """Name what decides and is documented there, but is not known here; empty if nothing is."""
    unknown = [name for name in case.levels if name in DECISIVE and name not in gaps]
    if not unknown:
        return ""
    return f"{_said(unknown[-1], case.levels[unknown[-1]])} there, unknown here"


def _said(name: AttributeName, level: int) -> str:
    return f"{LABELS[name]}: {SCALES[name].name_of(level)}"


def _illustration(recommendation: Recommendation) -> tuple[SimilarCase, ...]:
    first = next(
        (case for case in ILLUSTRATIONS if Recommendation(case.approach) is recommendation), None
    )
    if first is None:
        return ()
    return (
        SimilarCase(
            name=first.name,
            approach=first.approach,
            outcome=first.outcome,
            match="the same approach",
            difference="the article tells nothing of its constraints",
            source=first.source,
            illustrative=True,
        ),
    )
