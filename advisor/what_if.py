"""What a change does: two assessments of one project, line by line."""

from collections.abc import Iterator
from dataclasses import dataclass

from advisor.assessment import Approach, ApproachCost, Assessment, FactorScore
from advisor.attributes import AttributeName
from advisor.figures import usd
from advisor.labels import APPROACH_LABELS, LABELS, outcome_label
from advisor.told import told


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing that is no longer as it was. Empty means that it was not, or is no more, there."""

    what: str
    before: str
    after: str


def differences(before: Assessment, after: Assessment) -> tuple[Difference, ...]:
    """Return what differs, in the order: outcome, statements, matrix, evidence, cost.

    What is the same on both sides is left out; two equal assessments differ in nothing.
    """
    lines = (
        *_outcome(before, after),
        *_statements(before, after),
        *_matrix(before, after),
        *_evidence(before, after),
        *_cost(before, after),
    )
    return tuple(line for line in lines if line.before != line.after)


def _outcome(before: Assessment, after: Assessment) -> Iterator[Difference]:
    yield Difference(
        "recommendation",
        outcome_label(before.recommendation),
        outcome_label(after.recommendation),
    )
    yield Difference("ranking", _ranking(before), _ranking(after))
    yield Difference("stability", f"{before.stability:.0%}", f"{after.stability:.0%}")


def _ranking(assessment: Assessment) -> str:
    return ", ".join(APPROACH_LABELS[approach] for approach in assessment.ranking)


def _statements(before: Assessment, after: Assessment) -> Iterator[Difference]:
    for name in AttributeName:
        said = before.attributes.get(name), after.attributes.get(name)
        yield Difference(LABELS[name], told(said[0]), told(said[1]))


def _matrix(before: Assessment, after: Assessment) -> Iterator[Difference]:
    for old, new in zip(before.matrix.factors, after.matrix.factors, strict=True):
        label = LABELS[old.factor]
        yield Difference(f"{label}, level", _levels(old), _levels(new))
        yield Difference(f"{label}, fits", _fits(old), _fits(new))
        yield Difference(f"{label}, weight", f"{old.weight:.0%}", f"{new.weight:.0%}")
    yield Difference("matrix totals", _totals(before), _totals(after))


def _levels(factor: FactorScore) -> str:
    return "-".join(map(str, sorted({*factor.levels[:1], *factor.levels[-1:]}))) or "unknown"


def _fits(factor: FactorScore) -> str:
    return _scores(factor.fits[Approach.RAG], factor.fits[Approach.FINE_TUNING])


def _totals(assessment: Assessment) -> str:
    totals = assessment.matrix.totals
    return _scores(totals[Approach.RAG], totals[Approach.FINE_TUNING])


def _scores(rag: float, tuning: float) -> str:
    return f"RAG {rag:.2f}, fine-tuning {tuning:.2f}"


def _evidence(before: Assessment, after: Assessment) -> Iterator[Difference]:
    yield Difference("evidence verdict", str(before.evidence.verdict), str(after.evidence.verdict))
    old = [reason.text for reason in before.evidence.reasons]
    new = [reason.text for reason in after.evidence.reasons]
    gone = [text for text in old if text not in new]
    come = [text for text in new if text not in old]
    yield from (Difference("evidence no longer applies", text, "") for text in gone)
    yield from (Difference("evidence now applies", "", text) for text in come)


def _cost(before: Assessment, after: Assessment) -> Iterator[Difference]:
    for old, new in zip(before.cost.approaches, after.cost.approaches, strict=True):
        what = f"first year, {APPROACH_LABELS[old.approach]}"
        yield Difference(what, _first_year(old), _first_year(new))
    yield Difference("budget warning", _warnings(before), _warnings(after))


def _warnings(assessment: Assessment) -> str:
    return " ".join(assessment.cost.warnings) or "none"


def _first_year(cost: ApproachCost) -> str:
    return usd(cost.first_year_usd)
