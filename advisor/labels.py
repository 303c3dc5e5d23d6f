"""What attributes and approaches are called to people."""

from collections.abc import Mapping
from types import MappingProxyType

from advisor.assessment import Approach, Recommendation
from advisor.attributes import AttributeName

LABELS: Mapping[AttributeName, str] = MappingProxyType(
    {
        AttributeName.USE_CASE_COMPLEXITY: "use case complexity",
        AttributeName.BUDGET: "budget",
        AttributeName.DATA_VOLUME: "data volume",
        AttributeName.DEPLOYMENT_SPEED: "time to go-live",
        AttributeName.SCALABILITY: "traffic",
        AttributeName.ACCURACY: "accuracy needed",
        AttributeName.KNOWLEDGE_VOLATILITY: "how often knowledge changes",
        AttributeName.NEEDS_CITATIONS: "citations needed",
        AttributeName.STYLE_OR_FORMAT_TASK: "style or format is the gap",
        AttributeName.LABELLED_EXAMPLES: "labelled examples",
        AttributeName.PRIVACY: "privacy",
        AttributeName.LATENCY: "latency",
        AttributeName.KNOWLEDGE_TOKENS: "size of the knowledge",
        AttributeName.ACCESS_CONTROL: "per-person access",
        AttributeName.DELETION_REQUIRED: "deletion on request",
        AttributeName.HAS_EVALUATION_SET: "evaluation set",
        AttributeName.UNIT_COST: "cost a query",
        AttributeName.ML_EXPERIENCE: "machine-learning experience",
    }
)

APPROACH_LABELS: Mapping[Approach, str] = MappingProxyType(
    {
        Approach.PROMPTING: "prompting",
        Approach.RAG: "RAG",
        Approach.FINE_TUNING: "fine-tuning",
        Approach.HYBRID: "hybrid",
    }
)


def outcome_label(recommendation: Recommendation | Approach) -> str:
    """Return what a recommendation is called within a sentence."""
    if recommendation == Recommendation.INSUFFICIENT_INFORMATION:
        return "not enough known"
    return APPROACH_LABELS[Approach(recommendation)]


def capital(text: str) -> str:
    """Return text as it begins a sentence."""
    return text[:1].upper() + text[1:]
