"""The roadmap as Markdown, CSV and iCalendar."""

import csv
from datetime import UTC, datetime, time, timedelta
from hashlib import sha256
from io import StringIO

from icalendar import Calendar, Event

from advisor.labels import APPROACH_LABELS
from advisor.roadmap import Phase, Roadmap

PRODUCT_ID = "-//advisor-bot//roadmap//EN"
DIGEST_SIGNS = 32
"""Half of a SHA-256: two projects in one calendar will not share it."""
_COLUMNS = (
    "phase",
    "start",
    "end",
    "owner",
    "effort_days",
    "tasks",
    "kpi",
    "risk",
    "mitigation",
    "stop_rule",
)


def to_markdown(roadmap: Roadmap) -> str:
    """Return a heading, the note, and a section for each phase."""
    title = f"# Roadmap: {APPROACH_LABELS[roadmap.approach]}"
    sections = [title, roadmap.note, *(_section(phase) for phase in roadmap.phases)]
    if roadmap.phases:
        sections.append(f"In all {roadmap.effort_days} person-days.")
    return "\n\n".join(sections) + "\n"


def to_csv(roadmap: Roadmap) -> str:
    """Return a header line and a line for each phase."""
    out = StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(_COLUMNS)
    writer.writerows(_cells(phase) for phase in roadmap.phases)
    return out.getvalue()


def to_icalendar(roadmap: Roadmap) -> str:
    """Return an all-day event for each phase. The same roadmap gives the same text each time."""
    calendar = Calendar()
    calendar.add("prodid", PRODUCT_ID)
    calendar.add("version", "2.0")
    for phase in roadmap.phases:
        calendar.add_component(_event(roadmap, phase))
    return str(calendar.to_ical().decode("utf-8"))


def _section(phase: Phase) -> str:
    tasks = "\n".join(f"- {task}" for task in phase.work.tasks)
    return (
        f"## {phase.title} ({phase.start} to {phase.end})\n\n"
        f"{phase.work.owner}, {phase.work.effort_days} person-days\n\n{tasks}\n\n"
        f"Done when: {phase.kpi}\n\nRisk: {phase.risk} {phase.mitigation}\n\n"
        f"Stop rule: {phase.stop_rule}"
    )


def _cells(phase: Phase) -> tuple[str, ...]:
    return (
        phase.title,
        phase.start.isoformat(),
        phase.end.isoformat(),
        phase.work.owner,
        str(phase.work.effort_days),
        " ".join(phase.work.tasks),
        phase.kpi,
        phase.risk,
        phase.mitigation,
        phase.stop_rule,
    )


def _event(roadmap: Roadmap, phase: Phase) -> Event:
    event = Event()
    event.add("uid", f"{_digest(roadmap, phase)}@advisor-bot")
    # Stamped with its own start, so that exporting twice gives the same file.
    event.add("dtstamp", datetime.combine(phase.start, time(), UTC))
    event.add("summary", f"{APPROACH_LABELS[roadmap.approach]}: {phase.title}")
    event.add("dtstart", phase.start)
    event.add("dtend", phase.end + timedelta(days=1))
    event.add("description", _described(phase))
    return event


def _digest(roadmap: Roadmap, phase: Phase) -> str:
    """Tell one project's phase from every other's: calendars merge events of one UID into one."""
    named = f"{roadmap.project}/{roadmap.approach}/{phase.start.isoformat()}/{phase.title}"
    return sha256(named.encode()).hexdigest()[:DIGEST_SIGNS]


def _described(phase: Phase) -> str:
    return "\n".join(
        (
            f"{phase.work.owner}, {phase.work.effort_days} person-days",
            *(f"- {task}" for task in phase.work.tasks),
            f"Done when: {phase.kpi}",
            f"Risk: {phase.risk} {phase.mitigation}",
            f"Stop rule: {phase.stop_rule}",
        )
    )
