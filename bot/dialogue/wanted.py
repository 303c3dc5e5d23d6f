"""Reads "show me the costs": what a button shows, asked for in words, or named alone."""

import re
from collections.abc import Mapping

from bot.dialogue.actions import ShowCases, ShowCosts, ShowProfile, ShowRoadmap, WriteRecord
from bot.dialogue.acts import Act, Interpretation
from bot.dialogue.heard import Heard

View = ShowCosts | ShowRoadmap | ShowProfile | ShowCases | WriteRecord

NAMES: Mapping[str, View] = {
    r"costs?(?: over time| curves?)?|cost (?:over time|chart|plan)": ShowCosts(),
    r"road ?map": ShowRoadmap(),
    r"(?:factor )?profile": ShowProfile(),
    r"similar (?:projects|cases|companies)": ShowCases(),
    r"decision record": WriteRecord(),
}
POLITE = r"(?:(?:ok(?:ay)?|please|now|and|can|could|would|will|may|you|we|I|let\W?s)\W+){0,4}"
VERB = r"(?:(?:show|see|give|send|write|draw)\W+)?"
FILLER = r"(?:(?:me|us|the|a|an|our|my|its|that|again)\W+){0,3}"
REQUESTS = {
    re.compile(rf"\W*{POLITE}{VERB}{FILLER}(?:{name})(?:\W+(?:please|again|now))*\W*", re.I): view
    for name, view in NAMES.items()
}
READ_AS = frozenset({Act.NONE, Act.ASK, Act.HELP, Act.SUMMARISE, Act.RECOMMEND})
"""How such words are read otherwise; a message that does more is left as it was read."""


def wanted_view(heard: Heard, message: Interpretation) -> View | None:
    """Return what the whole message asks to be shown of the assessment; None if nothing."""
    if message.attributes or message.hypothetical or not READ_AS.issuperset(message.acts):
        return None
    found = (view for words, view in REQUESTS.items() if words.fullmatch(heard.words))
    return next(found, None)
