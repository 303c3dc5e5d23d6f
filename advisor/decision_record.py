"""The assessment as a decision record in Markdown, with the sections of MADR (adr.github.io/madr).

The evidence is told once, numbered, and each option refers to it.
"""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta

from advisor.assessment import Approach, Assessment, FactorScore, Recommendation, Verdict
from advisor.attributes import AttributeName
from advisor.figures import usd
from advisor.headlines import firmness, headline, shortfall, warnings_beside_shortfall
from advisor.hybrid import PROOF, pattern_for
from advisor.labels import APPROACH_LABELS, LABELS, capital
from advisor.lifecycle import MILESTONES, TUNING_NEEDS
from advisor.measures import measures_for
from advisor.roadmap import plan_roadmap
from advisor.told import told

REVIEW_AFTER_DAYS = 90
"""A quarter, counted from going live where that is planned: before it there is little to review."""
_STANDS = {
    Verdict.AGREES: "agrees with it",
    Verdict.QUALIFIES: "qualifies it",
    Verdict.DISAGREES: "disagrees with it",
    Verdict.INSUFFICIENT: "cannot tell yet",
}
_TUNED = {Recommendation.FINE_TUNING, Recommendation.HYBRID}


def to_decision_record(
    assessment: Assessment,
    *,
    decided_on: date,
    said_by: Mapping[AttributeName, str] | None = None,
    start: date | None = None,
    title: str = "Prompt, retrieve, fine-tune or combine",
) -> str:
    """Return the whole record.

    `said_by` names who stated an attribute, where it is known; `start` is the first day of the
    roadmap, by default that of the decision.
    """
    review = _review(assessment, start or decided_on)
    sections = (
        _head(assessment, decided_on, review, title, said_by or {}),
        _context(assessment, said_by or {}),
        _drivers(assessment),
        _options(assessment),
        _outcome(assessment),
        _consequences(assessment, decided_on),
        _confirmation(assessment, review),
        _pros_and_cons(assessment),
        _more(assessment),
    )
    return "\n\n".join("\n".join(lines) for lines in map(list, sections) if lines) + "\n"


def _head(
    assessment: Assessment,
    decided_on: date,
    review: date,
    title: str,
    said_by: Mapping[AttributeName, str],
) -> Iterator[str]:
    open_ = assessment.recommendation is Recommendation.INSUFFICIENT_INFORMATION
    yield f"# {title}"
    yield ""
    yield f"- Status: {'open' if open_ else 'proposed'}"
    yield f"- Date: {decided_on}"
    yield f"- Review: {review}"
    people = dict.fromkeys(said_by.values())
    if people:
        yield f"- Consulted: {', '.join(map(_cell, people))}"


def _context(assessment: Assessment, said_by: Mapping[AttributeName, str]) -> Iterator[str]:
    yield "## Context and Problem Statement"
    yield ""
    yield "Should this project prompt a model, retrieve (RAG), fine-tune, or combine both?"
    yield ""
    if assessment.attributes:
        head = ("known", "understood as", "in these words", *(("said by",) if said_by else ()))
        yield f"| {' | '.join(head)} |"
        yield f"|{' --- |' * len(head)}"
    else:
        yield "Nothing is known of the project yet."
    for name, said in assessment.attributes.items():
        who = (said_by.get(name, ""),) if said_by else ()
        cells = (told(said), said.raw or "", *who)
        yield f"| {LABELS[name]} | {' | '.join(map(_cell, cells))} |"
    unknown = [LABELS[name] for name in AttributeName if name not in assessment.attributes]
    if unknown:
        yield ""
        yield f"Not known: {', '.join(unknown)}."


def _drivers(assessment: Assessment) -> Iterator[str]:
    yield "## Decision Drivers"
    yield ""
    yield "By the article's matrix (levels and thresholds are ours; it prints none):"
    yield ""
    yield "| factor | read as | level | RAG | fine-tuning | weight |"
    yield "| --- | --- | --- | --- | --- | --- |"
    yield from map(_factor, assessment.matrix.factors)
    yield ""
    yield f"By published evidence, which {_STANDS[assessment.evidence.verdict]}:"
    yield ""
    for place, one in enumerate(assessment.evidence.reasons, start=1):
        yield f"{place}. {one.text} ({one.source})"
    if not assessment.evidence.reasons:
        yield "Nothing known of the project lets a published result apply."


def _factor(factor: FactorScore) -> str:
    levels = "-".join(map(str, sorted({*factor.levels[:1], *factor.levels[-1:]}))) or "unknown"
    rag, tuning = factor.fits[Approach.RAG], factor.fits[Approach.FINE_TUNING]
    fits = f"{rag:.1f} | {tuning:.1f}" if factor.levels else "- | -"
    reading = _cell(factor.reading)
    return f"| {LABELS[factor.factor]} | {reading} | {levels} | {fits} | {factor.weight:.0%} |"


def _options(assessment: Assessment) -> Iterator[str]:
    yield "## Considered Options"
    yield ""
    yield "Best first:"
    yield ""
    for place, approach in enumerate(assessment.ranking, start=1):
        yield f"{place}. {APPROACH_LABELS[approach]}"


def _outcome(assessment: Assessment) -> Iterator[str]:
    yield "## Decision Outcome"
    yield ""
    yield f"**{headline(assessment)}.** {assessment.acts_on} {firmness(assessment)}".rstrip()
    if shortfall(assessment):
        yield ""
        yield shortfall(assessment)
    if assessment.flips:
        yield ""
        yield "It would change to:"
        yield ""
        yield from (f"- {_cell(flip.text)}" for flip in assessment.flips)
    if assessment.next_question:
        yield ""
        yield f"To find out next: {LABELS[assessment.next_question.attribute]}."


def _consequences(assessment: Assessment, today: date) -> Iterator[str]:
    notes = (
        *warnings_beside_shortfall(assessment),
        *assessment.notes,
        *_commitments(assessment, today),
    )
    yield "### Consequences"
    yield ""
    yield from (f"- {_cell(note) if note in assessment.notes else note}" for note in notes)
    if not notes:
        yield "- Nothing is known that the choice would cost beyond its set-up and upkeep."


def _commitments(assessment: Assessment, today: date) -> Iterator[str]:
    if assessment.recommendation is Recommendation.HYBRID:
        pattern = pattern_for(assessment)
        yield f"Pattern: {pattern.name}. {pattern.how}"
        yield from (f"{proof.text} ({proof.source})" for proof in PROOF)
    if assessment.recommendation in _TUNED:
        yield from (f"{need.text} ({need.source})" for need in TUNING_NEEDS)
        yield from (f"{one.told(today)} ({one.source})" for one in MILESTONES)


def _confirmation(assessment: Assessment, review: date) -> Iterator[str]:
    yield "### Confirmation"
    yield ""
    for measure in measures_for(assessment):
        yield (
            f"- {capital(measure.name)}: {measure.how}. Act when {measure.limit}: "
            f"{measure.action}. Watched {measure.watched}."
        )
    yield ""
    yield f"Review on {review}, or when a limit is crossed."


def _review(assessment: Assessment, start: date) -> date:
    """Return a quarter after the planned go-live, or after the start where none is planned."""
    decided = assessment.recommendation is not Recommendation.INSUFFICIENT_INFORMATION
    go_live = plan_roadmap(assessment, start=start).go_live if decided else None
    return (go_live or start) + timedelta(days=REVIEW_AFTER_DAYS)


def _pros_and_cons(assessment: Assessment) -> Iterator[str]:
    yield "## Pros and Cons of the Options"
    costs = {one.approach: one.first_year_usd for one in assessment.cost.approaches}
    for approach in assessment.ranking:
        yield ""
        yield f"### {capital(APPROACH_LABELS[approach])}"
        yield ""
        if assessment.matrix.totals.get(approach):
            yield f"- Scores {assessment.matrix.totals[approach]:.2f} of 5 by the article's matrix."
        yield from _spoken_for(approach, assessment)
        if approach in costs:
            yield f"- Costs {usd(costs[approach])} in the first year by {assessment.cost.basis}."
        else:
            yield "- Is not priced by the article, nor by you."


def _spoken_for(approach: Approach, assessment: Assessment) -> Iterator[str]:
    reasons = list(enumerate(assessment.evidence.reasons, start=1))
    good = [str(place) for place, one in reasons if approach in one.favours]
    bad = [str(place) for place, one in reasons if approach in one.opposes]
    if good:
        yield f"- Good, because of evidence {', '.join(good)}."
    if bad:
        yield f"- Bad, because of evidence {', '.join(bad)}."


def _more(assessment: Assessment) -> Iterator[str]:
    yield "## More Information"
    yield ""
    yield f"- Break-even of fine-tuning against RAG: {assessment.cost.break_even}"
    for case in assessment.similar_cases:
        kind = "The article's illustration" if case.illustrative else "A documented project"
        yield (
            f"- {kind}: {case.name}, {APPROACH_LABELS[case.approach]}. "
            f"{case.outcome.removesuffix('.')}. "
            f"Alike: {case.match}. Unlike: {case.difference}. ({case.source})"
        )


def _cell(text: str) -> str:
    """Keep a person's words on one line and out of the table's and the document's markup."""
    flat = " ".join(text.split())
    return "".join(f"\\{sign}" if sign in "|*_`[]<>#\\" else sign for sign in flat)
