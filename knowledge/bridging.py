"""Bridging: a question about what a company built, asked of the approach that it took."""

import re

from knowledge.facts import FactTable
from knowledge.lexicon import COMPANIES, Approach
from knowledge.parts import Part
from knowledge.questions import read

_BUILT = r"(?:system|set[\s-]?up|approach|route|solution|pick|choice)"
_COMPANIES = rf"(?:{'|'.join(COMPANIES)})"
_KIND = rf"(?:(?:kind|type|sort) of )?{_BUILT}"
_OF_COMPANY = re.compile(
    rf"(?:the )?{_KIND} (?:that )?{_COMPANIES}"
    r"(?: (?:chose|took|picked|used|uses|built|went with))?\b"
    rf"|\b{_COMPANIES}(?:'s|[\s-](?:style|like|type)) {_KIND}\b",
    re.I,
)
"""A company with the noun by which it stands for what it built, unlike for its own affairs."""


def bridged(text: str, facts: FactTable) -> tuple[Part, ...]:
    """Return which approach a company took and what is asked of it, as parts; none if nothing is.

    Only of a hybrid: the figures of the other approaches are in the tables (`Deduction`).
    """
    question = read(text)
    approaches = {facts.approach_of(company) for company in question.companies}
    rest, bridges = _OF_COMPANY.subn("the hybrid", text)
    if approaches != {Approach.HYBRID} or not bridges:
        return ()
    first = f"Which approach did {question.companies[0]} take?"
    return (Part(first, asks=True), Part(rest, asks=True))
