"""Draws the roadmap: a row a phase, with tasks, risks and stop rules folded away."""

from advisor.labels import outcome_label
from advisor.roadmap import Phase
from bot.dialogue.reply import Planned
from bot.views.blocks import folded, section, table
from bot.views.escape import escape
from bot.views.json import Block

HEAD = ("Phase", "When", "Who", "Days")


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
        folded(
            "Tasks, risks, and when to stop",
            *(section(_details(phase)) for phase in roadmap.phases),
        ),
    )


def _row(phase: Phase) -> tuple[str, ...]:
    when = f"{phase.start:%d %b} to {phase.end:%d %b}"
    return (phase.title, when, phase.work.owner, str(phase.work.effort_days))


def _details(phase: Phase) -> str:
    tasks = (f"• {escape(task)}" for task in phase.work.tasks)
    risk = f"_Risk:_ {escape(phase.risk)} {escape(phase.mitigation)}"
    return "\n".join((f"*{phase.title}*", *tasks, risk, f"_Stop:_ {escape(phase.stop_rule)}"))
