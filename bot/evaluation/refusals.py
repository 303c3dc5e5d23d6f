"""Refusing: what each threshold of confidence would refuse, each set held out of the fit."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from bot.evaluation.calibration import Known, held_out
from bot.evaluation.questions import Result
from bot.evaluation.table import Share, Table, share_of
from knowledge.confidence import REFUSAL_THRESHOLD

THRESHOLDS: Final = tuple(n / 20 for n in range(1, 20))


@dataclass(frozen=True, slots=True)
class Refused:
    """What a threshold refuses: wrongly, and rightly."""

    threshold: float
    answerable: Share
    unanswerable: Share


def known_of(results: Sequence[Result], of_set: str) -> tuple[Known, ...]:
    """Return what confidence can be fitted to.

    Questions that arithmetic or the tables answer have no confidence to judge and are left out.
    """
    return tuple(
        Known(one.draft.standing, one.asked.answerable, of_set)
        for one in results
        if one.draft.standing and one.draft.confidence < 1
    )


def curve(known: Sequence[Known]) -> tuple[Refused, ...]:
    """Return the curve over all thresholds."""
    sure = held_out(known)

    def below(threshold: float, *, answerable: bool) -> Share:
        of_kind = [c for c, one in zip(sure, known, strict=True) if one.answerable is answerable]
        return share_of([confidence < threshold for confidence in of_kind])

    return tuple(
        Refused(threshold, below(threshold, answerable=True), below(threshold, answerable=False))
        for threshold in THRESHOLDS
    )


def table(title: str, points: Sequence[Refused]) -> Table:
    """Return the curve as a table."""
    lines = tuple(
        (f"below {one.threshold:.2f}{_ours(one)}", (one.unanswerable, one.answerable))
        for one in points
    )
    return Table(title, ("unanswerable refused", "answerable refused"), lines)


def _ours(point: Refused) -> str:
    return " (ours)" if point.threshold == REFUSAL_THRESHOLD else ""
