"""The assessment as a decision record in Markdown, in the manner of MADR (adr.github.io/madr)."""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta

from advisor.assessment import Approach, Assessment, Recommendation
from advisor.attributes import AttributeName
from advisor.figures import usd
from advisor.headlines import firmness, headline
from advisor.hybrid import PROOF, pattern_for
from advisor.labels import APPROACH_LABELS, LABELS, capital
from advisor.lifecycle import MILESTONES, TUNING_NEEDS
from advisor.measures import measures_for

REVIEW_AFTER_DAYS = 90
_TUNED = {Recommendation.FINE_TUNING, Recommendation.HYBRID}


def to_record(
    assessment: Assessment,
    *,
    decided_on: date,
    said_by: Mapping[AttributeName, str] | None = None,
    title: str = "Prompt, retrieve, fine-tune or combine",
) -> str:
    """Return the whole record. `said_by` names who stated an attribute, where it is known."""
    sections = (
        _head(assessment, decided_on, title),
        _context(assessment, said_by or {}),
        _options(assessment),
        _outcome(assessment),
        _evidence(assessment),
        _costs(assessment),
        _consequences(assessment, decided_on),
        _confirmation(assessment, decided_on),
    )
    return "\n\n".join("\n".join(lines) for lines in map(list, sections) if lines) + "\n"


def _head(assessment: Assessment, decided_on: date, title: str) -> Iterator[str]:
    open_ = assessment.recommendation is Recommendation.INSUFFICIENT_INFORMATION
    yield f"# {title}"
    yield ""
    yield f"- Status: {'open' if open_ else 'proposed'}"
    yield f"- Date: {decided_on}"
    yield f"- Review: {decided_on + timedelta(days=REVIEW_AFTER_DAYS)}"


def _context(assessment: Assessment, said_by: Mapping[AttributeName, str]) -> Iterator[str]:
    yield "## Context"
    yield ""
    if not assessment.attributes:
        yield "Nothing is known of the project yet."
    for name, said in assessment.attributes.items():
        who = f", said by {_cell(said_by[name])}" if name in said_by else ""
        words = said.raw or said.level or str(said.value)
        yield f"- {LABELS[name]}: {_cell(words)}{who}"
    unknown = [LABELS[name] for name in AttributeName if name not in assessment.attributes]
    if unknown:
        yield f"- Not known: {', '.join(unknown)}"


def _options(assessment: Assessment) -> Iterator[str]:
    totals = assessment.matrix.totals
    yield "## Options, best first"
    yield ""
    for place, approach in enumerate(assessment.ranking, start=1):
        score = f", {totals[approach]:.2f} by the article's matrix" if approach in totals else ""
        yield f"{place}. {APPROACH_LABELS[approach]}{score}"
    yield ""
    yield "| factor | said | level | RAG | fine-tuning | weight |"
    yield "| --- | --- | --- | --- | --- | --- |"
    for factor in assessment.matrix.factors:
        levels = "-".join(map(str, sorted({*factor.levels[:1], *factor.levels[-1:]}))) or "unknown"
        rag, tuning = factor.fits[Approach.RAG], factor.fits[Approach.FINE_TUNING]
        fits = f"{rag:.1f} | {tuning:.1f}" if factor.levels else "- | -"
        yield (
            f"| {LABELS[factor.factor]} | {_cell(factor.reading)} | {levels} | {fits} "
            f"| {factor.weight:.0%} |"
        )
    yield ""
    yield "The levels and thresholds are ours; the article names its factors without figures."


def _outcome(assessment: Assessment) -> Iterator[str]:
    yield "## Decision"
    yield ""
    yield f"**{headline(assessment)}.** {assessment.acts_on}"
    yield firmness(assessment)
    if assessment.flips:
        yield ""
        yield "It would change with:"
        yield ""
        yield from (f"- {_cell(flip.text)}" for flip in assessment.flips)


def _evidence(assessment: Assessment) -> Iterator[str]:
    if not assessment.evidence.reasons:
        return
    yield f"## Evidence ({assessment.evidence.verdict})"
    yield ""
    yield from (f"- {one.text} ({one.source})" for one in assessment.evidence.reasons)


def _costs(assessment: Assessment) -> Iterator[str]:
    yield "## Cost by the article's figures"
    yield ""
    for cost in assessment.cost.approaches:
        yield f"- {APPROACH_LABELS[cost.approach]}: {usd(cost.first_year_usd)} in the first year"
    yield f"- Break-even of fine-tuning against RAG: {assessment.cost.break_even}"
    yield from (f"- {warning}" for warning in assessment.cost.warnings)


def _consequences(assessment: Assessment, today: date) -> Iterator[str]:
    notes = [*assessment.notes, *_similar(assessment), *_commitments(assessment, today)]
    if notes:
        yield "## Consequences"
        yield ""
        yield from (f"- {note}" for note in notes)


def _similar(assessment: Assessment) -> Iterator[str]:
    for case in assessment.similar_cases:
        kind = "The article's illustration" if case.illustrative else "Documented"
        label = APPROACH_LABELS[case.approach]
        yield f"{kind}: {case.name}, {label}. {case.outcome} ({case.source})"


def _commitments(assessment: Assessment, today: date) -> Iterator[str]:
    if assessment.recommendation is Recommendation.HYBRID:
        pattern = pattern_for(assessment)
        yield f"Pattern: {pattern.name}. {pattern.how}"
        yield from (f"{proof.text} ({proof.source})" for proof in PROOF)
    if assessment.recommendation in _TUNED:
        yield from (f"{need.text} ({need.source})" for need in TUNING_NEEDS)
        yield from (f"{one.told(today)} ({one.source})" for one in MILESTONES)


def _confirmation(assessment: Assessment, decided_on: date) -> Iterator[str]:
    yield "## Confirmation"
    yield ""
    for measure in measures_for(assessment):
        yield (
            f"- {capital(measure.name)}: {measure.how}. Act when {measure.limit}: "
            f"{measure.action}. Watched {measure.watched}."
        )
    yield ""
    yield f"Review on {decided_on + timedelta(days=REVIEW_AFTER_DAYS)}, or when a limit is crossed."


def _cell(text: str) -> str:
    """Keep a person's words on one line and out of the table's and the document's markup."""
    flat = " ".join(text.split())
    return "".join(f"\\{sign}" if sign in "|*_`[]<>#\\" else sign for sign in flat)
