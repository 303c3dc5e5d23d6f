"""Draws how well each approach fits, factor by factor."""

from advisor.assessment import Approach, FactorScore
from advisor.matrix import COLUMNS
from bot.dialogue.exhibits import Profile
from bot.views import limits
from bot.views.blocks import context, cut, section
from bot.views.charts import BAR, Chart, chart
from bot.views.json import Block
from bot.views.statements import label
from bot.views.wording import approach_title

SAME = 0.05
"""Fits that differ by no more are shown as the same figure."""


def profile(part: Profile) -> tuple[Block, ...]:
    """Return the fits as bars, what they say in words, and which factors are not known."""
    known = [factor for factor in part.assessment.matrix.factors if factor.levels]
    if not known:
        return (section("*No factor is known yet*, so there is no profile to draw."),)
    unknown = [label(each.factor) for each in part.assessment.matrix.factors if not each.levels]
    left_out = (f"Not known, so not drawn: {', '.join(unknown)}.",) if unknown else ()
    return (
        section(_gist(known)),
        chart(_bars(known)),
        context(" ".join(("5 fits best, 1 least; the levels are this tool's reading.", *left_out))),
    )


def _gist(known: list[FactorScore]) -> str:
    lines = [
        f"{approach_title(column)} fits better on: {', '.join(map(_name, led))}."
        for column in COLUMNS
        if (led := [factor for factor in known if _lead(factor, column) > SAME])
    ]
    even = [factor for factor in known if abs(_lead(factor, COLUMNS[0])) <= SAME]
    lines += [f"Even on: {', '.join(map(_name, even))}."] if even else []
    return "\n".join(("*How well each approach fits, factor by factor*", *lines))


def _lead(factor: FactorScore, column: Approach) -> float:
    """Return by how much the column fits better than the other."""
    other = next(each for each in COLUMNS if each is not column)
    return factor.fits[column] - factor.fits[other]


def _name(factor: FactorScore) -> str:
    name = label(factor.factor)
    return name[:1].lower() + name[1:]


def _bars(known: list[FactorScore]) -> Chart:
    return Chart(
        kind=BAR,
        title="Fit by factor",
        categories=tuple(cut(label(each.factor), limits.CHART_CATEGORY) for each in known),
        series={
            approach_title(column): tuple(round(each.fits[column], 1) for each in known)
            for column in COLUMNS
        },
        x_label="Factor",
        y_label="fit, 1 to 5",
    )
