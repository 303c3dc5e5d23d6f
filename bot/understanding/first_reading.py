"""What the rules find in a message, each figure and phrase by itself, before any is judged."""

from collections.abc import Iterator, Sequence

from bot.understanding.assignment import assign
from bot.understanding.context import Context
from bot.understanding.degrees import read_degrees
from bot.understanding.findings import Finding
from bot.understanding.middles import with_middles
from bot.understanding.moods import Mood
from bot.understanding.openness import is_left_open, left_open
from bot.understanding.readings import read_frequencies, read_phrases


def read_figures(context: Context, taken_back: Sequence[Finding] = ()) -> tuple[Finding, ...]:
    """Return what the figures state, without those that the message itself takes back."""
    return tuple(
        one
        for one in assign(context)
        if not any(
            back.attribute is one.attribute and back.first <= one.first <= back.last
            for back in taken_back
        )
    )


def read_levels(context: Context, mood: Mood) -> Iterator[Finding]:
    """Yield what is stated without a figure: levels, yes and no."""
    left = left_open(context)
    phrases = read_phrases(context.message, mood)
    said = [one for one in phrases if not is_left_open(one, left)]
    yield from with_middles(context.message, (*said, *read_degrees(context.message, mood)))
    yield from read_frequencies(context.message, context.cues, mood)
