"""The assessment as text for people who read it in a terminal.

What to do, how firmly, and what would change it come first and fit a screen; what it rests on
follows.
"""

from collections.abc import Iterable, Iterator
from textwrap import fill

from advisor.assessment import Approach, ApproachCost, Assessment, FactorScore, Verdict
from advisor.attributes import FACTORS
from advisor.figures import usd
from advisor.headlines import firmness, headline, shortfall, warnings_beside_shortfall
from advisor.labels import APPROACH_LABELS, LABELS, outcome_label
from advisor.told import told, with_words

WIDTH = 96
MOST_REASONS = 6
_VERDICTS = {
    Verdict.AGREES: "agrees",
    Verdict.QUALIFIES: "qualifies that",
    Verdict.DISAGREES: "disagrees",
    Verdict.INSUFFICIENT: "cannot tell yet",
}


def to_text(assessment: Assessment) -> str:
    """Return the whole assessment as wrapped text, most important first."""
    sections = (
        [headline(assessment), "=" * len(headline(assessment))],
        [f"{assessment.acts_on} {firmness(assessment)}".rstrip()],
        [shortfall(assessment)] if shortfall(assessment) else [],
        _ranking(assessment),
        _flips(assessment),
        _question(assessment),
        _notes(assessment),
        _matrix(assessment),
        _evidence(assessment),
        _cost(assessment),
        _cases(assessment),
    )
    return "\n\n".join("\n".join(wrapped(lines)) for lines in sections if lines) + "\n"


def wrapped(lines: Iterable[str]) -> Iterator[str]:
    """Return each line wrapped, with what follows indented under it."""
    for line in lines:
        margin = len(line) - len(line.lstrip())
        hang = " " * (margin + 2 * line.lstrip().startswith("- "))
        yield fill(
            line, WIDTH, subsequent_indent=hang, break_long_words=False, break_on_hyphens=False
        )


def _ranking(assessment: Assessment) -> list[str]:
    return ["Best first: " + ", ".join(APPROACH_LABELS[one] for one in assessment.ranking)]


def _matrix(assessment: Assessment) -> list[str]:
    known = [factor for factor in assessment.matrix.factors if factor.levels]
    unknown = [LABELS[one.factor] for one in assessment.matrix.factors if not one.levels]
    left_out = [f"  Not known, so not counted: {', '.join(unknown)}"] if unknown else []
    if not known:
        return ["The article's matrix: none of its six factors is known yet", *_beyond(assessment)]
    head = f"  {'factor':<21}{'level':>5}{'RAG':>6}{'tuning':>8}{'weight':>8}  read as"
    return [
        _matrix_head(assessment),
        head,
        *map(_row, known),
        *left_out,
        *_beyond(assessment),
    ]


def _matrix_head(assessment: Assessment) -> str:
    matrix = assessment.matrix
    totals = ", ".join(
        f"{APPROACH_LABELS[one]} {matrix.totals[one]:.2f}"
        for one in (Approach.RAG, Approach.FINE_TUNING)
    )
    said = outcome_label(matrix.recommendation) if matrix.recommendation else "a tie"
    return f"The article's matrix: {said} ({totals} of 5; the thresholds are ours)"


def _row(factor: FactorScore) -> str:
    rag, tuning = factor.fits[Approach.RAG], factor.fits[Approach.FINE_TUNING]
    level = "-".join(map(str, sorted({factor.levels[0], factor.levels[-1]})))
    return (
        f"  {LABELS[factor.factor]:<21}{level:>5}{rag:>6.1f}{tuning:>8.1f}{factor.weight:>8.0%}  "
        f"{with_words(factor.reading, factor.statement)}"
    )


def _beyond(assessment: Assessment) -> list[str]:
    said = [
        f"{LABELS[name]}: {with_words(told(statement), statement)}"
        for name, statement in assessment.attributes.items()
        if name not in FACTORS
    ]
    return [f"  Known beyond it: {'; '.join(said)}"] if said else []


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
    return [f"Find out next: {LABELS[question.attribute]}", f"  {question.reason}"]


def _cost(assessment: Assessment) -> list[str]:
    cost = assessment.cost
    return [
        f"First year by {cost.basis} (the article gives no source; hybrid is our sum of both)",
        f"  {'':<12}{'total':>12}{'set-up':>12}{'upkeep':>12}{'queries':>12}",
        *map(_price, cost.approaches),
        f"  Break-even: {cost.break_even}",
    ]


def _price(each: ApproachCost) -> str:
    queries = each.queries_usd_per_year
    figures = (each.first_year_usd, each.setup_usd, each.upkeep_usd_per_year)
    columns = (*map(usd, figures), "not counted" if queries is None else usd(queries))
    return f"  {APPROACH_LABELS[each.approach]:<12}" + "".join(f"{one:>12}" for one in columns)


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
    notes = (*warnings_beside_shortfall(assessment), *assessment.notes)
    return ["Please check", *(f"  - {note}" for note in notes)] if notes else []
