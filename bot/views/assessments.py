"""Draws assessments: a leaning in two lines, the recommendation in full, differences."""

from collections.abc import Sequence

from advisor.assessment import Approach, Assessment, FactorScore, Recommendation
from advisor.headlines import (
    firmness,
    headline,
    shortfall,
    warnings_beside_shortfall,
    ways,
)
from advisor.labels import LABELS, outcome_label
from advisor.matrix import COLUMNS
from bot.dialogue.reply import Leaning, Rescored, WhatIf
from bot.views.blocks import context, header, section, table
from bot.views.costs import costs
from bot.views.differences import side_effects
from bot.views.escape import escape
from bot.views.evidence import evidence, listed
from bot.views.json import Blocks
from bot.views.statements import label, noted, reading_with_words, said_in_table
from bot.views.wording import approach_title

SHOWN_FLIPS = 3
THRESHOLD_CAVEAT = (
    "The article prints no thresholds and no scale: levels 1 to 5 are this tool's own reading."
)


def leaning(part: Leaning) -> Blocks:
    """Return where the assessment stands, with what to beware of; nothing is said twice."""
    now, before = part.assessment, part.previous
    lines = (
        f"*{headline(now)}.* {firmness(now)}".strip(),
        *(_scores(now) if before is None or _scores(now) != _scores(before) else ()),
        *(_budget_lines(now) if before is None or now.cost != before.cost else ()),
    )
    return (section("\n".join(lines)),)


def recommendation(assessment: Assessment) -> Blocks:
    """Return the recommendation in blocks to be read in ten seconds, and the rest folded away."""
    why = f"{assessment.acts_on} {firmness(assessment)}".strip()
    if assessment.recommendation is Recommendation.INSUFFICIENT_INFORMATION:
        lines = (f"*{headline(assessment)}.* {escape(why)}", *_scores(assessment))
        return (section("\n".join(lines)),)
    return (
        header(headline(assessment)),
        section("\n".join((escape(why), *_budget_lines(assessment)))),
        *_score_table(assessment),
        *listed("What would change it", _flip_lines(assessment)[:SHOWN_FLIPS]),
        costs(assessment.cost),
        *evidence(assessment),
        context(*_small_print(assessment)),
    )


def rescored(part: Rescored) -> Blocks:
    """Return how a change moved the scores; a new recommendation follows, and tells the rest."""
    before, after = part.before, part.after
    if before.recommendation is after.recommendation:
        return (section(_difference(part)),)
    turned = f"From {outcome(before)} to *{outcome(after)}*."
    return (section("\n".join((turned, *_moved(part)))),)


def what_if(part: WhatIf) -> Blocks:
    """Return what a hypothetical would change."""
    supposed = ", ".join(
        f"{label(name)} {reading_with_words(name, statement)}" for name, statement in part.changes
    )
    return (
        section(f"*What if: {supposed}*\n{_difference(part)}"),
        context("Only a trial: the record is as before until you accept it."),
    )


def outcome(assessment: Assessment) -> str:
    """Return the recommendation in a word or two."""
    return outcome_label(assessment.recommendation)


def _scores(assessment: Assessment) -> tuple[str, ...]:
    """Return the matrix's totals as one line, none while no factor is known."""
    if not any(assessment.matrix.totals.values()):
        return ()
    shown = (f"{outcome_label(column)} {_total(assessment, column)}" for column in COLUMNS)
    return (f"Matrix score: {', '.join(shown)} of 5",)


def _budget_lines(assessment: Assessment) -> tuple[str, ...]:
    """Return what the budget does not reach, once; none where it reaches everything."""
    over = (shortfall(assessment), *warnings_beside_shortfall(assessment))
    return tuple(f":warning: {escape(line)}" for line in over if line)


def _score_table(assessment: Assessment) -> Blocks:
    """Return a row for each known factor; what is not known is named in one line under it."""
    known = [factor for factor in assessment.matrix.factors if factor.levels]
    unknown = [LABELS[each.factor] for each in assessment.matrix.factors if not each.levels]
    missing = (context(f"Not known, so not counted: {', '.join(unknown)}."),) if unknown else ()
    head = ("Factor", "You said", "Level", *(approach_title(column) for column in COLUMNS))
    foot = ("Weighted mean", "", "", *(_total(assessment, column) for column in COLUMNS))
    rows = (table([head, *map(_row, known), foot], right=(2, 3, 4)),) if known else ()
    return (*rows, *missing)


def _total(assessment: Assessment, column: Approach) -> str:
    """Return a column's total; empty while no factor is known, since 0 is not on the scale."""
    total = assessment.matrix.totals[column]
    return f"{total:.1f}" if total else ""


def _row(score: FactorScore) -> Sequence[str]:
    fits = (f"{score.fits[column]:.1f}" for column in COLUMNS)
    said = said_in_table(score.factor, score.statement)
    return (label(score.factor), said, _levels(score.levels), *fits)


def _levels(levels: Sequence[int]) -> str:
    return str(levels[0]) if len(levels) == 1 else f"{levels[0]} to {levels[-1]}"


def _flip_lines(assessment: Assessment) -> list[str]:
    return [f"• {escape(flip.text)}" for flip in assessment.flips]


def _small_print(assessment: Assessment) -> tuple[str, ...]:
    return (*(escape(noted(note)) for note in assessment.notes), THRESHOLD_CAVEAT)


def _difference(part: Rescored | WhatIf) -> str:
    effects = side_effects(part.before, part.after)
    lines = (_verdict_change(part.before, part.after), *_moved(part), *effects)
    return "\n".join(lines)


def _verdict_change(before: Assessment, after: Assessment) -> str:
    """Say what becomes of the recommendation, and of how firmly it stands."""
    if before.recommendation is not after.recommendation:
        return f"From {outcome(before)} to *{outcome(after)}*. {firmness(after)}".rstrip()
    if after.recommendation is Recommendation.INSUFFICIENT_INFORMATION:
        return f"Still *{outcome(after)}*."
    if ways(before) == ways(after):
        return f"Still *{outcome(after)}*. As firm as before: it stays so in {ways(after)}."
    return f"Still *{outcome(after)}*. It stays so in {ways(after)}; before, in {ways(before)}."


def _moved(part: Rescored | WhatIf) -> tuple[str, ...]:
    """Return how the matrix's totals move, none where they do not."""
    if part.before.matrix.totals == part.after.matrix.totals:
        return ()
    moves = (
        f"{outcome_label(column)} {_total(part.before, column) or 'open'} → "
        f"{_total(part.after, column) or 'open'}"
        for column in COLUMNS
    )
    return (f"Matrix score: {', '.join(moves)}",)
