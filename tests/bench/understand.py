"""Understanding a message without a language model, beside less; short, and as long as can be."""

import time
from collections.abc import Sequence
from statistics import fmean

from bot.dialogue.acts import Interpreter
from bot.evaluation.baselines import PatternInterpreter
from bot.evaluation.understanding import SETS, Example, load_rows
from bot.understanding import RulesInterpreter
from tests.bench.report import Row, percentile

ROUNDS = 3
NEWEST = 8
"""Sets of messages, the last ones, that are timed beside the given one."""
LONGEST = 40_000
HARD = {
    "ordinary prose": "the docs change weekly and we have 300 of them. ",
    "figures without end": "5 weeks ",
    "negations without end": "not ",
    "numbers without end": "1 ",
    "dates without end": "q1 ",
}
"""What is repeated up to 40,000 characters; time must grow with the length, not faster."""


def measure() -> list[Row]:
    """Return the times over shipped messages, and how they grow on long ones."""
    given, *others = SETS.values()
    messages = [row for name in (given, *others[-NEWEST:]) for row in load_rows(name)]
    ours, linear, patterns = (
        _times(one, messages)
        for one in (RulesInterpreter(), RulesInterpreter(spans=None), PatternInterpreter())
    )
    return [
        Row("a message, mean", _ms(fmean(ours)), "limit 5 ms"),
        Row("without the transformer", _ms(fmean(linear)), f"{fmean(ours) / fmean(linear):.1f}x"),
        Row("a message, median", _ms(percentile(ours, 50)), _ms(percentile(patterns, 50))),
        Row("a message, p95", _ms(percentile(ours, 95)), ""),
        *(_growth(name, text) for name, text in HARD.items()),
    ]


def _times(interpreter: Interpreter, messages: Sequence[Example]) -> list[float]:
    """Return each message's least time of several rounds, which other work disturbs least."""
    rounds = [[_time(interpreter, row) for row in messages] for _ in range(ROUNDS)]
    return list(map(min, zip(*rounds, strict=True)))


def _time(interpreter: Interpreter, row: Example) -> float:
    start = time.perf_counter()
    interpreter.interpret(row.text, asked=None, today=row.today)
    return time.perf_counter() - start


def _growth(name: str, text: str) -> Row:
    """Compare a message of Slack's greatest length with a quarter of it: linear is 4."""
    (row, *_) = load_rows("utterances.jsonl")
    full = text * (LONGEST // len(text))
    whole, quarter = (
        min(_time(RulesInterpreter(), row.model_copy(update={"text": part})) for _ in range(2))
        for part in (full, full[: len(full) // 4])
    )
    return Row(f"40,000 characters: {name}", _ms(whole), f"{whole / quarter:.1f} times a quarter")


def _ms(seconds: float) -> str:
    return f"{seconds * 1000:.2f} ms"
