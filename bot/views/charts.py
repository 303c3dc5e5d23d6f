"""Charts as Block Kit has them: built from figures, and read back to be drawn or told otherwise."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.views import limits
from bot.views.blocks import cut
from bot.views.json import Block, Json, items, mapping

LINE, BAR = "line", "bar"


@dataclass(frozen=True, slots=True)
class Chart:
    """What a chart shows: each series has one value a category. `kind` is line or bar."""

    kind: str
    title: str
    categories: tuple[str, ...]
    series: Mapping[str, tuple[float, ...]]
    x_label: str
    y_label: str

    @property
    def described(self) -> str:
        """The title and what is measured, in words."""
        return f"{self.title}, {self.y_label}"

    @property
    def told(self) -> str:
        """All of it in words, for those who do not see the picture."""
        lines = (
            f"{name}: "
            + ", ".join(
                f"{value:,.10g} at {category}"
                for category, value in zip(self.categories, values, strict=True)
            )
            for name, values in self.series.items()
        )
        return f"{self.described}. {'. '.join(lines)}."


def chart(shown: Chart) -> Block:
    """Return the chart as a block that Slack draws itself."""
    return {
        "type": "data_visualization",
        "title": cut(shown.title, limits.CHART_TITLE),
        "chart": {
            "type": shown.kind,
            "series": [_line(shown.categories, *line) for line in shown.series.items()],
            "axis_config": {
                "categories": shown.categories,
                "x_label": shown.x_label,
                "y_label": shown.y_label,
            },
        },
    }


def read_chart(block: Block) -> Chart:
    """Return what a chart's block shows."""
    drawn = mapping(block["chart"])
    axes = mapping(drawn["axis_config"])
    return Chart(
        kind=str(drawn["type"]),
        title=str(block["title"]),
        categories=tuple(map(str, items(axes["categories"]))),
        series={str(line["name"]): _values(line) for line in map(mapping, items(drawn["series"]))},
        x_label=str(axes["x_label"]),
        y_label=str(axes["y_label"]),
    )


def _line(categories: Sequence[str], name: str, values: Sequence[float]) -> Block:
    points: list[Json] = [
        {"label": label, "value": value} for label, value in zip(categories, values, strict=True)
    ]
    return {"name": name, "data": points}


def _values(line: Block) -> tuple[float, ...]:
    points = map(mapping, items(line["data"]))
    return tuple(float(str(point["value"])) for point in points)
