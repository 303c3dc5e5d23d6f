"""What goes beyond the assessment, as text for people."""

from collections.abc import Callable, Iterable, Mapping

from advisor.assessment import Approach, Assessment
from advisor.cost_plan import plan_cost
from advisor.decision_record import to_decision_record
from advisor.extras import Extra, Terms
from advisor.figures import usd
from advisor.horizon import Sensitivity, Series
from advisor.hybrid import PROOF, pattern_for
from advisor.labels import APPROACH_LABELS
from advisor.lifecycle import MILESTONES, TUNING_NEEDS
from advisor.measures import measures_for
from advisor.published import ARCHITECTURE, BENCHMARKS, PROMISED_METRICS, Claim
from advisor.report import wrapped
from advisor.roadmap import plan_roadmap
from advisor.roadmap_export import to_markdown
from advisor.what_if import Difference

MONTHS_SHOWN = 12
"""The cost so far is shown once a year."""


def extra_to_text(extra: Extra, assessment: Assessment, terms: Terms) -> str:
    """Return one extra. Raises InputError when its terms cannot be used."""
    return _MAKERS[extra](assessment, terms)


def differences_to_text(lines: Iterable[Difference]) -> str:
    """Return what differs, a line each; says so when nothing does."""
    shown = [f"  - {line.what}: {_sides(line)}" for line in lines]
    return _text(["What the change does", *(shown or ["  - nothing"])])


def _sides(line: Difference) -> str:
    """Say both sides, or the one there is: a reason that came or went has no other."""
    return " -> ".join(side for side in (line.before, line.after) if side)


def _text(lines: Iterable[str]) -> str:
    return "\n".join(wrapped(lines)) + "\n"


def _claims(head: str, claims: Iterable[Claim]) -> str:
    lines = [head]
    for claim in claims:
        lines.append(
            f"  {claim.measure}: the article says RAG {claim.rag}, fine-tuning "
            f"{claim.fine_tuning}. {claim.caveat}"
        )
        lines += [f"    - {finding.text} [{finding.source}]" for finding in claim.findings]
    return _text(lines)


def _comparison(_assessment: Assessment, _terms: Terms) -> str:
    return _claims("Architecture by the article, beside what others found", ARCHITECTURE)


def _benchmarks(_assessment: Assessment, _terms: Terms) -> str:
    given = f"{len(BENCHMARKS)} of the {PROMISED_METRICS} it promises"
    return _claims(f"Benchmarks by the article ({given}), beside what others found", BENCHMARKS)


def _cost_plan(assessment: Assessment, terms: Terms) -> str:
    plan = plan_cost(assessment, terms.cost)
    months = sorted({*range(0, plan.terms.months, MONTHS_SHOWN), plan.terms.months})
    head = "".join(f"{f'month {month}':>13}" for month in months)
    return _text(
        [
            f"Cost so far, over {plan.terms.months} months",
            f"  {'':<12}{head}",
            *(_spent(approach, series, months) for approach, series in plan.series.items()),
            f"  Cheapest by the end: {APPROACH_LABELS[plan.cheapest]}. {plan.break_even}",
            f"  What {APPROACH_LABELS[plan.varied]} comes to when one input changes by half:",
            *map(_sensitivity, plan.sensitivities),
            *(f"  {note}" for note in plan.notes),
        ]
    )


def _spent(approach: Approach, series: Series, months: Iterable[int]) -> str:
    return f"  {APPROACH_LABELS[approach]:<12}" + "".join(f"{usd(series[m]):>13}" for m in months)


def _sensitivity(row: Sensitivity) -> str:
    turn = ", and another would be cheapest" if row.cheapest_changes else ""
    return f"  - {row.what}: {usd(row.low_total)} to {usd(row.high_total)}{turn}"


def _hybrid(assessment: Assessment, _terms: Terms) -> str:
    pattern = pattern_for(assessment)
    return _text(
        [
            f"If you combine: {pattern.name}",
            f"  {pattern.how} {pattern.why}",
            f"  Done by: {pattern.example.text} [{pattern.example.source}]",
            *(f"  - {proof.text} [{proof.source}]" for proof in PROOF),
        ]
    )


def _tuning(_assessment: Assessment, terms: Terms) -> str:
    return _text(
        [
            "What tuning asks for",
            *(f"  - {need.text} [{need.source}]" for need in TUNING_NEEDS),
            *(f"  - {one.told(terms.today)} [{one.source}]" for one in MILESTONES),
        ]
    )


def _roadmap(assessment: Assessment, terms: Terms) -> str:
    return to_markdown(plan_roadmap(assessment, start=terms.start))


def _measures(assessment: Assessment, _terms: Terms) -> str:
    return _text(
        [
            "What success is measured by",
            *(
                f"  - {one.name}: {one.how}. Act when {one.limit}: {one.action}. "
                f"Watched {one.watched}."
                for one in measures_for(assessment)
            ),
        ]
    )


def _decision_record(assessment: Assessment, terms: Terms) -> str:
    return to_decision_record(
        assessment, decided_on=terms.today, said_by=terms.said_by, start=terms.start
    )


_MAKERS: Mapping[Extra, Callable[[Assessment, Terms], str]] = {
    Extra.COMPARISON: _comparison,
    Extra.BENCHMARKS: _benchmarks,
    Extra.COST_PLAN: _cost_plan,
    Extra.HYBRID: _hybrid,
    Extra.TUNING: _tuning,
    Extra.ROADMAP: _roadmap,
    Extra.MEASURES: _measures,
    Extra.DECISION_RECORD: _decision_record,
}
