"""Draws what the approaches cost by the article's figures, at once and over time."""

from collections.abc import Iterator
from decimal import Decimal

from advisor.assessment import ApproachCost, Cost, Recommendation
from advisor.cost_plan import LEFT_OUT, CostPlan, plan_cost
from advisor.figures import number, usd
from advisor.labels import outcome_label
from bot.dialogue.exhibits import CostCurve
from bot.dialogue.reply import OwnCosts
from bot.views.blocks import context, folded, section
from bot.views.charts import LINE, Chart, chart
from bot.views.escape import escape
from bot.views.json import Block, Blocks
from bot.views.wording import approach_title

MONTHS = range(0, 37, 6)
"""The points of the cost curve: three years, as far as a budget is usually planned."""
NO_PROMPTING = "It prices no prompting."
NO_TRAFFIC = "No traffic is known, so queries are not counted."
THOUSAND = Decimal(1000)
CAVEAT = "_These are the article's own figures; it gives neither source nor method for them._"


def costs(cost: Cost) -> Block:
    """Return the approaches' costs side by side, folded away."""
    return folded("What it costs, the article says", section("\n".join(_lines(cost))))


def cost_curve(part: CostCurve) -> Blocks:
    """Return what each approach comes to over the months: the gist in words, and as lines."""
    planned = plan_cost(part.assessment)
    return (
        section("\n".join((_gist(planned), *_beside_advice(part, planned)))),
        section(f"*Does fine-tuning pay back?* {escape(planned.break_even)}"),
        chart(_curve(planned)),
        context(" ".join((CAVEAT, LEFT_OUT, NO_PROMPTING, *_traffic_note(planned)))),
    )


def own_costs(part: OwnCosts) -> Block:
    """Return the first year of each approach for this project, and where to see more."""
    cost = part.assessment.cost
    a_day = cost.queries_per_day
    at = f"at {number(a_day)} questions a day" if a_day else "before queries, whose number is open"
    years = ", ".join(
        f"{outcome_label(one.approach)} {usd(one.first_year_usd)}" for one in cost.approaches
    )
    return section(
        f"*For your project*, {at}, the first year by {cost.basis}: {years}. "
        "“Show the costs” lays out three years."
    )


def _traffic_note(planned: CostPlan) -> tuple[str, ...]:
    return () if planned.traffic.queries_per_day else (NO_TRAFFIC,)


def _beside_advice(part: CostCurve, planned: CostPlan) -> Iterator[str]:
    """Yield how the cheapest stands to what is recommended, lest one is taken for the other."""
    advised = part.assessment.recommendation
    if advised is Recommendation.INSUFFICIENT_INFORMATION:
        yield "That is the price alone: not enough is known yet to recommend an approach."
        return
    told = {str(approach): series[MONTHS[-1]] for approach, series in planned.series.items()}
    name = outcome_label(advised)
    if str(advised) not in told:
        yield f"Cheapest of these is not what I recommend: that is *{name}*, which is not priced."
    elif str(advised) == str(planned.cheapest):
        yield f"{approach_title(planned.cheapest)} is also what I recommend, not for price alone."
    else:
        yield (
            f"Cheapest is not what I recommend: that is *{name}*, which comes to "
            f"{usd(told[str(advised)])}."
        )


def _gist(planned: CostPlan) -> str:
    """Return who is cheapest over the whole time, and what each comes to."""
    totals = {approach: series[MONTHS[-1]] for approach, series in planned.series.items()}
    dearer = ", ".join(
        f"{outcome_label(approach)} {usd(total)}"
        for approach, total in sorted(totals.items(), key=lambda pair: pair[1])
        if approach is not planned.cheapest
    )
    cheapest = approach_title(planned.cheapest)
    return (
        f"*{cheapest} costs least over three years{_at(planned)}: "
        f"{usd(totals[planned.cheapest])}* ({dearer}), by the article's figures."
    )


def _at(planned: CostPlan) -> str:
    a_day = planned.traffic.queries_per_day
    return f", at {number(a_day)} questions a day" if a_day else ", before queries"


def _curve(planned: CostPlan) -> Chart:
    return Chart(
        kind=LINE,
        title="Costs over three years",
        categories=tuple(map(str, MONTHS)),
        series={
            approach_title(approach): tuple(
                float(round(series[month] / THOUSAND, 1)) for month in MONTHS
            )
            for approach, series in planned.series.items()
        },
        x_label="Months from the start",
        y_label="thousand US dollars so far",
    )


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
