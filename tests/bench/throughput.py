"""Answers a second by one, two and four worker processes on one PostgreSQL.

One web process takes more events in than any of them can answer, each in a thread of its own;
what is timed is from the first event to the last answer. The database, the workspace in Slack's
place and the sender share the machine's cores with the workers.
"""

import os
import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from bot.settings import Role
from bot.workspace.config import Config
from bot.workspace.server import build_app
from bot.workspace.workspace import Workspace
from tests.bench.events import Sender
from tests.bench.report import Row
from tests.bot_process import running_bot, wait_until_ready
from tests.postgres import fresh_database, running_postgres
from tests.workspace_client import WorkspaceClient, free_port, running_server

WORKERS = (1, 2, 4)
EVENTS = 500
PER_S = 250
ANSWERED_TIMEOUT_S = 300


def measure() -> list[Row]:
    """Return how many answers a second so many workers gave."""
    workspace = Workspace(Config())
    with (
        tempfile.TemporaryDirectory() as folder,
        running_postgres() as server,
        running_server(build_app(workspace)) as address,
    ):
        home, client = Path(folder), WorkspaceClient(address)
        settings = {"ADVISOR_DATABASE_URL": fresh_database(server)}
        port = free_port()
        sender = Sender(port, [client.create(f"project-{number}") for number in range(EVENTS)])
        with running_bot(client, home, http_port=port, role=Role.WEB, settings=settings):
            rates = []
            for count in WORKERS:
                with _workers(count, client, home, settings):
                    rates.append(_answered_per_s(workspace, sender))
    return [
        Row(
            f"answers a second by {count} worker process{'es' if count > 1 else ''}",
            f"{rate:.0f}",
            f"{rate / rates[0]:.2f}x one, on {os.cpu_count()} cores",
        )
        for count, rate in zip(WORKERS, rates, strict=True)
    ]


@contextmanager
def _workers(
    count: int, client: WorkspaceClient, home: Path, settings: dict[str, str]
) -> Iterator[None]:
    """Run so many worker processes, each with its index open."""
    with ExitStack() as running:
        for number in range(count):
            port = free_port()
            own = {"ADVISOR_REPLICA": f"worker-{number}", "ADVISOR_STATUS_PORT": str(port)}
            running.enter_context(
                running_bot(client, home, role=Role.WORKER, settings={**settings, **own})
            )
            wait_until_ready(port)
        yield


def _answered_per_s(workspace: Workspace, sender: Sender) -> float:
    workspace.calls.clear()
    begun = time.perf_counter()
    sender.at_pace(EVENTS, per_s=PER_S)
    while (posted := len(workspace.calls.of("chat.postMessage"))) < EVENTS:
        if time.perf_counter() - begun > ANSWERED_TIMEOUT_S:
            raise TimeoutError(f"{posted} of {EVENTS} answered")
        time.sleep(0.05)
    return EVENTS / (time.perf_counter() - begun)
