"""The scoring core: the score alone, all of it, JSON Lines, and a library's weighted sum."""

import io
import json
import time
from collections.abc import Callable

import numpy as np

from advisor import assess, parse_attributes
from advisor.assessment import Recommendation
from advisor.attributes import FACTORS
from advisor.cost import price
from advisor.decision import OUTCOMES, outcomes
from advisor.evidence import judge, weigh
from advisor.matrix import score
from advisor.reading import read_all
from advisor.states import States, from_readings
from advisor.weights import EQUAL
from bot.cli.assess import LINE, answer
from bot.cli.jsonlines import answer_lines
from tests.bench.peer import leader, weighted_sums
from tests.bench.report import Row, percentile

ROUNDS = 300
FEW_ROUNDS = 20
WEIGHTINGS, SEED = 1024, 1
LINES = 2_000
LINES_OF_THE_LIMIT = 10_000
SIX_KNOWN = {
    "use_case_complexity": 3,
    "budget": 3,
    "data_volume": 4,
    "deployment_speed": 3,
    "scalability": 4,
    "accuracy": 4,
}
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
    """Return the times of one assessment by depth, of JSON Lines, and of a peer."""
    attributes = parse_attributes(REQUEST["attributes"])

    def core() -> None:
        readings = read_all(attributes)
        matrix = score(attributes, readings, EQUAL)
        judge(weigh(from_readings(readings)), matrix)
        price(readings)

    core_ms = _median_ms(core)
    whole_ms = _median_ms(lambda: assess(attributes))
    return [
        Row("assess: matrix, evidence, cost", f"{core_ms:.2f} ms", "limit 1 ms"),
        Row("assess: everything", f"{whole_ms:.2f} ms", "limit 20 ms"),
        Row(
            f"{LINES_OF_THE_LIMIT:,} assessments as JSON Lines",
            f"{_json_lines_s() * LINES_OF_THE_LIMIT / LINES:.0f} s",
            f"limit 60 s; from {LINES:,}",
        ),
        *_beside_the_peer(),
    ]


def _beside_the_peer() -> list[Row]:
    """Return how a weighted sum of the same matrix compares, once and under many weightings."""
    attributes = parse_attributes(SIX_KNOWN)
    readings = read_all(attributes)
    matrix = score(attributes, readings, EQUAL)
    weightings = np.random.default_rng(SEED).exponential(size=(WEIGHTINGS, len(FACTORS)))
    rows = States(np.repeat(from_readings(readings).rows, WEIGHTINGS, axis=0))
    equal = np.ones(len(FACTORS))
    once_ms = _median_ms(lambda: score(attributes, readings, EQUAL))
    peer_ms = _median_ms(lambda: weighted_sums(matrix, equal))
    many_ms = _median_ms(lambda: outcomes(rows, weightings), rounds=FEW_ROUNDS)
    peers_ms = _median_ms(lambda: [leader(matrix, one) for one in weightings], rounds=FEW_ROUNDS)
    ours = [OUTCOMES[index] for index in outcomes(rows, weightings)]
    theirs = [Recommendation(leader(matrix, one)) for one in weightings]
    told = [pair for pair in zip(ours, theirs, strict=True) if pair[0] is not OUTCOMES[-1]]
    same = sum(mine is other for mine, other in told)
    return [
        Row("the matrix once / pymcdm's weighted sum", f"{once_ms / peer_ms:.1f}x", "same totals"),
        Row(
            f"{WEIGHTINGS:,} weightings, with the evidence / pymcdm's sums one by one",
            f"{many_ms / peers_ms:.2f}x",
            f"same leader in {same} of {len(told)} that lead clearly",
        ),
    ]


def _median_ms(work: Callable[[], object], *, rounds: int = ROUNDS) -> float:
    work()
    times = []
    for _ in range(rounds):
        started = time.perf_counter()
        work()
        times.append((time.perf_counter() - started) * 1000)
    return percentile(times, 50)


def _json_lines_s() -> float:
    lines = [json.dumps(REQUEST)] * LINES
    started = time.perf_counter()
    answer_lines(answer, example=LINE, lines=lines, output=io.StringIO())
    return time.perf_counter() - started
