"""Offers answers to a question: one for each level, in the words of its threshold."""

from collections.abc import Mapping
from types import MappingProxyType

from advisor.attributes import AttributeName, Statement
from advisor.scales import SCALES, YES_NO, Scale

UNITS: Mapping[AttributeName, str] = MappingProxyType(
    {
        AttributeName.DATA_VOLUME: "documents",
        AttributeName.SCALABILITY: "queries a day",
        AttributeName.LABELLED_EXAMPLES: "examples",
    }
)
"""Units that a scale's level names leave out; without one "1k to 10k" may be pages or euros."""


def quick_answers(name: AttributeName) -> tuple[Statement, ...]:
    """Return the statements to offer, lowest level first; each `raw` is the button's text."""
    scale = SCALES[name]
    if scale.words is YES_NO:
        return (Statement(raw="yes", value=True), Statement(raw="no", value=False))
    return tuple(
        Statement(raw=level_name(name, level), level=_word(scale, level)) for level in scale.levels
    )


def level_name(name: AttributeName, level: int) -> str:
    """Return what a level means, with its unit."""
    return f"{SCALES[name].name_of(level)} {UNITS.get(name, '')}".rstrip()


def _word(scale: Scale, level: int) -> str:
    return next(word for word, levels in scale.words.items() if levels == (level,))
