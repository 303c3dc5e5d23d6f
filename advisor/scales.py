"""The one table of thresholds: how a figure becomes a level, for every attribute.

The article speaks of threshold values and a scale of 1 to 5 but prints neither, so every bound
here is ours; each scale says why it stands where it does. A level counts from 1. Yes-or-no
attributes have the levels 0 (no) and 1 (yes).
"""

from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from types import MappingProxyType

from advisor.attributes import AttributeName

NO, YES = 0, 1
LOW, MODERATE, HIGH = 1, 2, 3
FEW, SOME, PLENTY = 1, 2, 3
"""Levels by name: of yes or no, of three words, of labelled examples."""


@dataclass(frozen=True, slots=True)
class Bound:
    """Where two levels meet. A figure on an inclusive bound belongs with the smaller figures."""

    figure: Decimal
    inclusive: bool = False


@dataclass(frozen=True, slots=True)
class Scale:
    """The levels of one attribute.

    `bounds` ascend and cut the figures into `len(bounds) + 1` bands. `descending` means that a
    larger figure has a lower level. `words` are the levels a word may mean; several for a vague
    word. `names` says each level for people, in level order.
    """

    unit: str
    bounds: tuple[Bound, ...]
    names: tuple[str, ...]
    reason: str
    words: Mapping[str, tuple[int, ...]]
    descending: bool = False

    @property
    def levels(self) -> tuple[int, ...]:
        """Every level, ascending."""
        first = 0 if self.words is YES_NO else 1
        return tuple(range(first, first + len(self.names)))

    def level_of(self, figure: Decimal) -> int:
        """Return the level of a figure in this scale's unit."""
        band = bisect_left(self.bounds, (figure, 0), key=_sort_key)
        return len(self.bounds) + 1 - band if self.descending else band + 1

    def name_of(self, level: int) -> str:
        """Return what a level means, for people."""
        return self.names[level - self.levels[0]]


def _sort_key(bound: Bound) -> tuple[Decimal, int]:
    """Place a figure equal to the bound before it (inclusive) or after it."""
    return bound.figure, 0 if bound.inclusive else -1


def _below(*figures: str) -> tuple[Bound, ...]:
    return tuple(Bound(Decimal(figure)) for figure in figures)


def _up_to(*figures: str) -> tuple[Bound, ...]:
    return tuple(Bound(Decimal(figure), inclusive=True) for figure in figures)


FIVE_WORDS: Mapping[str, tuple[int, ...]] = MappingProxyType(
    {"very_low": (1,), "low": (2,), "moderate": (3,), "high": (4,), "very_high": (5,)}
)
_SPEED_WORDS: Mapping[str, tuple[int, ...]] = MappingProxyType(
    {**FIVE_WORDS, "urgent": (4, 5), "relaxed": (1, 2)}
)
_THREE_WORDS: Mapping[str, tuple[int, ...]] = MappingProxyType(
    {"very_low": (1,), "low": (1,), "moderate": (2,), "high": (3,), "very_high": (3,)}
)
_EXPERIENCE_WORDS: Mapping[str, tuple[int, ...]] = MappingProxyType(
    {**_THREE_WORDS, "none": (1,), "some": (2,), "strong": (3,)}
)
YES_NO: Mapping[str, tuple[int, ...]] = MappingProxyType(
    {"no": (0,), "yes": (1,), "low": (0,), "high": (1,)}
)


def _yes_no(reason: str) -> Scale:
    return Scale("yes or no", (), ("no", "yes"), reason, YES_NO)


SCALES: Mapping[AttributeName, Scale] = MappingProxyType(
    {
        AttributeName.USE_CASE_COMPLEXITY: Scale(
            "description",
            (),
            (
                "a lookup",
                "several documents",
                "several steps in one domain",
                "specialised behaviour",
                "expert, open-ended reasoning",
            ),
            "steps from finding one fact to open-ended expert work",
            FIVE_WORDS,
        ),
        AttributeName.BUDGET: Scale(
            "USD",
            _below("25000", "70000", "260000", "500000"),
            ("under $25k", "$25k to $70k", "$70k to $260k", "$260k to $500k", "$500k or more"),
            "the article's first year before queries is $70k for RAG and $260k for fine-tuning",
            FIVE_WORDS,
        ),
        AttributeName.DATA_VOLUME: Scale(
            "documents",
            _below("100", "1000", "10000", "100000"),
            ("under 100", "100 to 1k", "1k to 10k", "10k to 100k", "100k or more"),
            "100 documents of 2,000 tokens are the 200,000 tokens that still fit a prompt; "
            "then powers of ten",
            FIVE_WORDS,
        ),
        AttributeName.DEPLOYMENT_SPEED: Scale(
            "weeks",
            _up_to("3", "6", "13", "26"),
            (
                "over 26 weeks",
                "13 to 26 weeks",
                "6 to 13 weeks",
                "3 to 6 weeks",
                "3 weeks or less",
            ),
            "the article's plan takes 12 weeks, so the middle level holds one quarter; "
            "5 means it must ship fast",
            _SPEED_WORDS,
            descending=True,
        ),
        AttributeName.SCALABILITY: Scale(
            "queries a day",
            _below("100", "1000", "10000", "100000"),
            ("under 100", "100 to 1k", "1k to 10k", "10k to 100k", "100k or more"),
            "powers of ten around the 3,000 a day at which the article's query costs start to "
            "show beside its upkeep",
            FIVE_WORDS,
        ),
        AttributeName.ACCURACY: Scale(
            "percent",
            _below("75", "80") + _up_to("85", "90"),
            ("under 75%", "75% to 80%", "80% to 85%", "85% to 90%", "over 90%"),
            "the article credits RAG with 85% and fine-tuning with 92%",
            FIVE_WORDS,
        ),
        AttributeName.KNOWLEDGE_VOLATILITY: Scale(
            "description",
            (),
            ("hardly changes", "changes now and then", "changes all the time"),
            "how often what the model must know becomes outdated",
            _THREE_WORDS,
        ),
        AttributeName.NEEDS_CITATIONS: _yes_no("whether an answer must name its source"),
        AttributeName.STYLE_OR_FORMAT_TASK: _yes_no(
            "whether the gap is behaviour, style or format instead of knowledge"
        ),
        AttributeName.LABELLED_EXAMPLES: Scale(
            "examples",
            _below("50", "1000"),
            ("under 50", "50 to 1,000", "1,000 or more"),
            "vendors see gains from 50 to 100 examples, and 1,000 curated ones shaped a 65B model",
            _THREE_WORDS,
        ),
        AttributeName.PRIVACY: Scale(
            "description",
            (),
            ("public", "internal", "may not leave your machines"),
            "how closely the data must be kept",
            _THREE_WORDS,
        ),
        AttributeName.LATENCY: Scale(
            "ms",
            _up_to("1000", "5000"),
            ("within 1 s", "within 5 s", "over 5 s is fine"),
            "published tuned small models answer within 1 s, retrieval and large models in seconds",
            MappingProxyType(
                {"very_low": (1,), "low": (1,), "moderate": (2,), "high": (3,), "very_high": (3,)}
            ),
        ),
        AttributeName.KNOWLEDGE_TOKENS: Scale(
            "tokens",
            _up_to("200000"),
            ("fits a prompt", "more than a prompt holds"),
            "Anthropic advises the whole text in the prompt up to about 200,000 tokens",
            MappingProxyType({"very_low": (1,), "low": (1,), "high": (2,), "very_high": (2,)}),
        ),
        AttributeName.ACCESS_CONTROL: _yes_no("whether people may see different documents"),
        AttributeName.DELETION_REQUIRED: _yes_no("whether a document must be erasable on request"),
        AttributeName.HAS_EVALUATION_SET: _yes_no("whether graded test cases exist"),
        AttributeName.UNIT_COST: Scale(
            "USD a query",
            _below("0.01"),
            ("under $0.01 a query", "$0.01 a query or more"),
            "$0.01 a query is the lowest query cost the article gives",
            MappingProxyType({"very_low": (1,), "low": (1,), "high": (2,), "very_high": (2,)}),
        ),
        AttributeName.ML_EXPERIENCE: Scale(
            "description",
            (),
            ("none", "some", "strong"),
            "whether someone has trained and served a model before",
            _EXPERIENCE_WORDS,
        ),
    }
)
