"""The scoring core: the score alone, the whole assessment, JSON Lines, and a bare weighted sum."""

import io
import json
import time
from collections.abc import Callable

import numpy as np

from advisor import assess, parse_attributes
from advisor.cost import price
from advisor.evidence import judge, weigh
from advisor.matrix import CELLS, COLUMNS, score
from advisor.reading import read_all
from advisor.states import from_readings
from advisor.weights import EQUAL
from bot.cli.assess import answer
from bot.cli.jsonlines import answer_lines
from tests.bench.report import Row, percentile

ROUNDS = 300
LINES = 2_000
LINES_OF_THE_LIMIT = 10_000
REQUEST = {
    "attributes": {
        "use_case_complexity": 3,
        "budget": {"min": 30_000, "max": 90_000, "unit": "usd"},
        "data_volume": {"value": 2_000, "unit": "documents"},
        "deployment_speed": {"value": 5, "unit": "weeks"},
        "scalability": {"value": 3_000, "unit": "queries/day"},
        "knowledge_volatility": "high",
    }
}


def measure() -> list[Row]:
    """Return the times of one assessment by depth, of JSON Lines, and of a bare weighted sum."""
    attributes = parse_attributes(REQUEST["attributes"])

    def core() -> None:
        readings = read_all(attributes)
        matrix = score(attributes, readings, EQUAL)
        judge(weigh(from_readings(readings)), matrix)
        price(readings)

    core_ms = _median_ms(core)
    whole_ms = _median_ms(lambda: assess(attributes))
    bare_ms = _median_ms(_bare_weighted_sum)
    return [
        Row("assess: matrix, evidence, cost", f"{core_ms:.2f} ms", "limit 1 ms"),
        Row("assess: everything", f"{whole_ms:.2f} ms", "limit 20 ms"),
        Row(
            f"{LINES_OF_THE_LIMIT:,} assessments as JSON Lines",
            f"{_json_lines_s() * LINES_OF_THE_LIMIT / LINES:.0f} s",
            f"limit 60 s; from {LINES:,}",
        ),
        Row(
            "matrix, evidence, cost / bare numpy weighted sum of the same matrix",
            f"{core_ms / bare_ms:.0f}x",
            "the price of units, reasons and sources",
        ),
    ]


def _median_ms(work: Callable[[], object]) -> float:
    work()
    times = []
    for _ in range(ROUNDS):
        started = time.perf_counter()
        work()
        times.append((time.perf_counter() - started) * 1000)
    return percentile(times, 50)


def _json_lines_s() -> float:
    lines = [json.dumps(REQUEST)] * LINES
    started = time.perf_counter()
    answer_lines(answer, lines=lines, output=io.StringIO())
    return time.perf_counter() - started


def _bare_weighted_sum() -> int:
    fits = np.array([[cells[one].fit(3) for one in COLUMNS] for cells in CELLS.values()])
    weights = np.full(len(fits), 1 / len(fits))
    return int((weights @ fits).argmax())
