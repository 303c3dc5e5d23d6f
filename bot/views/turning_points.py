"""Says what would change a recommendation, in plain words."""

import re
from collections.abc import Mapping
from types import MappingProxyType

from advisor.assessment import Flip
from advisor.attributes import AttributeName as Name
from advisor.labels import LABELS, outcome_label
from bot.dialogue.options import UNITS

CONDITIONS: Mapping[tuple[Name, str], str] = MappingProxyType(
    {
        (Name.NEEDS_CITATIONS, "yes"): "answers must name their source",
        (Name.NEEDS_CITATIONS, "no"): "answers need not name their source",
        (Name.STYLE_OR_FORMAT_TASK, "yes"): "the gap is how it writes or behaves",
        (Name.STYLE_OR_FORMAT_TASK, "no"): "the gap is what it knows, not how it writes",
        (Name.ACCESS_CONTROL, "yes"): "some people may see only part of the documents",
        (Name.ACCESS_CONTROL, "no"): "everyone may see every document",
        (Name.DELETION_REQUIRED, "yes"): "single documents must be erasable",
        (Name.DELETION_REQUIRED, "no"): "no document has to be erasable",
        (Name.HAS_EVALUATION_SET, "yes"): "you have graded test cases",
        (Name.HAS_EVALUATION_SET, "no"): "you have no graded test cases",
        (Name.KNOWLEDGE_TOKENS, "fits a prompt"): "all it must know fits a prompt",
        (Name.KNOWLEDGE_TOKENS, "more than a prompt holds"): (
            "it must know more than a prompt holds"
        ),
        (Name.KNOWLEDGE_VOLATILITY, "hardly changes"): "the knowledge hardly changes",
        (Name.KNOWLEDGE_VOLATILITY, "changes now and then"): "the knowledge changes now and then",
        (Name.KNOWLEDGE_VOLATILITY, "changes all the time"): "the knowledge changes all the time",
    }
)
"""Where a label and its value side by side make no sentence."""
OUTCOME = re.compile(r" would (?:move|make) this .*", re.DOTALL)
QUOTED = re.compile(r"at “(.*)”\Z", re.DOTALL)


def turning_point(flip: Flip) -> str:
    """Return the change and where it would lead; the scoring core's words if they are new here."""
    if not OUTCOME.search(flip.text):
        return flip.text
    state = OUTCOME.sub("", flip.text).removeprefix(LABELS[flip.attribute]).strip(" :")
    outcome = outcome_label(flip.recommendation)
    return f"{outcome[:1].upper()}{outcome[1:]}, if {_condition(flip.attribute, state)}"


def _condition(name: Name, state: str) -> str:
    level = QUOTED.fullmatch(state)
    value = level.group(1) if level else state
    if level and name in UNITS:
        value = f"{value} {UNITS[name]}"
    return CONDITIONS.get((name, value), f"{LABELS[name]}: {value}")
