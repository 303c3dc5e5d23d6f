"""Draws the roadmap: a row a phase, and under it a plan with tasks, risks and stop rules."""

from datetime import date

from advisor.labels import outcome_label
from advisor.roadmap import Phase
from bot.dialogue.exhibits import Planned
from bot.views.blocks import section, table
from bot.views.escape import escape
from bot.views.json import Block
from bot.views.rich import Task, plan

HEAD = ("Phase", "When", "Who", "Days")


def planned(part: Planned) -> tuple[Block, ...]:
    """Return the plan; where the deadline is refused, why and what to do instead."""
    roadmap = part.roadmap
    opening = section(f"*Roadmap: {outcome_label(roadmap.approach)}*\n{escape(roadmap.note)}")
    if not roadmap.phases:
        return (opening,)
    return (
        opening,
        table([HEAD, *map(_row, roadmap.phases)], right=(3,), narrow=(1,)),
        plan(
            f"In all {roadmap.effort_days} person-days: tasks, risks, and when to stop",
            [_task(phase) for phase in roadmap.phases],
        ),
    )


def _row(phase: Phase) -> tuple[str, ...]:
    return (phase.title, _when(phase), phase.work.owner, str(phase.work.effort_days))


def _when(phase: Phase) -> str:
    return f"{_day(phase.start)} to {_day(phase.end)}"


def _day(day: date) -> str:
    return f"{day.day} {day:%b}"


def _task(phase: Phase) -> Task:
    return Task(
        title=f"{phase.title}, {_when(phase)}",
        points=phase.work.tasks,
        remarks=(f"Risk: {phase.risk} {phase.mitigation}", f"Stop: {phase.stop_rule}"),
    )
