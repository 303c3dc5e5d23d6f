"""Where faults are played: a workspace in Slack's place, a proxy, a database and its replicas."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from sqlalchemy import Engine, create_engine, text

from bot.settings import Settings
from bot.workspace.config import Config
from bot.workspace.server import build_app
from bot.workspace.workspace import Workspace
from tests.faults.balancer import Balancer
from tests.faults.replica import Arrangement, Orders, Replica
from tests.workspace_client import (
    BOT_TOKEN,
    SIGNING_SECRET,
    WorkspaceClient,
    free_port,
    running_server,
)

REDELIVERY_S = (0.25,) * 240
"""Slack sends again at once, after a minute and after five; here after a quarter of a second."""
CHANNELS = 100
"""A bot may post once a second in a channel: threads are spread, so that this holds up nothing."""


@dataclass
class Site:
    """One workspace and what serves it. `database_url` is empty for SQLite files in `home`."""

    workspace: WorkspaceClient
    balancer: Balancer
    home: Path
    database_url: str
    channels: Sequence[str]
    replicas: list[Replica] = field(default_factory=list)

    def replica(self, *arrangements: Arrangement, workers: int = 2) -> Replica:
        """Return a replica of its own name and port, not yet started and not yet sent events."""
        name, port = f"replica-{len(self.replicas)}", free_port()
        environment = self._environment(name, port, workers)
        orders = Orders(environment, self.home / f"{name}.log", arrangements)
        self.replicas.append(Replica(name, orders, port))
        return self.replicas[-1]

    def started(
        self, count: int, *arrangements: Arrangement, workers: int = 2
    ) -> tuple[Replica, ...]:
        """Return so many replicas, running and sent events in turn."""
        replicas = tuple(self.replica(*arrangements, workers=workers) for _ in range(count))
        for replica in replicas:
            replica.start()
        for replica in replicas:
            replica.wait_until_up()
        self.serve_with(*replicas)
        return replicas

    def serve_with(self, *replicas: Replica) -> None:
        """Have events sent to these replicas in turn."""
        self.balancer.ports = tuple(replica.port for replica in replicas)

    def is_idle(self) -> bool:
        """Say whether no turn waits or runs."""
        return not self._turns("executor_id", "status IN ('PENDING', 'ENQUEUED')")

    def withdrawn(self) -> int:
        """Return how many messages the bot has deleted."""
        return len(self.workspace.calls("chat.delete"))

    def taken_by(self, replica: Replica) -> tuple[str, ...]:
        """Return the ids of the turns that the replica took and has not ended."""
        return self._turns(
            "workflow_uuid", f"status = 'PENDING' AND executor_id = '{replica.name}'"
        )

    def _turns(self, column: str, where: str) -> tuple[str, ...]:
        table = "workflow_status" if self.settings.is_one_file else "dbos.workflow_status"
        wanted = text(f"SELECT {column} FROM {table} WHERE {where}")  # noqa: S608 - all our own words
        with self._queue.connect() as connection:
            return tuple(str(found) for (found,) in connection.execute(wanted))

    @cached_property
    def settings(self) -> Settings:
        """Settings as the replicas read them."""
        return Settings(ADVISOR_HOME=self.home, ADVISOR_DATABASE_URL=self.database_url)

    @cached_property
    def _queue(self) -> Engine:
        return create_engine(self.settings.queue_url, pool_pre_ping=True)

    def _environment(self, name: str, port: int, workers: int) -> Mapping[str, str]:
        return {
            "SLACK_BOT_TOKEN": BOT_TOKEN,
            "SLACK_SIGNING_SECRET": SIGNING_SECRET,
            "SLACK_API_URL": self.workspace.api_url,
            "ADVISOR_HOME": str(self.home),
            "ADVISOR_DATABASE_URL": self.database_url,
            "ADVISOR_PORT": str(port),
            "ADVISOR_REPLICA": name,
            "ADVISOR_WORKERS": str(workers),
            "ADVISOR_TURNS_PER_PERSON": "0",
            "ADVISOR_TURNS_PER_WORKSPACE": "0",
        }

    def close(self) -> None:
        """End what still runs."""
        for replica in self.replicas:
            replica.kill()
        self._queue.dispose()


@contextmanager
def open_site(home: Path, database_url: str = "") -> Iterator[Site]:
    """Set up a site with its data and logs under `home`; nothing of it is left running."""
    home.mkdir(parents=True, exist_ok=True)
    balancer = Balancer()
    with running_server(balancer.app()) as address:
        workspace = Workspace(Config(events_url=f"{address}/", retry_after_s=REDELIVERY_S))
        with running_server(build_app(workspace)) as base_url:
            client = WorkspaceClient(base_url)
            channels = tuple(client.create(f"project-{number}") for number in range(CHANNELS))
            site = Site(client, balancer, home, database_url, channels)
            try:
                yield site
            finally:
                site.close()
