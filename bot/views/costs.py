"""Draws what the approaches cost by the article's figures, at once and over time."""

from collections.abc import Iterator
from decimal import Decimal

from advisor.assessment import ApproachCost, Cost
from advisor.figures import usd
from bot.dialogue.reply import CostCurve
from bot.views.blocks import folded, line_chart, section
from bot.views.escape import escape
from bot.views.json import Block
from bot.views.wording import approach_title

MONTHS = range(0, 37, 6)
"""The points of the cost curve: three years, as far as a budget is usually planned."""
CAVEAT = "_These are the article's own figures; it gives neither source nor method for them._"

Blocks = tuple[Block, ...]


def costs(cost: Cost) -> Block:
    """Return the approaches' costs side by side, folded away."""
    return folded("What it costs, the article says", section("\n".join(_lines(cost))))


def cost_curve(part: CostCurve) -> Blocks:
    """Return what each approach comes to over the months, as lines and in words."""
    costs = part.assessment.cost
    series = {
        approach_title(cost.approach): [float(_spent(cost, month) / 1000) for month in MONTHS]
        for cost in costs.approaches
    }
    chart = line_chart(
        "Costs over three years, the article's figures",
        [f"month {month}" for month in MONTHS],
        series,
        y_label="thousand USD",
    )
    return (chart, section("\n".join(_curve_lines(costs))))


def _lines(cost: Cost) -> Iterator[str]:
    yield from map(_line, cost.approaches)
    if cost.break_even:
        yield f"*Does fine-tuning pay back?* {escape(cost.break_even)}"
    yield CAVEAT


def _line(cost: ApproachCost) -> str:
    parts = [f"{usd(cost.setup_usd)} set-up", f"{usd(cost.upkeep_usd_per_year)} a year upkeep"]
    if cost.queries_usd_per_year is not None:
        parts.append(f"{usd(cost.queries_usd_per_year)} queries")
    name = approach_title(cost.approach)
    return f"• {name}: *{usd(cost.first_year_usd)}* in the first year ({', '.join(parts)})"


def _curve_lines(costs: Cost) -> Iterator[str]:
    for cost in costs.approaches:
        spent = (f"{usd(_spent(cost, 12 * year))} after year {year}" for year in (1, 2, 3))
        yield f"• {approach_title(cost.approach)}: {', '.join(spent)}"
    if costs.queries_per_year is None:
        yield "Queries are left out, since the traffic is not known."
    yield CAVEAT


def _spent(cost: ApproachCost, month: int) -> Decimal:
    """Return set-up plus what upkeep and queries come to in so many months."""
    a_year = cost.upkeep_usd_per_year + (cost.queries_usd_per_year or 0)
    return cost.setup_usd + a_year * month / 12
