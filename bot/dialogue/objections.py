"""Reads "why not fine-tuning?": the approach that someone misses in the recommendation."""

import re

from advisor.assessment import Approach
from bot.dialogue.acts import Act, Interpretation
from bot.dialogue.heard import Heard

NAMES = {
    Approach.FINE_TUNING: r"fine[ -]?tun\w*|tun(?:e|ing)",
    Approach.RAG: r"rag|retriev\w*",
    Approach.HYBRID: r"hybrid|both|combin\w*",
    Approach.PROMPTING: r"prompt\w*",
}
FILLER = r"(?:(?:just|simply|use|do|go|for|with|we|you|a|an|the|recommend|should|is|it)\W+)"
WHY_NOT = (
    r"\bwhy(?:\W+(?:not|shouldn[\u2019']?t|don[\u2019']?t|wouldn[\u2019']?t|isn[\u2019']?t))\W+"
)
OBJECTIONS = {
    approach: re.compile(rf"{WHY_NOT}{FILLER}{{0,4}}(?:{name})\b", re.IGNORECASE)
    for approach, name in NAMES.items()
}
READ_AS = frozenset({Act.WHY, Act.RECOMMEND, Act.ASK, Act.NONE})
"""How such a question is read otherwise; a message that does more is left as it was read."""


def missed_approach(heard: Heard, message: Interpretation) -> Approach | None:
    """Return the approach that the message asks why it is not recommended; None if it does not."""
    if message.attributes or message.hypothetical or not READ_AS.issuperset(message.acts):
        return None
    found = (approach for approach, words in OBJECTIONS.items() if words.search(heard.words))
    return next(found, None)
