"""How well questions are answered: key facts, refusals, citations, time."""

import statistics
import time
from collections.abc import Collection, Sequence
from itertools import chain

from bot.evaluation.citing import precision
from bot.evaluation.plain_rag import Finder
from bot.evaluation.questions import QuestionType, Result
from bot.evaluation.table import Row, share_of

NEVER = "none"
"""What the baseline refuses."""


def rows(done: Sequence[Result], plain: Finder, *, ordinary: Collection[str]) -> tuple[Row, ...]:
    """Sum up one set's answers; the baseline answers with its best passage.

    `ordinary` is as in `grounding.grounded`. Times are those of this machine just now.
    """
    best, times_ms = _asked(done, plain)
    ours_ms = [one.answer.latency_ms for one in done]
    claims = chain.from_iterable(one.draft.claims for one in done if not one.answer.abstained)
    return (
        _right("one section", QuestionType.ANSWERABLE, done, best),
        _right("two sections", QuestionType.MULTI_HOP, done, best),
        Row(
            "missed refusals: unanswerable answered",
            share_of([not one.answer.abstained for one in done if not one.asked.answerable]),
            "all",
        ),
        Row(
            "false refusals: answerable refused",
            share_of([one.answer.abstained for one in done if one.asked.answerable]),
            NEVER,
        ),
        Row("answers that hold what they must not", share_of([one.invents for one in done])),
        Row("citations that support their claim", precision(claims, ordinary=ordinary), NEVER),
        Row("milliseconds an answer, median", statistics.median(ours_ms), _median(times_ms)),
        Row("milliseconds an answer, p95", p95(ours_ms), p95(times_ms)),
    )


def p95(figures: Sequence[float]) -> float:
    """Return the figure that 95 in 100 do not exceed (nearest rank)."""
    return sorted(figures)[-(-len(figures) * 95 // 100) - 1]


def _right(title: str, kind: QuestionType, done: Sequence[Result], best: Sequence[str]) -> Row:
    pairs = [(one, text) for one, text in zip(done, best, strict=True) if one.asked.type is kind]
    return Row(
        f"all key facts in the answer, {title}",
        share_of([one.right for one, _ in pairs]),
        share_of([one.asked.has_key_facts(text) for one, text in pairs]),
    )


def _asked(done: Sequence[Result], plain: Finder) -> tuple[list[str], list[float]]:
    """Return the baseline's best passage for each question, and how long each took."""
    best, times_ms = [], []
    for one in done:
        start = time.perf_counter()
        found = plain(one.asked.question)
        times_ms.append((time.perf_counter() - start) * 1000)
        best.append(found[0].text if found else "")
    return best, times_ms


def _median(figures: Sequence[float]) -> float:
    return statistics.median(figures)
