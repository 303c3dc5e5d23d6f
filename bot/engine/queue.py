"""The durable queue: a turn is stored in it before it is acknowledged."""

import asyncio
import contextvars
from concurrent.futures import ThreadPoolExecutor

import structlog
from dbos import DBOSClient, DBOSPortableJSONSerializer, error
from sqlalchemy import make_url
from sqlalchemy.exc import SQLAlchemyError

from bot.engine.work import APPLICATION, options
from bot.turns.errors import TurnNotStored
from bot.turns.turn import Turn

TIMEOUT_S = 2.5
"""How long storing may take: Slack waits 3 s for an acknowledgement, and then sends again."""
STORING_THREADS = {"sqlite": 1, "postgresql": 4}
"""SQLite has one writer at a time: a second would only wait inside the database, and longer."""

log = structlog.get_logger()


class DurableQueue:
    """Stores turns on the queue in the database at `url`, whose tables a `Worker` makes."""

    def __init__(self, url: str) -> None:
        storing = storing_threads(url)
        # DBOS makes its own pool the loop's default executor, where an enqueue would wait behind
        # running turns; threads of our own are free for each acknowledgement.
        self._executor = ThreadPoolExecutor(storing, thread_name_prefix="enqueue")
        self._client = DBOSClient(
            system_database_url=url,
            system_database_pool_size=storing,
            serializer=DBOSPortableJSONSerializer(),
            application_name=APPLICATION,
            lazy=True,
            retry_connection_errors=False,  # told by not acknowledging, at once
        )

    async def enqueue(self, turn: Turn) -> None:
        """Store the turn; return once it is safe. A turn id already stored changes nothing.

        Raises `TurnNotStored`, at the latest after `TIMEOUT_S`.
        """
        context = contextvars.copy_context()
        loop = asyncio.get_running_loop()
        storing = loop.run_in_executor(self._executor, context.run, self._store, turn)
        try:
            await asyncio.wait_for(storing, TIMEOUT_S)
        except TimeoutError as problem:
            raise TurnNotStored(turn.id) from problem
        log.info("turn_stored", turn_id=turn.id)

    def close(self) -> None:
        """Take no more turns."""
        self._executor.shutdown(cancel_futures=True)
        self._client.destroy()

    def _store(self, turn: Turn) -> None:
        how = options(turn.place.key(), workflow_id=turn.id)
        try:
            self._client.enqueue(how, turn.model_dump(mode="json"))
        except (error.DBOSException, SQLAlchemyError) as problem:
            raise TurnNotStored(turn.id) from problem


def storing_threads(url: str) -> int:
    """Return how many threads may store at once in the database at `url`."""
    return STORING_THREADS[make_url(url).get_backend_name()]
