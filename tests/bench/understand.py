"""Understanding a message by the rules, beside a few patterns; short, and as long as can be."""

import time
from collections.abc import Sequence

from bot.dialogue.acts import Interpreter
from bot.evaluation.baselines import PatternInterpreter
from bot.evaluation.understanding import SETS, Example, load_rows
from bot.understanding import RulesInterpreter
from tests.bench.report import Row, percentile

ROUNDS = 3
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
    """Return the processor times over the shipped messages, and how they grow on long ones."""
    messages = [row for name in SETS.values() for row in load_rows(name)]
    ours, patterns = _times(RulesInterpreter(), messages), _times(PatternInterpreter(), messages)
    return [
        Row("a message, median", _ms(percentile(ours, 50)), _ms(percentile(patterns, 50))),
        Row("a message, p95", _ms(percentile(ours, 95)), "limit 5 ms"),
        *(_growth(name, text) for name, text in HARD.items()),
    ]


def _times(interpreter: Interpreter, messages: Sequence[Example]) -> list[float]:
    return [_time(interpreter, row) for _ in range(ROUNDS) for row in messages]


def _time(interpreter: Interpreter, row: Example) -> float:
    start = time.process_time()
    interpreter.interpret(row.text, asked=None, today=row.today)
    return time.process_time() - start


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
