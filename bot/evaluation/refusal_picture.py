"""Draws the refusal curve as a picture."""

from collections.abc import Sequence
from pathlib import Path

from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.ticker import PercentFormatter

from bot.evaluation.refusals import Refused
from bot.evaluation.table import Share
from knowledge.confidence import REFUSAL_THRESHOLD

_RIGHTLY, _WRONGLY, _OURS = "#146b63", "#c0501f", "#4d5a61"


def draw(points: Sequence[Refused], file: Path) -> None:
    """Write the picture in the format that the file's name ends in. Raises `OSError`."""
    figure = Figure(figsize=(7.2, 4.2), dpi=150, layout="constrained")
    FigureCanvasAgg(figure)
    axes = figure.subplots()
    at = [one.threshold for one in points]
    rightly = [_ratio(one.unanswerable) for one in points]
    wrongly = [_ratio(one.answerable) for one in points]
    axes.plot(at, rightly, color=_RIGHTLY, marker="o", label="unanswerable questions refused")
    axes.plot(at, wrongly, color=_WRONGLY, marker="s", label="answerable questions refused")
    axes.axvline(REFUSAL_THRESHOLD, color=_OURS, linestyle="--", label="our threshold")
    axes.set_title("What each threshold refuses", loc="left", fontweight="bold")
    axes.set_xlabel("questions of a lower confidence are refused")
    axes.set_ylim(0, 1)
    axes.yaxis.set_major_formatter(PercentFormatter(xmax=1))
    axes.spines[["top", "right"]].set_visible(False)
    axes.grid(axis="y", color="#dfe3e5")
    axes.legend(frameon=False)
    figure.savefig(file)


def _ratio(share: Share) -> float:
    return share.part / share.whole if share.whole else 0.0
