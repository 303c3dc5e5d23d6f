"""What is known of a project: named attributes, each a statement in the unit it was said in."""

from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from enum import StrEnum
from types import MappingProxyType
from typing import Self

from pydantic import BaseModel, ConfigDict


class AttributeName(StrEnum):
    """Every attribute the framework and the evidence check can use."""

    USE_CASE_COMPLEXITY = "use_case_complexity"
    BUDGET = "budget"
    DATA_VOLUME = "data_volume"
    DEPLOYMENT_SPEED = "deployment_speed"
    SCALABILITY = "scalability"
    ACCURACY = "accuracy"
    KNOWLEDGE_VOLATILITY = "knowledge_volatility"
    NEEDS_CITATIONS = "needs_citations"
    STYLE_OR_FORMAT_TASK = "style_or_format_task"
    LABELLED_EXAMPLES = "labelled_examples"
    PRIVACY = "privacy"
    LATENCY = "latency"
    KNOWLEDGE_TOKENS = "knowledge_tokens"
    ACCESS_CONTROL = "access_control"
    DELETION_REQUIRED = "deletion_required"
    HAS_EVALUATION_SET = "has_evaluation_set"
    UNIT_COST = "unit_cost"
    ML_EXPERIENCE = "ml_experience"


FACTORS = (
    AttributeName.USE_CASE_COMPLEXITY,
    AttributeName.BUDGET,
    AttributeName.DATA_VOLUME,
    AttributeName.DEPLOYMENT_SPEED,
    AttributeName.SCALABILITY,
    AttributeName.ACCURACY,
)
"""The article's six factors, in the order of its matrix."""


class Qualifier(StrEnum):
    """How firmly a figure was said, and on which side it is open."""

    EXACT = "exact"
    APPROX = "approx"
    MIN = "min"
    MAX = "max"
    RANGE = "range"
    PEAK = "peak"
    TARGET = "target"
    DERIVE = "derive"


Figure = Decimal | date | bool


class Statement(BaseModel):
    """What was said of one attribute, in the unit said.

    One of `value`, both of `min` and `max`, or `level` holds the reading; all empty means that
    something was said from which a figure is still to be asked (qualifier `derive`).
    `raw` is the words it came from, for showing where each number comes from.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    raw: str | None = None
    value: Figure | None = None
    min: Decimal | date | None = None
    max: Decimal | date | None = None
    level: str | None = None
    unit: str | None = None
    qualifier: Qualifier | None = None


class Attributes(Mapping[AttributeName, Statement]):
    """An immutable set of statements by attribute. An attribute that is absent is unknown."""

    def __init__(self, statements: Mapping[AttributeName, Statement] | None = None) -> None:
        self._statements = MappingProxyType(dict(statements or {}))

    def __getitem__(self, name: AttributeName) -> Statement:
        return self._statements[name]

    def __iter__(self) -> Iterator[AttributeName]:
        return iter(self._statements)

    def __len__(self) -> int:
        return len(self._statements)

    def __repr__(self) -> str:
        return f"Attributes({dict(self._statements)!r})"

    def __hash__(self) -> int:
        return hash(frozenset(self._statements.items()))

    def having(self, changes: "Changes") -> Self:
        """Return a copy with the changes made; None forgets the attribute."""
        merged = {**self._statements, **changes}
        return type(self)({name: said for name, said in merged.items() if said is not None})


Changes = Mapping[AttributeName, Statement | None]
"""What is said anew of a project, by attribute; None forgets it."""
