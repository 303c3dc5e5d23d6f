"""Opening the form: from the command to the form on screen, while conversations go on beside it.

Three people open and close the form again and again, while as many talk as in the bench of turns.
"""

import time
from collections.abc import Sequence
from concurrent.futures import Future, ThreadPoolExecutor

from tests.bench.report import Row, percentile
from tests.bench.turns import CHANNELS, CONVERSATIONS, join, talking
from tests.workspace_client import WorkspaceClient, free_port

PEOPLE = ("ada", "ben", "chloe")
ROUNDS = 3
"""Conversations held one after the other in each channel, to have enough openings for a p99."""
PAUSE_S = 0.2


def measure() -> list[Row]:
    """Return how long the form takes to open."""
    with (
        talking(status_port=free_port()) as workspace,
        ThreadPoolExecutor(CONVERSATIONS + len(PEOPLE)) as people,
    ):
        talks = [people.submit(_talk_on, workspace, channel) for channel in CHANNELS]
        openings = [people.submit(_open_on, workspace, user, talks) for user in PEOPLE]
        taken = [each for opened in openings for each in opened.result()]
        for held in talks:
            held.result()
    p50, p99 = percentile(taken, 50), percentile(taken, 99)
    name = f"the form opens, {CONVERSATIONS} conversations at once"
    figures = f"p50 {p50:.0f} ms, p99 {p99:.0f} ms of {len(taken)}"
    return [Row(name, figures, "limit p99 500 ms")]


def _talk_on(workspace: WorkspaceClient, channel: str) -> None:
    for _ in range(ROUNDS):
        join(workspace, channel)


def _open_on(workspace: WorkspaceClient, user: str, talks: Sequence[Future[None]]) -> list[float]:
    """Open the form for as long as people talk; return each opening's time in ms."""
    taken = []
    while not all(held.done() for held in talks):
        begun = time.perf_counter()
        failure = workspace.command(user, "#general", "/assess")
        if failure:
            raise RuntimeError(failure)
        workspace.wait_for_view(user)
        taken.append((time.perf_counter() - begun) * 1000)
        workspace.close_view(user)
        time.sleep(PAUSE_S)
    return taken
