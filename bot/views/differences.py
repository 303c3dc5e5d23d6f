"""Draws what else a change does: warnings, costs and turning points that come or go."""

from collections.abc import Iterator

from advisor.assessment import Assessment
from advisor.figures import usd
from advisor.labels import outcome_label
from bot.views.escape import escape
from bot.views.statements import noted

SHOWN = 6
"""Lines; a change that does more is better seen in a whole recommendation."""


def side_effects(before: Assessment, after: Assessment) -> tuple[str, ...]:
    """Return, as mrkdwn, what is no longer there and what is new, the weightiest first."""
    lines = (
        *_warnings(before.cost.warnings, after.cost.warnings),
        *_come_and_gone(_notes(before), _notes(after)),
        *_costs(before, after),
        *_come_and_gone(_flips(before), _flips(after), "turning point: "),
    )
    return lines[:SHOWN]


def _warnings(before: tuple[str, ...], after: tuple[str, ...]) -> Iterator[str]:
    """Yield what to beware of now; that it is over only where nothing took its place."""
    still = tuple(text for text in before if text in after)
    return _come_and_gone(still if len(still) < len(after) else before, after, ":warning: ")


def _come_and_gone(
    before: tuple[str, ...], after: tuple[str, ...], mark: str = ""
) -> Iterator[str]:
    yield from (f"• _No longer:_ {mark}{escape(text)}" for text in before if text not in after)
    yield from (f"• _New:_ {mark}{escape(text)}" for text in after if text not in before)


def _notes(assessment: Assessment) -> tuple[str, ...]:
    return tuple(map(noted, assessment.notes))


def _flips(assessment: Assessment) -> tuple[str, ...]:
    return tuple(flip.text for flip in assessment.flips)


def _costs(before: Assessment, after: Assessment) -> Iterator[str]:
    old = {cost.approach: cost.first_year_usd for cost in before.cost.approaches}
    moved = [
        f"{outcome_label(cost.approach)} {usd(was)} → {usd(cost.first_year_usd)}"
        for cost in after.cost.approaches
        if (was := old.get(cost.approach)) is not None and was != cost.first_year_usd
    ]
    if moved:
        yield f"• First year, the article says: {', '.join(moved)}"
