"""Draws why an approach is not recommended: what speaks against it, and what would change that."""

from collections.abc import Iterator

from advisor.assessment import Approach, Assessment, Recommendation
from advisor.figures import usd
from advisor.labels import outcome_label
from bot.dialogue.reply import WhyNot
from bot.views.blocks import section
from bot.views.escape import escape
from bot.views.evidence import reason_line
from bot.views.json import Block
from bot.views.statements import label, reading_with_words

SHOWN_FACTORS = 3
CLEARLY = 0.5
"""How much lower a factor must fit an approach to be named against it."""
RIVALS = {Approach.RAG: Approach.FINE_TUNING, Approach.FINE_TUNING: Approach.RAG}
"""The article's matrix has these two columns only."""


def why_not(part: WhyNot) -> tuple[Block, ...]:
    """Return what speaks against the approach; that nothing does where it is recommended."""
    name = outcome_label(part.approach)
    if part.assessment.recommendation == part.approach.value:
        return (section(f"*I do lean to {name}*; say “just tell me” for the whole picture."),)
    against = list(_against(part.assessment, part.approach))
    lines = against or ["• Nothing known speaks against it by itself; another fits better."]
    return (
        section("\n".join((f"*What speaks against {name} here*", *lines))),
        section("\n".join((f"*What would make it {name}*", *_changes(part)))),
    )


def _against(assessment: Assessment, approach: Approach) -> Iterator[str]:
    for reason in assessment.evidence.reasons:
        if approach in reason.opposes:
            yield f"• {reason_line(reason)}"
    yield from list(_weak_factors(assessment, approach))[:SHOWN_FACTORS]
    budget = assessment.cost.budget_usd
    for cost in assessment.cost.approaches:
        if cost.approach is approach:
            over = budget is not None and budget < cost.first_year_usd
            beside = f", over the budget of {usd(budget)}" if over and budget is not None else ""
            yield f"• Its first year costs {usd(cost.first_year_usd)}, the article says{beside}."


def _weak_factors(assessment: Assessment, approach: Approach) -> Iterator[str]:
    rival = RIVALS.get(approach)
    if rival is None:
        return
    for factor in assessment.matrix.factors:
        if factor.levels and factor.fits[rival] - factor.fits[approach] >= CLEARLY:
            said = reading_with_words(factor.factor, factor.statement)
            scores = f"{factor.fits[approach]:.1f} against {factor.fits[rival]:.1f}"
            yield (
                f"• {label(factor.factor)}, {said}: fits {outcome_label(approach)} less than "
                f"{outcome_label(rival)} ({scores} of 5)"
            )


def _changes(part: WhyNot) -> list[str]:
    wanted = Recommendation(part.approach)
    flips = [flip for flip in part.assessment.flips if flip.recommendation is wanted]
    lines = [f"• {escape(flip.text)}" for flip in flips]
    return lines or ["• None of the nearest single changes: more than one would be needed."]
