"""Assessments and conversations to draw, made by hand so that views are tested on their own."""

from datetime import UTC, datetime
from decimal import Decimal

from advisor.assessment import (
    Approach,
    ApproachCost,
    Assessment,
    Cost,
    Evidence,
    FactorScore,
    Flip,
    Matrix,
    NextQuestion,
    Reason,
    Recommendation,
    SimilarCase,
    Verdict,
)
from advisor.attributes import FACTORS, AttributeName, Attributes, Qualifier, Statement
from bot.dialogue.conversation import Known
from bot.dialogue.reply import Decider, ProvisionalRecommendation

AT = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)
BUDGET = Statement(raw="~$60k", value=Decimal(60000), unit="usd", qualifier=Qualifier.APPROX)
TRAFFIC = Statement(raw="3k questions a day", value=Decimal(3000), unit="queries/day")
RECORD = Attributes({AttributeName.BUDGET: BUDGET, AttributeName.SCALABILITY: TRAFFIC})


def known(statement: Statement, *, said_by: str = "U1") -> Known:
    return Known(statement=statement, said_by=said_by, said_at=AT)


def assessment(
    attributes: Attributes = RECORD,
    *,
    recommendation: Recommendation = Recommendation.RAG,
    totals: tuple[float, float] = (3.8, 2.6),
    stability: float = 0.8,
    warnings: tuple[str, ...] = ("$60k is less than the $80,950 that RAG comes to.",),
) -> Assessment:
    columns = dict(zip((Approach.RAG, Approach.FINE_TUNING), totals, strict=True))
    return Assessment(
        attributes=attributes,
        matrix=Matrix(
            factors=tuple(
                FactorScore(
                    factor=name,
                    statement=attributes.get(name),
                    levels=(2,) if name in attributes else (),
                    reading="level 2",
                    fits=columns,
                    weight=1.0,
                )
                for name in FACTORS
            ),
            totals=columns,
            recommendation=Approach.RAG,
        ),
        evidence=Evidence(
            Verdict.QUALIFIES,
            recommendation,
            (Reason("Changing facts speak for retrieval.", "https://arxiv.org/abs/2312.05934"),),
        ),
        recommendation=recommendation,
        ranking=(Approach.RAG, Approach.FINE_TUNING),
        acts_on="The matrix and the evidence point the same way.",
        stability=stability,
        flips=(Flip(AttributeName.BUDGET, 5, "a budget of $500k", Recommendation.FINE_TUNING),),
        next_question=NextQuestion(AttributeName.ACCURACY, "It would tip the matrix.", 0.3),
        cost=Cost(
            queries_per_day=Decimal(3000),
            queries_per_year=Decimal(1095000),
            approaches=(
                ApproachCost(
                    Approach.RAG, Decimal(50000), Decimal(20000), Decimal(10950), Decimal(80950)
                ),
            ),
            break_even="Fine-tuning never breaks even on these figures.",
            warnings=warnings,
            basis="the article's figures",
            budget_usd=None,
        ),
        similar_cases=(
            SimilarCase(
                "TechCorp",
                Approach.RAG,
                "Support answers got faster.",
                "small budget.",
                "more documents.",
                "article",
                illustrative=True,
            ),
        ),
        notes=("A year has 365 days.",),
    )


def provisional_recommendation() -> ProvisionalRecommendation:
    """Return one with one unknown that would decide."""
    style = (
        (Statement(raw="yes", value=True), Approach.HYBRID),
        (Statement(raw="no", value=False), Approach.RAG),
    )
    shares = (0.44, 0.29, 0.2, 0.07)
    ranked = (Approach.RAG, Approach.PROMPTING, Approach.HYBRID, Approach.FINE_TUNING)
    return ProvisionalRecommendation(
        assessment(recommendation=Recommendation.INSUFFICIENT_INFORMATION),
        dict(zip(ranked, shares, strict=True)),
        (Decider(AttributeName.STYLE_OR_FORMAT_TASK, style),),
    )
