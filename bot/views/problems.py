"""Words what of a form or command could not be used: what it was, and what would do."""

from advisor.attributes import AttributeName
from advisor.limits import ABOVE_ZERO, LIMITS
from advisor.scales import SCALES, YES_NO
from bot.dialogue.options import UNITS
from bot.dialogue.problems import Fault, Problem
from bot.views.blocks import cut
from bot.views.escape import literal, spoken
from bot.views.statements import label
from bot.views.wording import TOPICS

SHORT_KEYS = (
    "budget, weeks, queries, accuracy, docs, complexity, changes, citations, style, examples"
)
"""The keys to offer; a command takes others too, but a list of all helps nobody."""
QUOTED = 60
"""Characters of what was typed that are quoted back."""
COUNTABLE = 10**9
"""A limit from here on is only there to catch slips, so it is not told."""


def problem_text(problem: Problem) -> str:
    """Return what is wrong and what to write instead, as plain text."""
    written = cut(literal(spoken(problem.written)), QUOTED)
    match problem.fault, problem.attribute:
        case Fault.BAD_VALUE, AttributeName() as name:
            return f"{label(name)}: I cannot use “{written}”. {_what_would_do(name)}"
        case Fault.CONTRADICTION, AttributeName() as name:
            return f"{label(name)}: you gave two values, {written}. I keep the first."
        case Fault.UNKNOWN_KEY, _:
            return f"“{written}” is nothing I score. {_meant(problem.suggestions)}"
        case _:
            return f"I do not know what “{written}” is for. Write it as in budget=60k."


def _what_would_do(name: AttributeName) -> str:
    if SCALES[name].words is YES_NO:
        return "Say yes or no."
    words = ", ".join(word.replace("_", " ") for word in SCALES[name].words)
    if name not in LIMITS:
        return f"Say one of: {words}."
    return f"Give {_figure(name)}, for example {TOPICS[name].example}, or one of: {words}."


def _figure(name: AttributeName) -> str:
    unit = UNITS.get(name, SCALES[name].unit).replace("USD", "US dollars")
    largest = LIMITS[name].largest
    if largest >= COUNTABLE:
        return f"a figure in {unit}"
    least = "more than 0 and up to" if name in ABOVE_ZERO else "0 to"
    return f"{least} {largest:,f} {unit}"


def _meant(suggestions: tuple[str, ...]) -> str:
    keys = [key.replace("_", "-") for key in suggestions]
    if keys:
        return f"Did you mean {' or '.join(keys)}?"
    return f"You can give {SHORT_KEYS}."
