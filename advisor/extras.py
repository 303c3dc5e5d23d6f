"""What goes beyond the assessment, by name, as plain objects for JSON."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from advisor.as_json import Json, plain_number
from advisor.assessment import Assessment, Recommendation
from advisor.attributes import AttributeName
from advisor.cost_plan import plan_cost
from advisor.decision_record import to_decision_record
from advisor.hybrid import PROOF, pattern_for
from advisor.lifecycle import MILESTONES, TUNING_NEEDS
from advisor.measures import measures_for
from advisor.price_list import CostTerms
from advisor.published import ARCHITECTURE, BENCHMARKS, PROMISED_METRICS, Claim, Finding
from advisor.roadmap import Phase, plan_roadmap
from advisor.roadmap_export import to_csv, to_icalendar, to_markdown


class Extra(StrEnum):
    """A part that can be asked for beside the assessment."""

    COMPARISON = "comparison"
    BENCHMARKS = "benchmarks"
    COST_PLAN = "cost_plan"
    HYBRID = "hybrid"
    TUNING = "tuning"
    ROADMAP = "roadmap"
    MEASURES = "measures"
    DECISION_RECORD = "decision_record"


@dataclass(frozen=True, slots=True)
class Terms:
    """What the extras need beyond the assessment.

    `start` is the first day of the roadmap; `said_by` names who stated an attribute.
    """

    today: date
    start: date
    cost: CostTerms = field(default_factory=CostTerms)
    said_by: Mapping[AttributeName, str] = field(default_factory=dict)


def extra_to_json(extra: Extra, assessment: Assessment, terms: Terms) -> Json | list[Json]:
    """Return one extra. Raises InputError when its terms cannot be used."""
    return _MAKERS[extra](assessment, terms)


def _comparison(_assessment: Assessment, _terms: Terms) -> Json:
    return {"source": "the article", "rows": [_claim(claim) for claim in ARCHITECTURE]}


def _benchmarks(_assessment: Assessment, _terms: Terms) -> Json:
    return {
        "source": "the article, without method or date",
        "given": len(BENCHMARKS),
        "promised": PROMISED_METRICS,
        "rows": [_claim(claim) for claim in BENCHMARKS],
    }


def _claim(claim: Claim) -> Json:
    return {
        "measure": claim.measure,
        "article_says": {"rag": claim.rag, "fine_tuning": claim.fine_tuning},
        "caveat": claim.caveat,
        "counter_evidence": [_finding(finding) for finding in claim.findings],
    }


def _finding(finding: Finding) -> Json:
    return {"text": finding.text, "source": finding.source}


def _cost_plan(assessment: Assessment, terms: Terms) -> Json:
    plan = plan_cost(assessment, terms.cost)
    return {
        "months": plan.terms.months,
        "queries_per_day": plain_number(plan.traffic.queries_per_day),
        "growth_per_year": plain_number(plan.traffic.growth_per_year),
        "prices": {
            str(one): {
                "setup_usd": plain_number(prices.setup_usd),
                "upkeep_usd_per_year": plain_number(prices.upkeep_usd_per_year),
                "query_usd": plain_number(prices.query_usd),
            }
            for one, prices in plan.prices.items()
        },
        "cumulative_usd": {
            str(one): [plain_number(cost) for cost in series] for one, series in plan.series.items()
        },
        "cheapest": str(plan.cheapest),
        "break_even_month": plan.break_even_month,
        "break_even": plan.break_even,
        "changes_to_break_even": [
            {
                "what": change.what,
                "unit": str(change.unit),
                "besides": change.besides or None,
                "now": plain_number(change.now),
                "needed": plain_number(change.needed),
            }
            for change in plan.changes
        ],
        "sensitivity_of": str(plan.varied),
        "sensitivity": [
            {
                "what": row.what,
                "halved_total_usd": plain_number(row.low_total),
                "half_more_total_usd": plain_number(row.high_total),
                "cheapest_changes": row.cheapest_changes,
            }
            for row in plan.sensitivities
        ],
        "notes": list(plan.notes),
    }


def _hybrid(assessment: Assessment, _terms: Terms) -> Json:
    pattern = pattern_for(assessment)
    return {
        "recommended": assessment.recommendation is Recommendation.HYBRID,
        "pattern": pattern.name,
        "how": pattern.how,
        "why": pattern.why,
        "example": _finding(pattern.example),
        "proof_needed": [_finding(proof) for proof in PROOF],
    }


def _tuning(_assessment: Assessment, terms: Terms) -> Json:
    return {
        "needs": [_finding(need) for need in TUNING_NEEDS],
        "platforms": [
            {
                "platform": one.platform,
                "on": one.on.isoformat(),
                "text": one.told(terms.today),
                "source": one.source,
            }
            for one in MILESTONES
        ],
    }


def _roadmap(assessment: Assessment, terms: Terms) -> Json:
    roadmap = plan_roadmap(assessment, start=terms.start)
    return {
        "approach": str(roadmap.approach),
        "fit": str(roadmap.fit),
        "note": roadmap.note,
        "effort_days": roadmap.effort_days,
        "phases": [_phase(phase) for phase in roadmap.phases],
        "markdown": to_markdown(roadmap),
        "csv": to_csv(roadmap),
        "icalendar": to_icalendar(roadmap),
    }


def _phase(phase: Phase) -> Json:
    return {
        "title": phase.title,
        "start": phase.start.isoformat(),
        "end": phase.end.isoformat(),
        "owner": str(phase.work.owner),
        "effort_days": phase.work.effort_days,
        "tasks": list(phase.work.tasks),
        "kpi": phase.kpi,
        "risk": phase.risk,
        "mitigation": phase.mitigation,
        "stop_rule": phase.stop_rule,
    }


def _measures(assessment: Assessment, _terms: Terms) -> list[Json]:
    return [
        {
            "name": measure.name,
            "how": measure.how,
            "act_when": measure.limit,
            "watched": measure.watched,
            "action": measure.action,
        }
        for measure in measures_for(assessment)
    ]


def _decision_record(assessment: Assessment, terms: Terms) -> Json:
    return {
        "markdown": to_decision_record(
            assessment, decided_on=terms.today, said_by=terms.said_by, start=terms.start
        )
    }


_MAKERS: Mapping[Extra, Callable[[Assessment, Terms], Json | list[Json]]] = {
    Extra.COMPARISON: _comparison,
    Extra.BENCHMARKS: _benchmarks,
    Extra.COST_PLAN: _cost_plan,
    Extra.HYBRID: _hybrid,
    Extra.TUNING: _tuning,
    Extra.ROADMAP: _roadmap,
    Extra.MEASURES: _measures,
    Extra.DECISION_RECORD: _decision_record,
}
