"""The durable queue on DBOS: a turn is stored before it is acknowledged, and answered once.

DBOS holds the turns; what keeps an answer from being given twice is our own record of applied
turns and begun deliveries, so the one workflow here may run again from its start at any time.
"""

import asyncio
import contextvars
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

from dbos import DBOS, DBOSConfig, DBOSPortableJSONSerializer, error
from pydantic import TypeAdapter
from sqlalchemy.exc import SQLAlchemyError

from bot.turns.errors import TurnNotStored
from bot.turns.turn import Turn

QUEUE = "turns"
WORKFLOW = "answer_turn"
APPLICATION_VERSION = "1"
"""Pinned: by default DBOS hashes the sources and would strand what an older build had queued."""
MAX_RECOVERIES = 5
"""How often a turn whose process died is taken up again before it counts as poison."""
POLL_S = 0.1
"""Between a turn's arrival and its start; costs about 7 % of one core when idle."""

_TURN: TypeAdapter[Turn] = TypeAdapter(Turn)


class DurableQueue:
    """Stores turns and runs `answer` on each: one at a time within a conversation, in order.

    One per process, since DBOS is one per process. `answer` runs in a worker thread. `url` is a
    database that exists, in WAL mode if it is SQLite.
    """

    def __init__(
        self, *, url: str, replica: str, workers: int, answer: Callable[[Turn], None]
    ) -> None:
        self._workers = workers
        # DBOS makes its own pool the loop's default executor, where an enqueue would wait behind
        # running turns; one thread of our own also keeps SQLite to one writer at a time.
        self._executor = ThreadPoolExecutor(max_workers=1, thread_name_prefix="enqueue")
        DBOS(config=_config(url, replica, workers))
        DBOS.workflow(name=WORKFLOW, max_recovery_attempts=MAX_RECOVERIES)(_workflow(answer))

    def start(self) -> None:
        """Begin to work, first on what an earlier process of this replica left undone."""
        DBOS.launch()
        DBOS.register_queue(
            QUEUE,
            worker_concurrency=self._workers,
            partition_concurrency=1,
            polling_interval_sec=POLL_S,
            on_conflict="always_update",
        )

    async def enqueue(self, turn: Turn) -> None:
        """Store the turn; return once it is safe. A turn id already stored changes nothing.

        Raises `TurnNotStored`.
        """
        context = contextvars.copy_context()
        loop = asyncio.get_running_loop()
        await loop.run_in_executor(self._executor, context.run, _store, turn)

    def stop(self, *, wait_s: int) -> None:
        """Stop taking turns, wait up to `wait_s` for running ones; the rest stays stored."""
        self._executor.shutdown()
        DBOS.destroy(destroy_registry=True, workflow_completion_timeout_sec=wait_s)


def _config(url: str, replica: str, workers: int) -> DBOSConfig:
    return {
        "name": "advisor-bot",
        "system_database_url": url,
        "executor_id": replica,
        "application_version": APPLICATION_VERSION,
        "serializer": DBOSPortableJSONSerializer(),
        "max_executor_threads": workers + 2,
        "log_level": "WARNING",
    }


def _workflow(answer: Callable[[Turn], None]) -> Callable[[dict[str, Any]], None]:
    def answer_turn(turn: dict[str, Any]) -> None:
        answer(_TURN.validate_python(turn))

    return answer_turn


def _store(turn: Turn) -> None:
    try:
        DBOS.enqueue_workflow_with_options(
            {
                "workflow_name": WORKFLOW,
                "queue_name": QUEUE,
                "workflow_id": turn.id,
                "queue_partition_key": turn.place.key(),
            },
            turn.model_dump(mode="json"),
        )
    except (error.DBOSException, SQLAlchemyError) as problem:
        raise TurnNotStored(turn.id) from problem
