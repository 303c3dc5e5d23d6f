"""Where faults are played: a workspace in Slack's place, a proxy, a database and its replicas."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from sqlalchemy import Engine, create_engine, text

from bot.settings import Settings
from bot.workspace.config import Config
from bot.workspace.entries import ChannelPut
from bot.workspace.records import Channel
from bot.workspace.seed import BOT_USER_ID, PEOPLE
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
        number, port = len(self.replicas), free_port()
        replica = Replica(
            Orders(
                self._environment(f"replica-{number}", port, workers),
                self.home / f"replica-{number}.log",
                arrangements,
            ),
            port,
        )
        self.replicas.append(replica)
        return replica

    def serve_with(self, *replicas: Replica) -> None:
        """Have events sent to these replicas in turn."""
        self.balancer.ports = tuple(replica.port for replica in replicas)

    def open_turns(self) -> dict[str, str]:
        """Return the turns in the queue that are not done, each with the replica that took it."""
        table = "workflow_status" if self.settings.is_one_file else "dbos.workflow_status"
        rows = f"SELECT workflow_uuid, executor_id FROM {table} WHERE status IN ('PENDING', 'ENQUEUED')"  # noqa: S608, E501 - no input in it
        with self._queue.connect() as connection:
            return {str(turn): str(owner or "") for turn, owner in connection.execute(text(rows))}

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
            "ADVISOR_LOG_LEVEL": "INFO",
        }

    def close(self) -> None:
        """End what still runs."""
        for replica in self.replicas:
            replica.kill()
        self._queue.dispose()


@contextmanager
def open_site(home: Path, database_url: str = "") -> Iterator[Site]:
    """Set up a site with its data under `home`; nothing of it is left running afterwards."""
    home.mkdir(parents=True, exist_ok=True)
    balancer = Balancer()
    with running_server(balancer.app()) as address:
        workspace = Workspace(Config(events_url=f"{address}/", retry_after_s=REDELIVERY_S))
        channels = _add_channels(workspace)
        with running_server(build_app(workspace)) as base_url:
            site = Site(WorkspaceClient(base_url), balancer, home, database_url, channels)
            try:
                yield site
            finally:
                site.close()


def _add_channels(workspace: Workspace) -> tuple[str, ...]:
    names = tuple(f"project-{number}" for number in range(CHANNELS))
    for number, name in enumerate(names):
        channel = Channel(id=f"C0FAULT{number:03}", name=name, members=(*PEOPLE, BOT_USER_ID))
        workspace.record(ChannelPut(channel=channel))
    return tuple(f"#{name}" for name in names)
