"""Draws what else a change does: warnings, costs and turning points that come or go."""

from collections.abc import Iterator
from decimal import Decimal

from advisor.assessment import Approach, Assessment
from advisor.figures import usd
from advisor.flips import MOST_FLIPS
from advisor.headlines import shortfall
from advisor.labels import outcome_label
from bot.views.escape import escape
from bot.views.statements import noted

SHOWN_FLIPS = 3
"""The nearest; more say no more of what a change does."""
SHOWN = 6
"""Lines; a change that does more is better seen in a whole recommendation."""


def side_effects(before: Assessment, after: Assessment) -> tuple[str, ...]:
    """Return, as mrkdwn, what is no longer there and what is new, the weightiest first."""
    lines = (
        *([] if _as_much_over(before, after) else _warnings(before, after)),
        *_costs(before, after),
        *_turning_points(before, after),
        *_come_and_gone(_notes(before), _notes(after)),
    )
    return lines[:SHOWN]


def _as_much_over(before: Assessment, after: Assessment) -> bool:
    """Say whether the same budget is over for the same approaches: then only the costs moved."""
    budget = before.cost.budget_usd
    return (
        budget is not None
        and budget == after.cost.budget_usd
        and _over(before, budget) == _over(after, budget)
    )


def _over(assessment: Assessment, budget: Decimal) -> set[Approach]:
    return {one.approach for one in assessment.cost.approaches if one.first_year_usd > budget}


def _warnings(before: Assessment, after: Assessment) -> Iterator[str]:
    """Yield what to beware of now; that it is over only where nothing took its place."""
    old, new = before.cost.warnings, after.cost.warnings
    still = tuple(text for text in old if text in new)
    told = _come_and_gone(still if len(still) < len(new) else old, new, ":warning: ")
    over = shortfall(after)
    return iter((f"• _New:_ :warning: {escape(over)}",)) if over and new != old else told


def _come_and_gone(
    before: tuple[str, ...], after: tuple[str, ...], mark: str = ""
) -> Iterator[str]:
    yield from (f"• _No longer:_ {mark}{escape(text)}" for text in before if text not in after)
    yield from (f"• _New:_ {mark}{escape(text)}" for text in after if text not in before)


def _notes(assessment: Assessment) -> tuple[str, ...]:
    return tuple(map(noted, assessment.notes))


def _turning_points(before: Assessment, after: Assessment) -> Iterator[str]:
    """Yield the turning points that go, in a line, and those that come.

    Those of another recommendation all go with it, which need not be said. A list that is full
    may have crowded one out, so what is missing from it is not said to be gone, nor to be new.
    """
    old, new = (tuple(flip.text for flip in each.flips) for each in (before, after))
    same = before.recommendation is after.recommendation
    gone = [text for text in old if text not in new] if same and len(new) < MOST_FLIPS else []
    come = [text for text in new if text not in old] if len(old) < MOST_FLIPS or not same else []
    for mark, texts in (("No longer a turning point", gone), ("New turning point", come)):
        if texts:
            plural = "s" if len(texts) > 1 and mark.startswith("New") else ""
            yield f"• _{mark}{plural}:_ {escape('; '.join(texts[:SHOWN_FLIPS]))}"


def _costs(before: Assessment, after: Assessment) -> Iterator[str]:
    old = {cost.approach: cost.first_year_usd for cost in before.cost.approaches}
    moved = [
        f"{outcome_label(cost.approach)} {usd(was)} → {usd(cost.first_year_usd)}"
        for cost in after.cost.approaches
        if (was := old.get(cost.approach)) is not None and was != cost.first_year_usd
    ]
    if moved:
        yield f"• First year, the article says: {', '.join(moved)}"
