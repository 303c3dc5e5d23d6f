"""Reads "the second one" as a choice among the answers offered, which follow the scale's levels."""

from typing import Final

from advisor.attributes import AttributeName, Statement
from advisor.scales import SCALES, YES_NO
from bot.understanding.context import Context
from bot.understanding.findings import Finding
from bot.understanding.phrases import Phrasebook
from bot.understanding.replying import says_little_else

_LAST: Final = -1
_PLACES: Final = Phrasebook[int](
    {
        0: (
            "the first",
            "first one|option|choice|answer",
            "option|number|choice 1|one|a",
            "the former",
        ),
        1: ("the second", "second one|option|choice|answer", "option|number|choice 2|two|b"),
        2: ("the third", "third one|option|choice|answer", "option|number|choice 3|three|c"),
        3: ("the fourth", "fourth one|option|choice|answer", "option|number|choice 4|four|d"),
        4: ("the fifth", "fifth one|option|choice|answer", "option|number|choice 5|five|e"),
        _LAST: ("the? last one|option|choice|answer", "the latter"),
    }
)
_FEW_WORDS: Final = 7


def chosen(context: Context, asked: AttributeName) -> Finding | None:
    """Return the choice made by its place, lowest level first, as the buttons stand."""
    message = context.message
    if len(message.tokens) > _FEW_WORDS:
        return None
    for found in _PLACES.search(message.tokens):
        if not says_little_else(context, asked, found.first, found.last):
            continue
        said = _statement(asked, found.label, message.words(found.first, found.last))
        if said is not None:
            return Finding(asked, said, found.first, found.last)
    return None


def _statement(asked: AttributeName, place: int, raw: str) -> Statement | None:
    scale = SCALES[asked]
    if scale.words is YES_NO:
        return Statement(raw=raw, value=place == 0) if place in {0, 1, _LAST} else None
    levels = scale.levels
    if place >= len(levels):
        return None
    word = next(word for word, spans in scale.words.items() if spans == (levels[place],))
    return Statement(raw=raw, level=word)
