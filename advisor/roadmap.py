"""The way to go-live: the article's six phases of two weeks, dated, compressed or refused."""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum

from advisor.assessment import Approach, Assessment, Recommendation
from advisor.attributes import AttributeName
from advisor.labels import APPROACH_LABELS
from advisor.reading import read
from advisor.roadmap_tasks import LEAST_WEEKS, PHASES, Template, Work
from advisor.scales import SCALES

PHASE_WEEKS = 2
FULL_WEEKS = PHASE_WEEKS * len(PHASES)
DAYS_PER_WEEK = 7
WORKING_DAYS = 5
CAVEAT = (
    "The article gives one table of twelve weeks, 84 days and not 90, for every approach; the "
    "tasks are ours."
)

_SHORT = {0: "Less than a week is", 1: "One week is"}
_ONLY_LIKELIEST = (
    "Not enough is known yet to recommend an approach; this is the plan for the likeliest, and its "
    "first phase finds out whether it is."
)


class Fit(StrEnum):
    """How the plan stands to the deadline."""

    FULL = "full"
    COMPRESSED = "compressed"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Phase:
    """A phase with its dates (both inclusive) and the work of one approach."""

    title: str
    start: date
    end: date
    work: Work
    kpi: str
    risk: str
    mitigation: str
    stop_rule: str


@dataclass(frozen=True, slots=True)
class Roadmap:
    """The phases in order; none when the deadline is refused. `note` says what to mind.

    `project` is all that was said of it, which tells one project's plan from another's.
    """

    approach: Approach
    fit: Fit
    phases: tuple[Phase, ...]
    note: str
    project: str = ""

    @property
    def go_live(self) -> date | None:
        """Return the last day of the last phase."""
        return self.phases[-1].end if self.phases else None

    @property
    def effort_days(self) -> int:
        """Return the person-days of all phases."""
        return sum(phase.work.effort_days for phase in self.phases)


def plan_roadmap(assessment: Assessment, *, start: date) -> Roadmap:
    """Plan the best-ranked approach from `start`, within the project's deadline if it has one.

    Without a recommendation that is said in the note: the first phase finds out more.
    """
    said = ((str(name), repr(one)) for name, one in assessment.attributes.items())
    roadmap = replace(_plan(assessment, start), project=repr(sorted(said)))
    if assessment.recommendation is not Recommendation.INSUFFICIENT_INFORMATION:
        return roadmap
    return replace(roadmap, note=f"{_ONLY_LIKELIEST} {roadmap.note}")


def _plan(assessment: Assessment, start: date) -> Roadmap:
    approach = assessment.ranking[0]
    weeks = _weeks_available(assessment, start)
    least = LEAST_WEEKS[approach]
    label = APPROACH_LABELS[approach]
    if _has_passed(assessment, start):
        gone = f"The go-live that you told has passed. Tell a new one: {label} takes {least} weeks."
        return Roadmap(approach, Fit.REFUSED, (), gone)
    if weeks is not None and weeks < least:
        return Roadmap(approach, Fit.REFUSED, (), _refusal(label, weeks, least))
    if weeks is None or weeks >= FULL_WEEKS:
        phases = _phases(approach, start, FULL_WEEKS)
        note = f"{_slack(assessment, phases[-1].end, weeks, start)} {CAVEAT}"
        return Roadmap(approach, Fit.FULL, phases, note)
    phases = _phases(approach, start, weeks)
    return Roadmap(approach, Fit.COMPRESSED, phases, f"{_compressed(phases, weeks)} {CAVEAT}")


def _has_passed(assessment: Assessment, start: date) -> bool:
    said = assessment.attributes.get(AttributeName.DEPLOYMENT_SPEED)
    last = (said.max or said.value) if said else None
    return isinstance(last, date) and last < start


def _slack(assessment: Assessment, end: date, weeks: int | None, start: date) -> str:
    """Say how much time is left between the plan's end and the go-live; it is never stretched."""
    ends = f"Begun on {_spelled(start)} it is live on {_spelled(end)}"
    if weeks is None:
        if AttributeName.DEPLOYMENT_SPEED in assessment.attributes:
            return f"{ends}. There is more time than that, and no date to count the slack to."
        return f"{ends}. No go-live is known that it could be held against."
    spare = weeks - FULL_WEEKS
    if not spare:
        return f"{ends}, just in time for the go-live that you told."
    counted = "a week" if spare == 1 else f"{spare} weeks"
    return (
        f"{ends}, {counted} before the go-live that you told (in {weeks} weeks). That is slack: "
        f"begin as late as {_spelled(start + timedelta(weeks=spare))} and it is still in time."
    )


def _spelled(day: date) -> str:
    return f"{day.day} {day:%B %Y}"


def _compressed(phases: tuple[Phase, ...], weeks: int) -> str:
    effort = sum(phase.work.effort_days for phase in phases)
    people = max(2, -(-effort // (weeks * WORKING_DAYS)))
    return (
        f"The go-live that you told is too soon for the article's phases, so they are compressed "
        f"from {FULL_WEEKS} weeks to {weeks}: the work stays the same, {effort} person-days, so "
        f"it takes {people} people at once."
    )


def _refusal(label: str, weeks: int, least: int) -> str:
    prompting = LEAST_WEEKS[Approach.PROMPTING]
    instead = (
        f"go live with prompting, which takes {prompting}, and follow with {label} after it"
        if weeks >= prompting and label != APPROACH_LABELS[Approach.PROMPTING]
        else "move the date, or show a demonstration and call it one"
    )
    short = _SHORT.get(weeks, f"{weeks} weeks are")
    return (
        f"{short} too short for {label}: with graded cases, a first measurement and one round of "
        f"improvement it takes {least} at least, and the article's phases take {FULL_WEEKS}. "
        f"Instead, {instead}."
    )


def _weeks_available(assessment: Assessment, start: date) -> int | None:
    """Return the whole weeks to the deadline, 0 once it has passed; None without one.

    There is none either where all that was told is the level that has no end.
    """
    said = assessment.attributes.get(AttributeName.DEPLOYMENT_SPEED)
    if said is None:
        return None
    reading = read(AttributeName.DEPLOYMENT_SPEED, said, today=start, rates={})
    if reading.span is not None:
        return int(reading.span.high)
    return _longest_of(reading.levels[0]) if reading.levels else None


def _longest_of(level: int) -> int | None:
    """Return the most weeks that a level stands for; None for the level without an end."""
    bounds = SCALES[AttributeName.DEPLOYMENT_SPEED].bounds
    weeks = {len(bounds) + 1 - place: bound.figure for place, bound in enumerate(bounds)}
    return int(weeks[level]) if level in weeks else None


def _phases(approach: Approach, start: date, weeks: int) -> tuple[Phase, ...]:
    days = weeks * DAYS_PER_WEEK
    begins = [start + timedelta(days=days * place // len(PHASES)) for place in range(len(PHASES))]
    ends = [*begins[1:], start + timedelta(days=days)]
    return tuple(
        _dated(template, approach, begin, end - timedelta(days=1))
        for template, begin, end in zip(PHASES, begins, ends, strict=True)
    )


def _dated(template: Template, approach: Approach, start: date, end: date) -> Phase:
    return Phase(
        title=template.title,
        start=start,
        end=end,
        work=template.work[approach],
        kpi=template.kpi[approach],
        risk=template.risk,
        mitigation=template.mitigation,
        stop_rule=template.stop_rule[approach],
    )
