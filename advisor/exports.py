"""Documents to take away, each by the name of the file it makes."""

from enum import StrEnum

from advisor.assessment import Assessment
from advisor.decision_record import to_decision_record
from advisor.errors import InputError
from advisor.extras import Terms
from advisor.roadmap import plan_roadmap
from advisor.roadmap_export import to_csv, to_icalendar, to_markdown


class Export(StrEnum):
    """A document."""

    ROADMAP_MARKDOWN = "roadmap.md"
    ROADMAP_CSV = "roadmap.csv"
    ROADMAP_CALENDAR = "roadmap.ics"
    DECISION_RECORD = "decision.md"


_PHASES_ONLY = (Export.ROADMAP_CSV, Export.ROADMAP_CALENDAR)


def export(what: Export, assessment: Assessment, terms: Terms) -> str:
    """Return the document's text.

    Raises InputError, with the reason, for a table or calendar of a roadmap that has no phases
    because the deadline is too short: an empty file would not say why.
    """
    roadmap = plan_roadmap(assessment, start=terms.start)
    if not roadmap.phases and what in _PHASES_ONLY:
        raise InputError(f"{what} would be empty: {roadmap.note}")
    match what:
        case Export.ROADMAP_MARKDOWN:
            return to_markdown(roadmap)
        case Export.ROADMAP_CSV:
            return to_csv(roadmap)
        case Export.ROADMAP_CALENDAR:
            return to_icalendar(roadmap)
        case Export.DECISION_RECORD:
            return to_decision_record(
                assessment, decided_on=terms.today, said_by=terms.said_by, start=terms.start
            )
