"""Draws projects to compare with, as cards with their sources."""

from advisor.assessment import SimilarCase
from advisor.labels import outcome_label
from bot.dialogue.exhibits import Compared
from bot.views import limits
from bot.views.blocks import section
from bot.views.escape import escape
from bot.views.evidence import source_link
from bot.views.json import Block
from bot.views.rich import card, carousel

ILLUSTRATION = "the article's illustration, not verifiable"
NONE_NEAR = "Too little is known of this project to compare it with documented ones."


def compared(part: Compared) -> tuple[Block, ...]:
    """Return a card for each similar project; says so where there is none."""
    cases = part.assessment.similar_cases
    if not cases:
        return (section(NONE_NEAR),)
    return (
        section("*Projects to compare with*, nearest first. The links lead to where each is told."),
        carousel([_card(case) for case in cases]),
    )


def _card(case: SimilarCase) -> Block:
    approach = outcome_label(case.approach)
    kind = f"{approach}, {ILLUSTRATION}" if case.illustrative else approach
    body = f"{escape(case.outcome)}\n_Alike:_ {escape(case.match)}"
    different = f"_Different:_ {escape(case.difference)}"
    whole = f"{body}\n{different}"
    return card(_title(case), kind, whole if len(whole) <= limits.CARD_BODY else body)


def _title(case: SimilarCase) -> str:
    """Return the linked name; where an address is too long for a title, the name alone."""
    linked = source_link(case.source, case.name)
    return linked if len(linked) <= limits.CARD_TITLE else escape(case.name)
