"""Acknowledgement: durable, over HTTP, on SQLite and on PostgreSQL.

The events are mentions, each a conversation of its own, spread over channels: every one is stored
and then answered while the next ones come in. Beside it stand a bare Bolt app that stores nothing,
and the engine's own client, which stores the same turns in a database of the same kind with no web
server in front and nothing else to do. The two take turns, so that a busy machine hits both. On
SQLite the client also stores in the bot's own database, while the bot answers what it stores.
"""

import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from statistics import median

import aiohttp
from dbos import DBOSClient, DBOSPortableJSONSerializer

from bot.engine.work import APPLICATION, options
from bot.engine.worker import make_tables
from bot.settings import Role, Settings
from bot.storage.database import prepare_file
from bot.turns.turn import Turn
from bot.workspace.config import Config
from bot.workspace.server import build_app
from bot.workspace.workspace import Workspace
from tests.bench.events import Sender
from tests.bench.report import Row, percentile
from tests.bot_process import BotProcess, running_bot, wait_until_ready
from tests.postgres import fresh_database, running_postgres
from tests.workspace_client import WorkspaceClient, free_port, running_server

CHANNELS = 500
PER_S = 100
EVENTS = 1000
ROUNDS = 3
ROUND_EVENTS = 1000
"""Over which throughput is taken; the middle round counts."""
WHILE_LOADING_PER_S = 50
BURST_PER_S = 200
CLIENTS = 16
CALLERS = (1, 4)
"""How many threads call the engine's own client at once: each waits for the database in turn."""
POST = "chat.postMessage"
START_TIMEOUT_S = 30
DRAIN_TIMEOUT_S = 300


@dataclass(frozen=True)
class Served:
    """A bot that takes events on a port, and the workspace in which its answers are counted."""

    workspace: Workspace
    sender: Sender
    bot: BotProcess
    begun: float
    """When the process was started, on the monotonic clock."""

    def wait_until_answered(self, answers: int) -> float:
        """Wait until so many more answers were posted; return how long that took, in s.

        Then they are forgotten: the workspace remembers no more than some thousand calls.
        """
        begun = time.perf_counter()
        while self._posted() < answers:
            if time.perf_counter() - begun > DRAIN_TIMEOUT_S:
                raise TimeoutError(f"{self._posted()} of {answers} answered")
            time.sleep(0.1)
        self.workspace.calls.clear()
        return time.perf_counter() - begun

    def resident_mb(self) -> float:
        """Return the memory that the bot's process holds."""
        statm = Path(f"/proc/{self.bot.process.pid}/statm").read_text(encoding="ascii")
        return int(statm.split()[1]) * resource.getpagesize() / 1e6

    def _posted(self) -> int:
        return sum(call.response.get("ok", False) for call in self.workspace.calls.of(POST))


def measure() -> list[Row]:
    """Return the times on each store, and what enqueueing alone reaches there."""
    with tempfile.TemporaryDirectory() as home:
        rows = _on_sqlite(Path(home))
    with tempfile.TemporaryDirectory() as home, running_postgres() as server:
        rows += _on_postgresql(Path(home), fresh_database(server), fresh_database(server))
    with _bare() as sender:
        bare = sender.at_pace(EVENTS, per_s=PER_S)
        reached = _reached_per_s(sender)
    return [
        *rows,
        _row(f"a bare Bolt app that stores nothing, {PER_S} a second", bare),
        Row(f"the same by {CLIENTS} clients", f"{reached:.0f} a second"),
    ]


def _on_sqlite(home: Path) -> list[Row]:
    status_port = free_port()
    with _serving(home, settings={"ADVISOR_STATUS_PORT": str(status_port)}) as served:
        served.sender.at_pace(1, per_s=PER_S)
        first_s = time.monotonic() - served.begun
        loading = served.sender.at_pace(EVENTS // 2, per_s=WHILE_LOADING_PER_S)
        served.wait_until_answered(1 + EVENTS // 2)
        wait_until_ready(status_port)  # the model's memory is not the events'
        before_mb = served.resident_mb()
        steady = served.sender.at_pace(EVENTS, per_s=PER_S)
        served.wait_until_answered(EVENTS)
        burst = served.sender.at_pace(EVENTS, per_s=BURST_PER_S)
        drained_s = served.wait_until_answered(EVENTS)
        grown_mb = served.resident_mb() - before_mb
        own_url, own, reached = _queue_beside(home, ""), [], []
        for _ in range(ROUNDS):
            own.append(_own_enqueues_per_s(own_url, served.sender, callers=1))
            reached.append(_reached_per_s(served.sender))
            served.wait_until_answered(ROUND_EVENTS)
        queue_url = Settings(ADVISOR_HOME=home, ADVISOR_DATABASE_URL="").queue_url
        beside = _own_enqueues_per_s(queue_url, served.sender, callers=1)
    return [
        Row("first acknowledgement after process start", f"{first_s:.2f} s", "limit 3 s"),
        _row(f"while the model loads, {WHILE_LOADING_PER_S} a second, SQLite", loading),
        _row(f"{PER_S} a second, SQLite", steady, "limit p99 250 ms"),
        *_burst_rows("SQLite", burst, drained_s, grown_mb),
        _limit_row("SQLite, turns answered beside both", median(reached), beside, callers=1),
        _limit_row("SQLite, beside ours alone", median(reached), median(own), callers=1),
    ]


def _on_postgresql(home: Path, url: str, own_url: str) -> list[Row]:
    settings = {"ADVISOR_DATABASE_URL": url}
    with _serving(home, role=Role.WEB, settings=settings) as served:
        steady = served.sender.at_pace(EVENTS, per_s=PER_S)
        before_mb = served.resident_mb()
        burst = served.sender.at_pace(EVENTS, per_s=BURST_PER_S)
        grown_mb = served.resident_mb() - before_mb
        own_queue, reached = _queue_beside(home, own_url), []
        own: dict[int, list[float]] = {callers: [] for callers in CALLERS}
        for _ in range(ROUNDS):
            for callers, stored in own.items():
                stored.append(_own_enqueues_per_s(own_queue, served.sender, callers=callers))
            reached.append(_reached_per_s(served.sender))
    return [
        _row(f"{PER_S} a second, PostgreSQL, role web", steady, "limit p99 250 ms"),
        *_burst_rows("PostgreSQL", burst, None, grown_mb),
        *(
            _limit_row("PostgreSQL", median(reached), median(stored), callers=callers)
            for callers, stored in own.items()
        ),
    ]


@contextmanager
def _serving(
    home: Path, *, role: Role = Role.ALL, settings: dict[str, str] | None = None
) -> Iterator[Served]:
    workspace, port = Workspace(Config()), free_port()
    with running_server(build_app(workspace)) as address:
        client = WorkspaceClient(address)
        channels = [client.create(f"project-{number}") for number in range(CHANNELS)]
        begun = time.monotonic()
        with running_bot(client, home, http_port=port, role=role, settings=settings) as bot:
            yield Served(workspace, Sender(port, channels), bot, begun)


def _queue_beside(home: Path, url: str) -> str:
    """Make a second queue of the same kind, which nobody works on, and return its URL."""
    beside = Settings(ADVISOR_HOME=home / "beside", ADVISOR_DATABASE_URL=url).queue_url
    prepare_file(beside)
    make_tables(beside)
    return beside


def _own_enqueues_per_s(queue_url: str, sender: Sender, *, callers: int) -> float:
    """Return how many turns a second the engine's own client stores, with nothing in front."""
    turns = list(islice(sender.turns(), ROUND_EVENTS))
    client = DBOSClient(
        system_database_url=queue_url,
        system_database_pool_size=callers,
        serializer=DBOSPortableJSONSerializer(),
        application_name=APPLICATION,
    )

    def enqueue(turn: Turn) -> None:
        client.enqueue(options(turn.place.key(), workflow_id=turn.id), turn.model_dump(mode="json"))

    try:
        with ThreadPoolExecutor(callers) as pool:
            return _per_s(lambda: list(pool.map(enqueue, turns)))
    finally:
        client.destroy()


def _reached_per_s(sender: Sender) -> float:
    return _per_s(lambda: sender.by_clients(ROUND_EVENTS, clients=CLIENTS))


def _per_s(send: Callable[[], object]) -> float:
    begun = time.perf_counter()
    send()
    return ROUND_EVENTS / (time.perf_counter() - begun)


@contextmanager
def _bare() -> Iterator[Sender]:
    """Run the least a Bolt app can be; it stores nothing."""
    port = free_port()
    process = subprocess.Popen([sys.executable, "-m", "tests.bench.bare_app", str(port)])  # noqa: S603
    sender = Sender(port, ["C0BENCH"])
    try:
        _wait_for(sender)
        yield sender
    finally:
        process.terminate()
        process.wait()


def _wait_for(sender: Sender) -> None:
    deadline = time.monotonic() + START_TIMEOUT_S
    while time.monotonic() < deadline:
        try:
            sender.at_pace(1, per_s=PER_S)
        except aiohttp.ClientConnectionError:
            time.sleep(0.1)
        else:
            return
    raise TimeoutError("the bare app did not start")


def _row(name: str, times_ms: list[float], note: str = "") -> Row:
    p50, p99 = percentile(times_ms, 50), percentile(times_ms, 99)
    return Row(name, f"p50 {p50:.1f} ms, p99 {p99:.1f} ms", note)


def _burst_rows(
    store: str, times_ms: list[float], drained_s: float | None, grown_mb: float
) -> list[Row]:
    drained = "" if drained_s is None else f", all answered {drained_s:.0f} s later"
    return [
        Row(
            f"{EVENTS:,} events in {EVENTS / BURST_PER_S:.0f} s, {store}",
            f"slowest {max(times_ms) / 1000:.2f} s{drained}",
            "limit 3 s",
        ),
        Row(f"memory grown by them, {store}", f"{grown_mb:.0f} MB", "limit 100 MB"),
    ]


def _limit_row(store: str, reached: float, own: float, *, callers: int) -> Row:
    return Row(
        f"acknowledged a second / enqueued by the engine's client, {callers} at once, {store}",
        f"{reached:.0f} / {own:.0f} = {reached / own:.0%}",
        "limit 80 %",
    )
