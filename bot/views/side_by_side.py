"""Draws two assessments side by side."""

from collections.abc import Sequence
from datetime import date

from advisor.assessment import Assessment, Recommendation
from advisor.attributes import FACTORS, AttributeName
from advisor.figures import usd
from advisor.headlines import first_year_usd, headline, ways
from advisor.labels import APPROACH_LABELS, outcome_label
from advisor.matrix import COLUMNS
from bot.dialogue.filed import Filed
from bot.views.blocks import header, section, table
from bot.views.escape import escape
from bot.views.json import Blocks
from bot.views.listing import first_words, place_told
from bot.views.statements import label, said_in_table


def side_by_side(one: Filed, other: Filed, *, today: date) -> Blocks:
    """Return two assessments side by side."""
    sides = (one, other)
    assessments = [each.assessed(today) for each in sides]
    rows = [
        ["Assessment", *(each.id for each in sides)],
        ["Recommended", *(outcome_label(each.recommendation) for each in assessments)],
        *([label(name), *(_said(each, name) for each in sides)] for name in _names(one, other)),
        *(
            [f"Matrix score of {APPROACH_LABELS[column]}"]
            + [f"{each.matrix.totals[column]:.1f}" for each in assessments]
            for column in COLUMNS
        ),
        ["How firm", *map(_how_firm, assessments)],
        *_costs(assessments),
    ]
    said = (
        f"*{headline(seen)}*, {place_told(each)}{_quoted(each)}"
        for each, seen in zip(sides, assessments, strict=True)
    )
    return (header("Side by side"), section("\n".join(said)), table(rows))


def _costs(assessments: Sequence[Assessment]) -> list[list[str]]:
    """Return what the recommended approach of each costs at first, as the article has it."""
    return [["First year, the article says", *map(_first_year, assessments)]]


def _how_firm(assessment: Assessment) -> str:
    undecided = assessment.recommendation is Recommendation.INSUFFICIENT_INFORMATION
    return "" if undecided else f"stays so in {ways(assessment)}"


def _first_year(assessment: Assessment) -> str:
    cost = first_year_usd(assessment)
    return "" if cost is None else usd(cost)


def _names(one: Filed, other: Filed) -> list[AttributeName]:
    known = [*FACTORS, *one.conversation.record, *other.conversation.record]
    return list(dict.fromkeys(known))


def _said(filed: Filed, name: AttributeName) -> str:
    known = filed.conversation.record.get(name)
    return said_in_table(name, known.statement) if known else ""


def _quoted(filed: Filed) -> str:
    words = first_words(filed)
    return f": “{escape(words)}”" if words else ""
