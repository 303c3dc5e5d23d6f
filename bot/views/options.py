"""Offers answers to a question: one for each level, in the words of its threshold."""

from advisor.attributes import AttributeName, Statement
from advisor.scales import SCALES, YES_NO, Scale


def quick_answers(name: AttributeName) -> tuple[Statement, ...]:
    """Return the statements to offer, lowest level first; each `raw` is the button's text."""
    scale = SCALES[name]
    if scale.words is YES_NO:
        return (Statement(raw="yes", value=True), Statement(raw="no", value=False))
    return tuple(
        Statement(raw=scale.name_of(level), level=_word(scale, level)) for level in scale.levels
    )


def _word(scale: Scale, level: int) -> str:
    return next(word for word, levels in scale.words.items() if levels == (level,))
