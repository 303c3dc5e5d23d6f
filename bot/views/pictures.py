"""Draws charts as PNG pictures, for a workspace that draws none itself."""

from collections.abc import Sequence
from io import BytesIO
from textwrap import fill
from typing import TYPE_CHECKING

from bot.views.charts import LINE, Chart

if TYPE_CHECKING:
    from matplotlib.axes import Axes

INCHES = (7.2, 4.2)
DOTS_PER_INCH = 150
"""Sharp on a high-resolution screen at the width of a message, and still well under 100 KB."""
COLOURS = ("#146b63", "#c0501f", "#3b3fa0", "#8a6d00", "#8b2c5b", "#4d5a61")
"""Told apart by the colour-blind too, and on white; one for each series that Slack takes."""
MARGINS = {"left": 0.1, "right": 0.98, "top": 0.92}
BOTTOM, LINE_HEIGHT = 0.12, 0.04
"""Shares of the picture; the bottom grows with the lines that the names there take. Not fitted by
matplotlib, which would draw everything twice."""
MARKERS = "osD^vX"
BARS_WIDTH = 0.8
LEGEND_COLUMNS = 6
"""All series in one row above the axes, where nothing is drawn."""
LINE_LETTERS = 11
"""Breaks the names under bars, which would run into each other on one line."""


def picture(chart: Chart) -> bytes:
    """Return the chart as a PNG. Takes some 100 ms, so never on the event loop or under a lock."""
    # Imported here: half a second of start-up that most workspaces never need.
    from matplotlib.backends.backend_agg import FigureCanvasAgg  # noqa: PLC0415
    from matplotlib.figure import Figure  # noqa: PLC0415

    figure = Figure(figsize=INCHES, dpi=DOTS_PER_INCH)
    FigureCanvasAgg(figure)
    names = [
        fill(_literal(category), LINE_LETTERS, break_on_hyphens=False)
        for category in chart.categories
    ]
    more_lines = max(name.count("\n") for name in names)
    figure.subplots_adjust(**MARGINS, bottom=BOTTOM + LINE_HEIGHT * more_lines)
    axes = figure.subplots()
    _label(axes, chart, names)
    if chart.kind == LINE:
        _draw_lines(axes, chart)
    else:
        _draw_bars(axes, chart)
    axes.set_ylim(bottom=0)
    axes.legend(frameon=False, ncols=LEGEND_COLUMNS, loc="lower right", bbox_to_anchor=(1, 1))
    drawn = BytesIO()
    figure.savefig(drawn, format="png")
    return drawn.getvalue()


def _label(axes: "Axes", chart: Chart, names: Sequence[str]) -> None:
    axes.set_title(_literal(chart.title), loc="left", fontweight="bold")
    axes.set_xlabel(_literal(chart.x_label))
    axes.set_ylabel(_literal(chart.y_label))
    axes.spines[["top", "right"]].set_visible(False)
    axes.grid(axis="y", color="#dfe3e5")
    axes.set_axisbelow(True)
    axes.set_xticks(range(len(names)), names)


def _draw_lines(axes: "Axes", chart: Chart) -> None:
    places = range(len(chart.categories))
    styles = zip(COLOURS, MARKERS, strict=True)
    for (name, values), (colour, marker) in zip(chart.series.items(), styles, strict=False):
        axes.plot(places, values, color=colour, label=_literal(name), marker=marker, markersize=4)


def _draw_bars(axes: "Axes", chart: Chart) -> None:
    width = BARS_WIDTH / len(chart.series)
    middle = (len(chart.series) - 1) / 2
    named = zip(chart.series.items(), COLOURS, strict=False)
    for number, ((name, values), colour) in enumerate(named):
        places = [place + (number - middle) * width for place in range(len(values))]
        axes.bar(places, values, width, color=colour, label=_literal(name))


def _literal(text: str) -> str:
    """Keep a dollar sign from beginning a formula."""
    return text.replace("$", r"\$")
