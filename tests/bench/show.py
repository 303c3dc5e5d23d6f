"""Drawing each view, with its plainest form, and each chart as a picture."""

import statistics
import time
from collections.abc import Callable
from functools import partial

from bot.dialogue.reply import Reply
from bot.views.charts import read_chart
from bot.views.pictures import picture
from bot.views.render import render
from tests.bench.report import Row, percentile
from tests.bot.views.gallery import CONVERSATION, PARTS
from tests.bot.views.slack import plainest

ROUNDS = 40
PICTURES = 10


def measure() -> list[Row]:
    """Return the times of the slowest view and of a picture; the first picture loads matplotlib."""
    drawn = {name: _times(partial(_draw, parts), ROUNDS) for name, parts in PARTS.items()}
    slowest = max(drawn, key=lambda name: statistics.median(drawn[name]))
    blocks = render(PARTS["costs"], CONVERSATION).blocks
    chart = read_chart(next(each for each in blocks if each["type"] == "data_visualization"))
    (first,) = _times(lambda: picture(chart), 1)
    later = _times(lambda: picture(chart), PICTURES)
    return [
        _row(f"drawing a view, the slowest ({slowest})", drawn[slowest], "limit 5 ms"),
        _row("a chart as a picture", later, "limit 300 ms"),
        Row("the first picture of a process", f"{first:.0f} ms", "loads matplotlib"),
    ]


def _draw(parts: Reply) -> None:
    plainest(render(parts, CONVERSATION))


def _times(run: Callable[[], object], rounds: int) -> list[float]:
    times = []
    for _ in range(rounds):
        start = time.perf_counter()
        run()
        times.append((time.perf_counter() - start) * 1000)
    return times


def _row(name: str, times: list[float], note: str) -> Row:
    return Row(name, f"{statistics.median(times):.1f} ms, p95 {percentile(times, 95):.1f} ms", note)
