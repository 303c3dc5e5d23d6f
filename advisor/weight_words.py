"""Reads weights from words: "accuracy matters most", "budget twice as much", "ignore speed"."""

import re
from collections.abc import Mapping
from decimal import Decimal
from types import MappingProxyType

from advisor.attributes import FACTORS, AttributeName
from advisor.errors import BadValue

LONGEST = 300
"""Characters; a sentence about weights is shorter."""

PLAIN = Decimal(1)
"""What a factor counts that nothing was said about."""

_FACTOR_WORDS: Mapping[str, AttributeName] = MappingProxyType(
    {
        "use case complexity": AttributeName.USE_CASE_COMPLEXITY,
        "complexity": AttributeName.USE_CASE_COMPLEXITY,
        "budget": AttributeName.BUDGET,
        "cost": AttributeName.BUDGET,
        "costs": AttributeName.BUDGET,
        "money": AttributeName.BUDGET,
        "price": AttributeName.BUDGET,
        "data volume": AttributeName.DATA_VOLUME,
        "data": AttributeName.DATA_VOLUME,
        "deployment speed": AttributeName.DEPLOYMENT_SPEED,
        "time to go-live": AttributeName.DEPLOYMENT_SPEED,
        "speed": AttributeName.DEPLOYMENT_SPEED,
        "time": AttributeName.DEPLOYMENT_SPEED,
        "timeline": AttributeName.DEPLOYMENT_SPEED,
        "deadline": AttributeName.DEPLOYMENT_SPEED,
        "scalability": AttributeName.SCALABILITY,
        "scale": AttributeName.SCALABILITY,
        "traffic": AttributeName.SCALABILITY,
        "accuracy": AttributeName.ACCURACY,
        "quality": AttributeName.ACCURACY,
        "precision": AttributeName.ACCURACY,
    }
)

# The first phrase that is found in a clause decides, so that "not important" is not "important".
_STRENGTHS: tuple[tuple[str, Decimal], ...] = (
    (r"ignore|irrelevant|no matter|(?:does|do)(?:n't| not) (?:matter|count)", Decimal(0)),
    (r"less|least|little|(?:not|n't) (?:so|that|very|too)?\s*important|secondary", Decimal("0.5")),
    (r"three times|triple|most|above all|first of all|top priority|everything|crucial", Decimal(3)),
    (r"twice|double|more|important|key|priority|matters?|counts?", Decimal(2)),
)
_FIGURE = re.compile(
    r"^[\s(]*(?:=|:|is|at|counts?)?\s*(?P<figure>-?\d+(?:\.\d+)?)\s*(?:%|x|times)?"
)
_CLAUSES = re.compile(r"[,;.]\s+|\bbut\b|\bwhile\b|\bthen\b|\n")
_FACTOR = re.compile(
    r"\b(?:" + "|".join(sorted(map(re.escape, _FACTOR_WORDS), key=len, reverse=True)) + r")\b"
)

_ALLOWED = "factors with how much they count"
_EXAMPLE = "accuracy matters most, ignore speed; or accuracy=3 budget=1"


def weights_from_words(text: str) -> Mapping[AttributeName, Decimal]:
    """Return a weight for each of the six factors; what is not spoken of counts 1.

    "Matters" doubles, "most" triples, "less" halves, "ignore" leaves out; figures (accuracy=3)
    are taken as they are, and percentages leave the rest of 100 to the others. In "a more than b"
    only a is weighted. Raises BadValue when no factor and strength can be found, or nothing is
    left to count.
    """
    if len(text) > LONGEST:
        raise BadValue("weights", text, allowed=_ALLOWED, example=_EXAMPLE)
    found: dict[AttributeName, Decimal] = {}
    for clause in _CLAUSES.split(text.lower().replace("_", " ")):
        found |= _figures(clause) or _spoken(clause)
    plain = _rest_of_100(found) if "%" in text else PLAIN
    weights = {factor: found.get(factor, plain) for factor in FACTORS}
    if not found or not any(weights.values()):
        raise BadValue("weights", text, allowed=_ALLOWED, example=_EXAMPLE)
    return weights


def _rest_of_100(found: Mapping[AttributeName, Decimal]) -> Decimal:
    """Return what percentages leave for each factor that was not given one."""
    open_factors = len(FACTORS) - len(found)
    return max(100 - sum(found.values(), Decimal(0)), Decimal(0)) / max(open_factors, 1)


def _figures(clause: str) -> dict[AttributeName, Decimal]:
    """Read accuracy=3 and accuracy 40%."""
    found = {}
    for factor in _FACTOR.finditer(clause):
        figure = _FIGURE.match(clause[factor.end() :])
        if figure and figure["figure"].startswith("-"):
            raise BadValue("weights", clause.strip(), allowed=_ALLOWED, example=_EXAMPLE)
        if figure:
            found[_FACTOR_WORDS[factor.group()]] = Decimal(figure["figure"])
    return found


def _spoken(clause: str) -> dict[AttributeName, Decimal]:
    """Read "speed and cost matter more than accuracy": one strength for what stands before than."""
    weighted = re.split(r"\bthan\b|\bas much as\b", clause)[0]
    for pattern, strength in _STRENGTHS:
        if re.search(pattern, weighted):
            return {_FACTOR_WORDS[one.group()]: strength for one in _FACTOR.finditer(weighted)}
    return {}
