"""Draws the roadmap: a row a phase, with risks and stop rules folded away."""

from advisor.labels import outcome_label
from advisor.roadmap import Phase
from bot.dialogue.reply import Planned
from bot.views.blocks import folded, section, table
from bot.views.escape import escape, literal
from bot.views.json import Block

HEAD = ("Phase", "When", "Who", "Days", "What")


def planned(part: Planned) -> tuple[Block, ...]:
    """Return the plan; where the deadline is refused, why and what to do instead."""
    roadmap = part.roadmap
    opening = section(f"*Roadmap: {outcome_label(roadmap.approach)}*\n{escape(roadmap.note)}")
    if not roadmap.phases:
        return (opening,)
    return (
        opening,
        table([HEAD, *map(_row, roadmap.phases)], right=(3,)),
        section(f"In all {roadmap.effort_days} person-days."),
        folded("Risks, and when to stop", *(section(_risk(phase)) for phase in roadmap.phases)),
    )


def _row(phase: Phase) -> tuple[str, ...]:
    when = f"{phase.start:%d %b} to {phase.end:%d %b}"
    tasks = literal("; ".join(phase.work.tasks))
    return (phase.title, when, phase.work.owner, str(phase.work.effort_days), tasks)


def _risk(phase: Phase) -> str:
    return (
        f"*{escape(phase.title)}*\n"
        f"Risk: {escape(phase.risk)} {escape(phase.mitigation)}\n"
        f"Stop: {escape(phase.stop_rule)}"
    )
