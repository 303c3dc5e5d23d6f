"""Writes the documents that a reply brings along: the decision record, the roadmap as a file."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from advisor.assessment import Assessment, FactorScore
from advisor.attributes import Attributes, Statement
from advisor.decision_record import to_decision_record
from advisor.labels import outcome_label
from advisor.roadmap_export import to_csv, to_icalendar
from bot.dialogue.actions import RoadmapForm
from bot.dialogue.exhibits import Exported, Recorded
from bot.dialogue.reply import Part
from bot.views.blocks import context, section
from bot.views.escape import escape, literal, spoken
from bot.views.json import Block

ROADMAP_TOLD = {
    RoadmapForm.ICALENDAR: "*The roadmap for your calendar*: open the file to add each phase.",
    RoadmapForm.CSV: "*The roadmap for a spreadsheet*: a row for each phase.",
}


@dataclass(frozen=True, slots=True)
class Document:
    """A text to send along. `is_page` means Markdown that Slack can show as a page of its own."""

    name: str
    title: str
    text: str
    is_page: bool = False


def document_of(parts: Iterable[Part]) -> Document | None:
    """Return the document that a reply brings along, if any."""
    return next((document for part in parts if (document := _document(part))), None)


def recorded(part: Recorded) -> tuple[Block, ...]:
    """Return what announces the decision record."""
    outcome = outcome_label(part.assessment.recommendation)
    return (
        section(f"*Decision record: {outcome}*, {_day(part.decided_on)}"),
        context("What was decided, why, by which evidence, and when to look at it again."),
    )


def exported(part: Exported) -> tuple[Block, ...]:
    """Return what announces the roadmap as a file; why there is none where it was refused."""
    if not part.roadmap.phases:
        return (section(escape(part.roadmap.note)),)
    return (section(ROADMAP_TOLD[part.form]),)


def _document(part: Part) -> Document | None:
    match part:
        case Recorded():
            return _record(part)
        case Exported(roadmap=roadmap, form=form) if roadmap.phases:
            write = to_icalendar if form is RoadmapForm.ICALENDAR else to_csv
            title = f"Roadmap: {outcome_label(roadmap.approach)}"
            return Document(f"roadmap.{form}", title, write(roadmap))
        case _:
            return None


def _record(part: Recorded) -> Document:
    day = part.decided_on
    title = f"Decision record: {outcome_label(part.assessment.recommendation)}, {_day(day)}"
    said_by = {name: _words(who) for name, who in part.said_by.items()}
    assessment = _harmless(part.assessment)
    text = to_decision_record(assessment, decided_on=day, said_by=said_by, title=title)
    return Document(f"decision-record-{day.isoformat()}.md", title, text, is_page=True)


def _harmless(assessment: Assessment) -> Assessment:
    """Return the assessment with people's words such that a page makes nothing else of them."""
    said = {name: _quoted(statement) for name, statement in assessment.attributes.items()}
    factors = tuple(map(_quoted_reading, assessment.matrix.factors))
    matrix = replace(assessment.matrix, factors=factors)
    return replace(assessment, attributes=Attributes(said), matrix=matrix)


def _quoted(statement: Statement) -> Statement:
    raw = statement.raw and _words(statement.raw)
    level = statement.level and _words(statement.level)
    return statement.model_copy(update={"raw": raw, "level": level})


def _quoted_reading(factor: FactorScore) -> FactorScore:
    return replace(factor, reading=_words(factor.reading))


def _words(words: str) -> str:
    return literal(spoken(words))


def _day(day: date) -> str:
    return f"{day.day} {day:%B %Y}"
