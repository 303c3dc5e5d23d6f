"""How many turns wait, run, are put off or are dead, and for how long the oldest has waited."""

import time
from collections.abc import Iterator
from dataclasses import dataclass

import structlog
from prometheus_client.core import GaugeMetricFamily, Metric
from prometheus_client.registry import Collector
from sqlalchemy import BindParameter, bindparam, create_engine, text
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.pool import NullPool

from bot.database_urls import is_sqlite
from bot.engine.dead_letters import DEAD
from bot.engine.work import WORKFLOW
from bot.postgresql import CONNECT_TIMEOUT_S, CONNECTION_TIMEOUTS

STATES = {
    "ENQUEUED": "waiting",
    "PENDING": "running",
    "DELAYED": "put_off",
    **dict.fromkeys(DEAD, "dead"),
}
COUNT = (
    "SELECT status, COUNT(*), MIN(created_at) FROM {table} "
    "WHERE name = :name AND status IN :states GROUP BY status"
)

log = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class Load:
    """Turns by state, and the age of the oldest that is not answered yet."""

    turns: dict[str, int]
    oldest_s: float


class QueueFigures(Collector):
    """Reads the engine's own table, which its exact version pins; the same on every replica."""

    def __init__(self, url: str) -> None:
        is_file = is_sqlite(url)
        limits = {"timeout": CONNECT_TIMEOUT_S} if is_file else {**CONNECTION_TIMEOUTS}
        self._engine = create_engine(url, poolclass=NullPool, connect_args=limits)
        table = "workflow_status" if is_file else "dbos.workflow_status"
        states: BindParameter[list[str]] = bindparam("states", expanding=True)
        self._count = text(COUNT.format(table=table)).bindparams(states)

    def describe(self) -> list[Metric]:
        """Say nothing, so that registering asks no database."""
        return []

    def load(self) -> Load:
        """Count."""
        turns = dict.fromkeys(STATES.values(), 0)
        since_ms: list[int] = []
        asked = {"name": WORKFLOW, "states": list(STATES)}
        with self._engine.connect() as connection:
            for status, count, oldest_ms in connection.execute(self._count, asked):
                turns[STATES[status]] += count
                since_ms += [oldest_ms] if STATES[status] in ("waiting", "running") else []
        now = time.time()
        return Load(turns, max(0.0, now - min(since_ms, default=now * 1000) / 1000))

    def collect(self) -> Iterator[Metric]:
        """Return the figures for one scrape, none while the database is away."""
        try:
            load = self.load()
        except SQLAlchemyError as problem:
            log.warning("queue_not_counted", reason=type(problem).__name__)
            return
        turns = GaugeMetricFamily("advisor_queue_turns", "Turns by state.", labels=["state"])
        for state, count in load.turns.items():
            turns.add_metric([state], count)
        yield turns
        yield GaugeMetricFamily(
            "advisor_queue_oldest_seconds",
            "Age of the oldest turn that waits or runs.",
            value=load.oldest_s,
        )
