"""Draws assessments: a leaning in two lines, the recommendation in full, differences."""

import re
from collections.abc import Iterable, Iterator, Sequence
from urllib.parse import urlsplit

from advisor.assessment import (
    Approach,
    ApproachCost,
    Assessment,
    FactorScore,
    Reason,
    SimilarCase,
)
from advisor.figures import usd
from bot.dialogue.reply import Leaning, Rescored, WhatIf
from bot.views.blocks import context, header, section, table
from bot.views.escape import escape, link, literal
from bot.views.json import Block
from bot.views.statements import label, reading
from bot.views.wording import APPROACHES, VERDICTS

COLUMNS = (Approach.RAG, Approach.FINE_TUNING)
"""The matrix's columns, in the article's order."""
SHOWN_FLIPS = 3
SHOWN_REASONS = 5
SHOWN_CASES = 2
COST_CAVEAT = "These are the article's own figures; it gives neither source nor method for them."
THRESHOLD_CAVEAT = (
    "The article prints no thresholds and no scale: levels 1 to 5 are this tool's own reading."
)
WEB_ADDRESS = re.compile(r"https?://\S+")

Blocks = tuple[Block, ...]


def leaning(part: Leaning) -> Blocks:
    """Return where the assessment stands, with what to beware of; nothing is said twice."""
    now, before = part.assessment, part.previous
    lines = (f"*{escape(now.headline)}*", *_scores(now), *_warning_lines(now)[:1])
    said = () if before is None else (*_scores(before), *_warning_lines(before)[:1])
    return (section("\n".join(line for line in lines if line not in said)),)


def recommendation(assessment: Assessment) -> Blocks:
    """Return the recommendation: the first three blocks say it, the others back it."""
    return (
        header(literal(assessment.headline)),
        section(escape(assessment.acts_on)),
        table(_rows(assessment), right=(2, 3, 4)),
        *_listed("What would change it", _flip_lines(assessment)[:SHOWN_FLIPS]),
        *_listed("What it costs, the article says", _cost_lines(assessment)),
        *_listed(VERDICTS[assessment.evidence.verdict], _reason_lines(assessment)),
        *_listed("Compare with", _case_lines(assessment.similar_cases[:SHOWN_CASES])),
        context(*_small_print(assessment)),
    )


def rescored(part: Rescored) -> Blocks:
    """Return how a change moved the scores."""
    return (section(f"{_verdict_change(part.before, part.after)}\n{_moved(part)}"),)


def what_if(part: WhatIf) -> Blocks:
    """Return what a hypothetical would change."""
    supposed = ", ".join(
        f"{label(name)} {reading(name, statement)}" for name, statement in part.changes
    )
    return (
        section(
            f"*What if: {escape(supposed)}*\n"
            f"{_verdict_change(part.before, part.after)}\n{_moved(part)}"
        ),
        context("Only a trial: the record is as before until you accept it."),
    )


def outcome(assessment: Assessment) -> str:
    """Return the recommendation in a word or two."""
    return APPROACHES[assessment.recommendation]


def _scores(assessment: Assessment) -> tuple[str, ...]:
    """Return the matrix's totals as one line, none while no factor is known."""
    totals = assessment.matrix.totals
    if not any(totals.values()):
        return ()
    shown = (f"{APPROACHES[column]} {totals[column]:.1f}" for column in COLUMNS)
    return (f"Matrix score: {', '.join(shown)} of 5",)


def _warning_lines(assessment: Assessment) -> tuple[str, ...]:
    return tuple(f":warning: {escape(warning)}" for warning in assessment.cost.warnings)


def _rows(assessment: Assessment) -> list[Sequence[str]]:
    head = ("Factor", "You said", "Level", *(_title(column) for column in COLUMNS))
    body = [_row(factor) for factor in assessment.matrix.factors]
    totals = assessment.matrix.totals
    foot = ("Weighted mean", "", "", *(f"{totals[column]:.1f}" for column in COLUMNS))
    return [head, *body, foot]


def _row(score: FactorScore) -> Sequence[str]:
    fits = (f"{score.fits[column]:.1f}" if score.levels else "" for column in COLUMNS)
    said = reading(score.factor, score.statement)
    return (label(score.factor), literal(said), _levels(score.levels), *fits)


def _levels(levels: Sequence[int]) -> str:
    if not levels:
        return ""
    return str(levels[0]) if len(levels) == 1 else f"{levels[0]} to {levels[-1]}"


def _title(approach: Approach) -> str:
    name = APPROACHES[approach]
    return name[:1].upper() + name[1:]


def _listed(title: str, lines: Iterable[str]) -> Blocks:
    shown = "\n".join(lines)
    return (section(f"*{title}*\n{shown}"),) if shown else ()


def _flip_lines(assessment: Assessment) -> list[str]:
    return [f"• {escape(flip.text)}" for flip in assessment.flips]


def _cost_lines(assessment: Assessment) -> Iterator[str]:
    for cost in assessment.cost.approaches:
        yield _cost_line(cost)
    if assessment.cost.break_even:
        yield escape(assessment.cost.break_even)
    yield from _warning_lines(assessment)
    yield f"_{COST_CAVEAT}_"


def _cost_line(cost: ApproachCost) -> str:
    parts = [f"{usd(cost.setup_usd)} set-up", f"{usd(cost.upkeep_usd_per_year)} a year upkeep"]
    if cost.queries_usd_per_year is not None:
        parts.append(f"{usd(cost.queries_usd_per_year)} queries")
    name = _title(cost.approach)
    return f"• {name}: *{usd(cost.first_year_usd)}* in the first year ({', '.join(parts)})"


def _reason_lines(assessment: Assessment) -> list[str]:
    return [f"• {_reason(reason)}" for reason in assessment.evidence.reasons[:SHOWN_REASONS]]


def _reason(reason: Reason) -> str:
    return f"{escape(reason.text)} ({source_link(reason.source)})"


def source_link(source: str, title: str = "") -> str:
    """Return a source such as "RAFT, https://…" linked by its name; its title or site without."""
    found = WEB_ADDRESS.search(source)
    address = found.group() if found else ""
    name = source.replace(address, "").strip(" ,") if address else source
    return link(address, title or name or urlsplit(address).netloc.removeprefix("www."))


def _case_lines(cases: Sequence[SimilarCase]) -> Iterator[str]:
    for case in cases:
        kind = " (the article's illustration, not verifiable)" if case.illustrative else ""
        name = source_link(case.source, case.name)
        yield f"• *{name}*{kind}: {APPROACHES[case.approach]}. {escape(case.outcome)}"
        yield f"   _Alike:_ {escape(case.match)}. _Different:_ {escape(case.difference)}."


def _small_print(assessment: Assessment) -> tuple[str, ...]:
    return (*(escape(note) for note in assessment.notes), THRESHOLD_CAVEAT)


def _verdict_change(before: Assessment, after: Assessment) -> str:
    if before.recommendation is after.recommendation:
        return f"Still *{outcome(after)}*."
    return f"From {outcome(before)} to *{outcome(after)}*."


def _moved(part: Rescored | WhatIf) -> str:
    moves = (
        f"{_title(column)} {part.before.matrix.totals[column]:.1f} → "
        f"{part.after.matrix.totals[column]:.1f}"
        for column in COLUMNS
    )
    return f"Matrix score: {', '.join(moves)}"
