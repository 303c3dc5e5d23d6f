"""The assessment as text for people who read it in a terminal."""

from collections.abc import Iterable, Iterator
from textwrap import fill

from advisor.assessment import Approach, ApproachCost, Assessment, FactorScore, Verdict
from advisor.figures import usd
from advisor.headlines import firmness, headline
from advisor.labels import APPROACH_LABELS, LABELS, outcome_label

WIDTH = 96
MOST_REASONS = 6
_VERDICTS = {
    Verdict.AGREES: "agrees",
    Verdict.QUALIFIES: "qualifies that",
    Verdict.DISAGREES: "disagrees",
    Verdict.INSUFFICIENT: "cannot tell",
}


def to_text(assessment: Assessment) -> str:
    """Return the whole assessment as wrapped text, most important first."""
    sections = (
        [f"{headline(assessment)}."],
        [f"{assessment.acts_on} {firmness(assessment)}".rstrip()],
        _ranking(assessment),
        _matrix(assessment),
        _evidence(assessment),
        _flips(assessment),
        _question(assessment),
        _cost(assessment),
        _cases(assessment),
        _notes(assessment),
    )
    return "\n\n".join("\n".join(wrapped(lines)) for lines in sections if lines) + "\n"


def wrapped(lines: Iterable[str]) -> Iterator[str]:
    """Return each line wrapped, with what follows indented under it."""
    for line in lines:
        hang = " " * (len(line) - len(line.lstrip()) + 2)
        yield fill(
            line, WIDTH, subsequent_indent=hang, break_long_words=False, break_on_hyphens=False
        )


def _ranking(assessment: Assessment) -> list[str]:
    return ["Ranking: " + ", ".join(APPROACH_LABELS[one] for one in assessment.ranking)]


def _matrix(assessment: Assessment) -> list[str]:
    matrix = assessment.matrix
    totals = ", ".join(
        f"{APPROACH_LABELS[one]} {matrix.totals[one]:.2f}"
        for one in (Approach.RAG, Approach.FINE_TUNING)
    )
    said = outcome_label(matrix.recommendation) if matrix.recommendation else "a tie"
    rows = [_row(factor) for factor in matrix.factors]
    head = f"  {'factor':<22}{'level':<8}{'RAG':>5}{'tuning':>8}{'weight':>8}  read as"
    return [f"The article's matrix, thresholds ours: {said} ({totals})", head, *rows]


def _row(factor: FactorScore) -> str:
    rag, tuning = factor.fits[Approach.RAG], factor.fits[Approach.FINE_TUNING]
    if not factor.levels:
        return f"  {LABELS[factor.factor]:<22}{'-':<8}{'-':>5}{'-':>8}{'-':>8}  unknown"
    ends = sorted({factor.levels[0], factor.levels[-1]})
    level = "-".join(map(str, ends))
    return (
        f"  {LABELS[factor.factor]:<22}{level:<8}{rag:>5.1f}{tuning:>8.1f}{factor.weight:>8.0%}  "
        f"{factor.reading}"
    )


def _evidence(assessment: Assessment) -> list[str]:
    evidence = assessment.evidence
    head = f"The evidence {_VERDICTS[evidence.verdict]}: {outcome_label(evidence.recommendation)}"
    if not evidence.reasons:
        return [head]
    return [head, *(f"  - {one.text} [{one.source}]" for one in evidence.reasons[:MOST_REASONS])]


def _flips(assessment: Assessment) -> list[str]:
    if not assessment.flips:
        return []
    return ["What would change it", *(f"  - {flip.text}" for flip in assessment.flips)]


def _question(assessment: Assessment) -> list[str]:
    question = assessment.next_question
    if question is None:
        return []
    return [f"Next to find out: {LABELS[question.attribute]}. {question.reason}"]


def _cost(assessment: Assessment) -> list[str]:
    cost = assessment.cost
    head = "First year by the article's figures (unsourced; hybrid is our sum of both)"
    rows = [f"  - {_price(each)}" for each in cost.approaches]
    warnings = [f"  ! {warning}" for warning in cost.warnings]
    return [head, *rows, f"  Break-even: {cost.break_even}", *warnings]


def _price(each: ApproachCost) -> str:
    queries = each.queries_usd_per_year
    parts = f"{usd(each.setup_usd)} to set up, {usd(each.upkeep_usd_per_year)} upkeep"
    bill = f", {usd(queries)} for queries" if queries is not None else ", before queries"
    return f"{APPROACH_LABELS[each.approach]}: {usd(each.first_year_usd)} ({parts}{bill})"


def _cases(assessment: Assessment) -> list[str]:
    if not assessment.similar_cases:
        return []
    rows = [
        f"  - {case.name} ({APPROACH_LABELS[case.approach]}): {case.outcome} "
        f"Alike: {case.match}. Unlike: {case.difference}. [{case.source}]"
        for case in assessment.similar_cases
        if not case.illustrative
    ]
    illustrations = [
        f"  - {case.name}, the article's own illustration ({APPROACH_LABELS[case.approach]}): "
        f"{case.outcome}; {case.difference}."
        for case in assessment.similar_cases
        if case.illustrative
    ]
    return ["Projects to compare with", *rows, *illustrations]


def _notes(assessment: Assessment) -> list[str]:
    return (
        ["Please check", *(f"  - {note}" for note in assessment.notes)] if assessment.notes else []
    )
