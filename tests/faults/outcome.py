"""Counts what became of every message, from what people see in the workspace."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise


@dataclass(frozen=True, slots=True)
class Thread:
    """A thread as people see it: whose turn ids were said, and which turns posts answer, in order.

    `answer_s` is how long after its message each first answer came.
    """

    said: tuple[str, ...]
    answers: tuple[tuple[str, int], ...]
    answer_s: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class Outcome:
    """The figures of one fault. `times_s` are what `timed` says."""

    fault: str
    repetitions: int
    said: int = 0
    lost: int = 0
    doubled: int = 0
    out_of_order: int = 0
    times_s: tuple[float, ...] = ()
    timed: str = "answer"
    limit_s: float = 0.0
    note: str = ""

    @property
    def is_clean(self) -> bool:
        """Whether nothing was lost, doubled or out of order, and the limit was kept."""
        in_time = not self.limit_s or percentile(self.times_s, 99) <= self.limit_s
        return in_time and self.is_whole

    @property
    def is_whole(self) -> bool:
        """Whether nothing was lost, doubled or out of order, however long it took."""
        return not (self.lost or self.doubled or self.out_of_order)


def judge(outcome: Outcome, threads: Iterable[Thread]) -> Outcome:
    """Return the outcome with the threads' figures."""
    seen = tuple(threads)
    return replace(
        outcome,
        said=sum(len(thread.said) for thread in seen),
        lost=sum(map(_lost, seen)),
        doubled=sum(map(_doubled, seen)),
        out_of_order=sum(map(_out_of_order, seen)),
        times_s=outcome.times_s or tuple(s for thread in seen for s in thread.answer_s),
    )


def percentile(values: Sequence[float], percent: float) -> float:
    """Return the nearest-rank percentile, 0 of nothing."""
    ordered = sorted(values)
    return ordered[min(int(len(ordered) * percent / 100), len(ordered) - 1)] if ordered else 0.0


def _lost(thread: Thread) -> int:
    answered = {turn_id for turn_id, _ in thread.answers}
    return sum(turn_id not in answered for turn_id in thread.said)


def _doubled(thread: Thread) -> int:
    """Count posts that were there before, and posts for what nobody said."""
    repeated = len(thread.answers) - len(set(thread.answers))
    return repeated + sum(turn_id not in thread.said for turn_id, _ in thread.answers)


def _out_of_order(thread: Thread) -> int:
    """Count answers that stand before the answer to an earlier message."""
    places = [thread.said.index(turn_id) for turn_id, _ in thread.answers if turn_id in thread.said]
    first_seen = list(dict.fromkeys(places))
    return sum(later < earlier for earlier, later in pairwise(first_seen))
