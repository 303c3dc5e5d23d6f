"""Says in plain words that an attribute stands at a level, as it follows "if"."""

from collections.abc import Mapping
from decimal import Decimal
from types import MappingProxyType

from advisor.attributes import AttributeName as Name
from advisor.figures import number, usd
from advisor.scales import SCALES, Scale

_SENTENCES: Mapping[tuple[Name, int], str] = MappingProxyType(
    {
        (Name.KNOWLEDGE_VOLATILITY, 1): "the knowledge hardly changes",
        (Name.KNOWLEDGE_VOLATILITY, 2): "the knowledge changes now and then",
        (Name.KNOWLEDGE_VOLATILITY, 3): "the knowledge changes all the time",
        (Name.NEEDS_CITATIONS, 0): "answers need not name their source",
        (Name.NEEDS_CITATIONS, 1): "answers must name their source",
        (Name.STYLE_OR_FORMAT_TASK, 0): "the gap is what it knows, not how it writes",
        (Name.STYLE_OR_FORMAT_TASK, 1): "the gap is how it writes or behaves",
        (Name.LATENCY, 1): "answers must come within 1 s",
        (Name.LATENCY, 2): "answers must come within 5 s",
        (Name.LATENCY, 3): "answers may take over 5 s",
        (Name.UNIT_COST, 1): "a query must cost under $0.01",
        (Name.UNIT_COST, 2): "a query may cost $0.01 or more",
        (Name.PRIVACY, 1): "the data is public",
        (Name.PRIVACY, 2): "the data is internal",
        (Name.PRIVACY, 3): "the data may not leave your machines",
        (Name.KNOWLEDGE_TOKENS, 1): "all it must know fits a prompt",
        (Name.KNOWLEDGE_TOKENS, 2): "it must know more than a prompt holds",
        (Name.ACCESS_CONTROL, 0): "everyone may see every document",
        (Name.ACCESS_CONTROL, 1): "some people may see only part of the documents",
        (Name.DELETION_REQUIRED, 0): "no document has to be erasable",
        (Name.DELETION_REQUIRED, 1): "single documents must be erasable",
        (Name.HAS_EVALUATION_SET, 0): "you have no graded test cases",
        (Name.HAS_EVALUATION_SET, 1): "you have graded test cases",
        (Name.ML_EXPERIENCE, 1): "nobody has trained or served a model before",
        (Name.ML_EXPERIENCE, 2): "someone has some experience in training models",
        (Name.ML_EXPERIENCE, 3): "someone has trained and served models before",
    }
)
"""Levels that have a meaning but hardly a figure to pass."""

_TEMPLATES: Mapping[Name, str] = MappingProxyType(
    {
        Name.USE_CASE_COMPLEXITY: "the use case takes {}",
        Name.BUDGET: "the budget is {}",
        Name.DATA_VOLUME: "there are {} documents",
        Name.DEPLOYMENT_SPEED: "there are {} to go-live",
        Name.SCALABILITY: "there are {} queries a day",
        Name.ACCURACY: "the accuracy needed is {}",
        Name.LABELLED_EXAMPLES: "there are {} labelled examples",
    }
)
"""How the others are told, by the figure passed or by the level's name."""


def condition(name: Name, level: int, *, now: float | None) -> str:
    """Return the state, such as "there are over 6 weeks to go-live".

    Coming from another level `now`, what is measured is told by the figure that it would pass;
    from None, which is unknown, by what the level means.
    """
    if (name, level) in _SENTENCES:
        return _SENTENCES[name, level]
    scale = SCALES[name]
    if now is None or now == level or not scale.bounds:
        return _TEMPLATES[name].format(scale.name_of(level))
    return _TEMPLATES[name].format(_past(scale, level, up=level > now))


def _past(scale: Scale, level: int, *, up: bool) -> str:
    """Say past which figure the level begins, coming from below or from above."""
    more = up != scale.descending
    band = len(scale.bounds) - level + 1 if scale.descending else level - 1
    bound = scale.bounds[band - 1 if more else band]
    figure = _figure(scale.unit, bound.figure)
    if more:
        return f"over {figure}" if bound.inclusive else f"{figure} or more"
    return f"{figure} or less" if bound.inclusive else f"under {figure}"


def _figure(unit: str, figure: Decimal) -> str:
    match unit:
        case "USD":
            return usd(figure)
        case "percent":
            return f"{number(figure)}%"
        case "weeks":
            return f"{number(figure)} weeks"
        case _:
            return number(figure)
