"""One turn without a language model: understanding, the dialogue's step, drawing the reply."""

import time
from datetime import UTC, date, datetime

from bot.dialogue import scoring
from bot.dialogue.conversation import Conversation
from bot.dialogue.heard import Heard
from bot.dialogue.step import step
from bot.understanding import RulesInterpreter
from bot.views.render import render
from tests.bench.report import Row, percentile
from tests.bot.views.slack import plainest
from tests.scenarios.talks import TALKS

TODAY = date(2026, 11, 22)
ROUNDS = 5
LONGEST = 4_000
"""Longer messages are a case of their own, which a median would hide."""


def measure() -> list[Row]:
    """Return the times of each part of a turn over the scenario conversations."""
    spent: dict[str, list[float]] = {"understand": [], "step": [], "draw": []}
    for _ in range(ROUNDS):
        for lines in TALKS.values():
            scoring.forget()
            said = [line.says for line in lines if line.edits is None]
            _play([text for text in said if len(text) <= LONGEST], spent)
    whole = [sum(parts) for parts in zip(*spent.values(), strict=True)]
    return [
        _row("understanding a message", spent["understand"], "limit 5 ms"),
        _row("one step with its scoring", spent["step"], "limit 25 ms"),
        _row("drawing a reply, rich and plain", spent["draw"], "limit 5 ms"),
        _row("all three", whole, ""),
    ]


def _play(texts: list[str], spent: dict[str, list[float]]) -> None:
    interpreter, talk = RulesInterpreter(), Conversation()
    heard = Heard("U1", datetime(2026, 11, 22, tzinfo=UTC), TODAY, mentioned=True)
    for text in texts:
        start = time.perf_counter()
        message = interpreter.interpret(text, asked=talk.asked, today=TODAY)
        understood = time.perf_counter()
        talk, reply = step(talk, heard, message)
        decided = time.perf_counter()
        plainest(render(reply, talk))
        spent["understand"].append(_ms(start, understood))
        spent["step"].append(_ms(understood, decided))
        spent["draw"].append(_ms(decided, time.perf_counter()))


def _ms(start: float, end: float) -> float:
    return (end - start) * 1000


def _row(name: str, times: list[float], note: str) -> Row:
    figures = f"{percentile(times, 50):.1f} ms, p95 {percentile(times, 95):.1f} ms"
    return Row(name, figures, note)
