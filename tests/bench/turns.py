"""A whole turn without a language model: from a person's message to the answer they see.

People talk in threads of their own through the local workspace, all at once, each a second after
the last answer. The time includes the workspace's own work, which shares the cores.
"""

import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from tests.bench.report import Row, percentile
from tests.bot_process import running_bot
from tests.workspace_client import WorkspaceClient, running_workspace

CONVERSATIONS = 20
THINKING_S = 1.0
CHANNEL = "#llm-projects"
SAID = (
    "@advisor should we fine-tune or use RAG for our support bot? ~$60k, live in 5 weeks",
    "3k questions a day",
    "about 400 documents, they change weekly",
    "actually make that 6 weeks",
    "why do you ask?",
    "just tell me",
    "what if we had 200k?",
    "no",
)


def measure() -> list[Row]:
    """Return how long an answer takes when many people talk at once, and when one does."""
    with (
        tempfile.TemporaryDirectory() as home,
        running_workspace() as workspace,
        running_bot(workspace, Path(home)),
    ):
        _talk(workspace)  # the first turns compile patterns and fill caches
        alone = _talk(workspace)
        with ThreadPoolExecutor(CONVERSATIONS) as people:
            talks = people.map(_talk, [workspace] * CONVERSATIONS)
            together = [taken for talk in talks for taken in talk]
    return [
        _row("a whole turn, one conversation", alone),
        _row(f"a whole turn, {CONVERSATIONS} conversations at once", together, "limit p95 300 ms"),
    ]


def _talk(workspace: WorkspaceClient) -> list[float]:
    """Hold one conversation and return each answer's time in ms."""
    taken, thread = [], ""
    for number, text in enumerate(SAID, 1):
        time.sleep(THINKING_S)
        begun = time.perf_counter()
        ts = workspace.post("ada", CHANNEL, text, thread_ts=thread)
        thread = thread or ts
        workspace.wait_for_reply(thread, number)
        taken.append((time.perf_counter() - begun) * 1000)
    return taken


def _row(name: str, times_ms: list[float], note: str = "") -> Row:
    figures = f"p50 {percentile(times_ms, 50):.0f} ms, p95 {percentile(times_ms, 95):.0f} ms"
    return Row(name, figures, note)
