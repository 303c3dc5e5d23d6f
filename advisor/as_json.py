"""The assessment as JSON: the output of `advisor-bot assess -`. Money is in USD, as numbers."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from advisor.assessment import (
    Approach,
    Assessment,
    Cost,
    Evidence,
    FactorScore,
    Flip,
    Matrix,
    NextQuestion,
    SimilarCase,
)
from advisor.attributes import Attributes, Statement
from advisor.headlines import firmness, headline, shortfall

Json = dict[str, Any]
"""An object on its way out; `Any` because this is the border."""

SCORE_PLACES = 4


def to_json(assessment: Assessment) -> Json:
    """Return the assessment as plain objects, ready for `json.dumps`."""
    return {
        "recommendation": str(assessment.recommendation),
        "headline": headline(assessment),
        "firmness": firmness(assessment),
        "acts_on": assessment.acts_on,
        "shortfall": shortfall(assessment) or None,
        "ranking": [str(approach) for approach in assessment.ranking],
        "matrix": _matrix(assessment.matrix),
        "evidence": _evidence(assessment.evidence),
        "stability": round(assessment.stability, SCORE_PLACES),
        "flips": [_flip(flip) for flip in assessment.flips],
        "next_question": _question(assessment.next_question),
        "cost": _cost(assessment.cost),
        "similar_cases": [_case(case) for case in assessment.similar_cases],
        "attributes": _attributes(assessment.attributes),
        "notes": list(assessment.notes),
    }


def _matrix(matrix: Matrix) -> Json:
    return {
        "scores": _scores(matrix.totals),
        "factors": {str(factor.factor): _factor(factor) for factor in matrix.factors},
        "recommendation": str(matrix.recommendation) if matrix.recommendation else None,
    }


def _factor(factor: FactorScore) -> Json:
    return {
        "levels": list(factor.levels),
        "reading": factor.reading,
        "said": factor.statement.raw if factor.statement else None,
        "scores": _scores(factor.fits),
        "weight": round(factor.weight, SCORE_PLACES),
    }


def _scores(scores: Mapping[Approach, float]) -> Json:
    return {str(approach): round(score, SCORE_PLACES) for approach, score in scores.items()}


def _evidence(evidence: Evidence) -> Json:
    return {
        "verdict": str(evidence.verdict),
        "recommendation": str(evidence.recommendation),
        "reasons": [
            {
                "text": reason.text,
                "source": reason.source,
                "favours": [str(approach) for approach in reason.favours],
                "opposes": [str(approach) for approach in reason.opposes],
            }
            for reason in evidence.reasons
        ],
    }


def _flip(flip: Flip) -> Json:
    return {
        "attribute": str(flip.attribute),
        "level": flip.level,
        "text": flip.text,
        "recommendation": str(flip.recommendation),
    }


def _question(question: NextQuestion | None) -> Json | None:
    if question is None:
        return None
    return {
        "attribute": str(question.attribute),
        "reason": question.reason,
        "value": round(question.value, SCORE_PLACES),
    }


def _cost(cost: Cost) -> Json:
    return {
        "source": f"{cost.basis}; hybrid is read as both together",
        "queries_per_year": plain_number(cost.queries_per_year),
        "approaches": {
            str(each.approach): {
                "setup_usd": plain_number(each.setup_usd),
                "upkeep_usd_per_year": plain_number(each.upkeep_usd_per_year),
                "queries_usd_per_year": plain_number(each.queries_usd_per_year),
                "first_year_usd": plain_number(each.first_year_usd),
            }
            for each in cost.approaches
        },
        "break_even": cost.break_even,
        "warnings": list(cost.warnings),
    }


def _case(case: SimilarCase) -> Json:
    return {
        "name": case.name,
        "approach": str(case.approach),
        "outcome": case.outcome,
        "match": case.match,
        "difference": case.difference,
        "source": case.source,
        "illustrative": case.illustrative,
    }


def _attributes(attributes: Attributes) -> Json:
    return {str(name): _statement(said) for name, said in attributes.items()}


def _statement(said: Statement) -> Json:
    parts = {
        "raw": said.raw,
        "value": _figure(said.value),
        "min": _figure(said.min),
        "max": _figure(said.max),
        "level": said.level,
        "unit": said.unit,
        "qualifier": str(said.qualifier) if said.qualifier else None,
    }
    return {key: part for key, part in parts.items() if part is not None}


def _figure(figure: Decimal | date | bool | None) -> float | int | bool | str | None:  # noqa: FBT001 -- a statement's value may be yes or no
    if isinstance(figure, date):
        return figure.isoformat()
    return figure if isinstance(figure, bool) else plain_number(figure)


def plain_number(figure: Decimal | None) -> float | int | None:
    """Return a figure as JSON has it: whole where it is whole, else to six places."""
    if figure is None:
        return None
    return int(figure) if figure == figure.to_integral_value() else float(round(figure, 6))
