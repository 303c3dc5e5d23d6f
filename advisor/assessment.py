"""The outcome of an assessment: the matrix, the evidence check, and what follows from both."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from advisor.attributes import AttributeName, Attributes, Statement


class Approach(StrEnum):
    """A way to adapt a language model to a project."""

    PROMPTING = "prompting"
    RAG = "rag"
    FINE_TUNING = "fine_tuning"
    HYBRID = "hybrid"


class Recommendation(StrEnum):
    """An approach, or the honest word that not enough is known to name one."""

    PROMPTING = "prompting"
    RAG = "rag"
    FINE_TUNING = "fine_tuning"
    HYBRID = "hybrid"
    INSUFFICIENT_INFORMATION = "insufficient_information"


class Verdict(StrEnum):
    """How the evidence stands to the matrix's recommendation."""

    AGREES = "agrees"
    QUALIFIES = "qualifies"
    DISAGREES = "disagrees"
    INSUFFICIENT = "insufficient"


@dataclass(frozen=True, slots=True)
class FactorScore:
    """One row of the matrix: what was said, the levels it spans, and how well each column fits.

    `levels` ascends within 1..5 and is empty when the factor is unknown. `weight` is the share of
    the total that this factor carried: 0 while it is unknown, since its fits are then only the
    mean over all five levels and counting them would let the table's own lean decide.
    """

    factor: AttributeName
    statement: Statement | None
    levels: tuple[int, ...]
    reading: str
    fits: Mapping[Approach, float]
    weight: float


@dataclass(frozen=True, slots=True)
class Matrix:
    """The article's two-column matrix. Totals are weighted mean fits, 1 to 5.

    Both totals are 0 when no factor is known. `recommendation` is None when the columns tie.
    """

    factors: tuple[FactorScore, ...]
    totals: Mapping[Approach, float]
    recommendation: Approach | None


@dataclass(frozen=True, slots=True)
class Reason:
    """One line of evidence, the approaches it speaks for or against, and its source."""

    text: str
    source: str
    favours: tuple[Approach, ...] = ()
    opposes: tuple[Approach, ...] = ()


@dataclass(frozen=True, slots=True)
class Evidence:
    """The published evidence on this project, independent of the matrix."""

    verdict: Verdict
    recommendation: Recommendation
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class Flip:
    """A change of one attribute that would change the recommendation.

    `level` is where on its scale that begins; `text` says it whole: "RAG, if ...".
    """

    attribute: AttributeName
    level: int
    text: str
    recommendation: Recommendation


@dataclass(frozen=True, slots=True)
class NextQuestion:
    """The unknown whose answer is expected to change the recommendation most.

    `value` is the expected share of its answers that change the recommendation, 0..1.
    """

    attribute: AttributeName
    reason: str
    value: float


@dataclass(frozen=True, slots=True)
class ApproachCost:
    """An approach's cost in USD, by the figures that `Cost.basis` names."""

    approach: Approach
    setup_usd: Decimal
    upkeep_usd_per_year: Decimal
    queries_usd_per_year: Decimal | None
    first_year_usd: Decimal


@dataclass(frozen=True, slots=True)
class Cost:
    """The costs of the first year side by side.

    `basis` names whose figures they are; hybrid is read as both together. `queries_per_day` are
    those at the start, None where unknown, and `queries_per_year` those of the first year.
    `budget_usd` is the most that was said. `warnings` are lines such as a budget below a cost.
    """

    queries_per_day: Decimal | None
    queries_per_year: Decimal | None
    approaches: tuple[ApproachCost, ...]
    break_even: str
    warnings: tuple[str, ...]
    basis: str
    budget_usd: Decimal | None


@dataclass(frozen=True, slots=True)
class SimilarCase:
    """A project to compare with. `illustrative` marks the article's own unverifiable companies."""

    name: str
    approach: Approach
    outcome: str
    match: str
    difference: str
    source: str
    illustrative: bool


@dataclass(frozen=True, slots=True)
class Assessment:
    """Everything the scoring core says of a project.

    `acts_on` says in one sentence whether the matrix or the evidence decided, and why.
    `notes` are readings a person should check, such as an assumed conversion or a contradiction.
    """

    attributes: Attributes
    matrix: Matrix
    evidence: Evidence
    recommendation: Recommendation
    ranking: tuple[Approach, ...]
    acts_on: str
    stability: float
    flips: tuple[Flip, ...]
    next_question: NextQuestion | None
    cost: Cost
    similar_cases: tuple[SimilarCase, ...]
    notes: tuple[str, ...]
