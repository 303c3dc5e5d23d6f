"""Draws what else a change does: warnings, costs and turning points that come or go."""

from collections.abc import Iterator

from advisor.assessment import Assessment
from advisor.figures import usd
from bot.views.escape import escape
from bot.views.statements import noted
from bot.views.wording import approach_title

SHOWN = 6
"""Lines; a change that does more is better seen in a whole recommendation."""


def side_effects(before: Assessment, after: Assessment) -> tuple[str, ...]:
    """Return, as mrkdwn, what is no longer there and what is new, the weightiest first."""
    lines = (
        *_come_and_gone(before.cost.warnings, after.cost.warnings, ":warning: "),
        *_come_and_gone(_notes(before), _notes(after)),
        *_costs(before, after),
        *_come_and_gone(_flips(before), _flips(after), "turning point: "),
    )
    return lines[:SHOWN]


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
    for cost in after.cost.approaches:
        was = old.get(cost.approach)
        if was is not None and was != cost.first_year_usd:
            name = approach_title(cost.approach)
            yield f"• First year, {name}: {usd(was)} → {usd(cost.first_year_usd)}"
