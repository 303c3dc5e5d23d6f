"""Messages of many writers that the rules were mended on: they measure nothing, but may not fall.

Each file was written by somebody who did not know the rules.
"""

from pathlib import Path

import pytest

from bot.evaluation.understanding import Example, score
from bot.understanding import RulesInterpreter

HERE = Path(__file__).parent


@pytest.mark.parametrize(
    ("name", "f1"),
    [("messages_of_many_trades.jsonl", 0.89), ("messages_in_a_hurry.jsonl", 0.86)],
)
def test_what_was_once_understood_still_is(name: str, f1: float) -> None:
    lines = (HERE / name).read_text(encoding="utf-8").splitlines()
    rows = [Example.model_validate_json(line) for line in lines]
    assert score(RulesInterpreter(), rows).f1 >= f1
