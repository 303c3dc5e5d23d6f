"""A whole turn without a language model: from a person's message to the answer they see.

People talk in channels of their own through the local workspace, all at once, each a second after
the last answer: Slack takes one message a second in each channel. They do not begin in the same
instant, as nobody does, but within a second. The time includes the workspace's own work, which
shares the cores. In its first half minute of all a bot builds its index on the same cores; what
turns take meanwhile is told apart. Beside stands the least a Bolt app can answer.
"""

import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

from prometheus_client.parser import text_string_to_metric_families

from tests.bench.report import Row, percentile
from tests.bot_process import running_bot, wait_until_ready
from tests.workspace_client import WorkspaceClient, free_port, running_workspace

CONVERSATIONS = 20
CHANNELS = tuple(f"#project-{number}" for number in range(CONVERSATIONS))
THINKING_S = 1.0
ROUNDS = 3
"""Ours and the bare app take turns, so that a busy machine hits both."""
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
PARTS = {
    ("advisor_acknowledgement_seconds", ""): "stored and acknowledged",
    ("advisor_turn_part_seconds", "waited"): "waited until begun, with that",
    ("advisor_turn_part_seconds", "decided"): "read, decided and stored",
    ("advisor_turn_part_seconds", "delivered"): "sent",
}
"""What the bot measures of itself, by metric and part."""

Totals = Mapping[tuple[str, str], tuple[float, float]]
"""Of each part the seconds and the number of times."""


def measure() -> list[Row]:
    """Return how long an answer takes when many people talk at once, and when one does."""
    port = free_port()
    with talking(status_port=port) as workspace, echoing() as echo:
        building = talk_all(workspace)
        wait_until_ready(port)
        before = _totals(port)
        alone, together, echoed = [], [], []
        for _ in range(ROUNDS):
            alone += talk(workspace, CHANNELS[0])
            together += talk_all(workspace)
            echoed += talk_all(echo)
        after = _totals(port)
    mean_ms = sum(alone + together) / len(alone + together)
    return [
        _row("a whole turn, one conversation", alone),
        _row(f"a whole turn, {CONVERSATIONS} conversations at once", together, "limit p95 300 ms"),
        *_parts(before, after, mean_ms=mean_ms),
        _row("the same of a bare Bolt app that says one sentence", echoed),
        _row("a whole turn while the first index is built", building),
    ]


@contextmanager
def talking(*, status_port: int) -> Iterator[WorkspaceClient]:
    """Yield a workspace with a bot that has had its first conversation, and a channel for each."""
    settings = {"ADVISOR_STATUS_PORT": str(status_port)}
    with (
        tempfile.TemporaryDirectory() as home,
        running_workspace() as workspace,
        running_bot(workspace, Path(home), settings=settings),
    ):
        for channel in CHANNELS:
            workspace.create(channel)
        talk(workspace, CHANNELS[0])  # the first turns compile patterns and fill caches
        yield workspace


def talk_all(workspace: WorkspaceClient) -> list[float]:
    """Hold all conversations at once and return each answer's time in ms."""
    with ThreadPoolExecutor(CONVERSATIONS) as people:
        talks = people.map(join, [workspace] * CONVERSATIONS, CHANNELS)
        return [taken for talk in talks for taken in talk]


@contextmanager
def echoing() -> Iterator[WorkspaceClient]:
    """Yield a workspace of its own with the least an app can be."""
    with running_workspace() as workspace:
        for channel in CHANNELS:
            workspace.create(channel)
        process = subprocess.Popen(  # noqa: S603 - our own program
            [sys.executable, "-m", "tests.bench.echo_app", workspace.api_url],
            stdout=subprocess.DEVNULL,
        )
        try:
            workspace.wait_until_connected()
            yield workspace
        finally:
            process.terminate()
            process.wait()


def join(workspace: WorkspaceClient, channel: str) -> list[float]:
    """Hold the channel's conversation beside the others, beginning at a moment of its own."""
    time.sleep(THINKING_S * CHANNELS.index(channel) / CONVERSATIONS)
    return talk(workspace, channel)


def talk(workspace: WorkspaceClient, channel: str) -> list[float]:
    """Hold one conversation and return each answer's time in ms."""
    taken, thread = [], ""
    for number, text in enumerate(SAID, 1):
        time.sleep(THINKING_S)
        begun = time.perf_counter()
        ts = workspace.post("ada", channel, text, thread_ts=thread)
        thread = thread or ts
        workspace.wait_for_reply(thread, number)
        taken.append((time.perf_counter() - begun) * 1000)
    return taken


def _totals(port: int) -> Totals:
    with urllib.request.urlopen(f"http://127.0.0.1:{port}/metrics", timeout=10) as answer:
        families = list(text_string_to_metric_families(answer.read().decode()))
    samples = {
        (each.name, each.labels.get("part", "")): each.value
        for family in families
        for each in family.samples
        if "le" not in each.labels
    }
    return {
        (name, part): (samples[f"{name}_sum", part], samples[f"{name}_count", part])
        for name, part in PARTS
    }


def _parts(before: Totals, after: Totals, *, mean_ms: float) -> Iterator[Row]:
    for part, name in PARTS.items():
        seconds, times = (now - then for now, then in zip(after[part], before[part], strict=True))
        share_ms = seconds / times * 1000
        yield Row(f"of it {name}", f"mean {share_ms:.0f} ms", f"{share_ms / mean_ms:.0%} of it")


def _row(name: str, times_ms: list[float], note: str = "") -> Row:
    figures = f"p50 {percentile(times_ms, 50):.0f} ms, p95 {percentile(times_ms, 95):.0f} ms"
    return Row(name, figures, note)
