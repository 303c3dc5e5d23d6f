"""The durable queue: a turn is stored in it before it is acknowledged."""

import asyncio
from collections.abc import Callable, Sequence

import structlog
from dbos import error
from sqlalchemy.exc import SQLAlchemyError

from bot.batching import Batches
from bot.engine.storing import THREADS, store_in, storing_engine
from bot.turns.errors import TurnNotStored
from bot.turns.turn import Turn

TIMEOUT_S = 2.5
"""How long storing may take: Slack waits 3 s for an acknowledgement, and then sends again."""

log = structlog.get_logger()


class DurableQueue:
    """Stores turns on the queue in the database at `url`, whose tables a `Worker` makes.

    Those that come in together are stored in one transaction.
    """

    def __init__(self, url: str, *, stored: Callable[[], object] = lambda: None) -> None:
        """`stored` is called after turns were: a worker in this process need not look for them."""
        self._stored = stored
        self._engine = storing_engine(url)
        self._store_in_database = store_in(self._engine)
        # DBOS makes its own pool the loop's default executor, where an enqueue would wait behind
        # running turns; a thread of our own is free for each acknowledgement.
        self._batches = Batches(self._store, threads=THREADS, name="enqueue")

    async def enqueue(self, turn: Turn) -> None:
        """Store the turn; return once it is safe. A turn id already stored changes nothing.

        Raises `TurnNotStored`, at the latest after `TIMEOUT_S`.
        """
        try:
            async with asyncio.timeout(TIMEOUT_S):
                await self._batches.put(turn)
        except (TimeoutError, error.DBOSException, SQLAlchemyError) as problem:
            raise TurnNotStored(turn.id) from problem
        log.info("turn_stored", turn_id=turn.id)

    def close(self) -> None:
        """Take no more turns."""
        self._batches.close()
        self._engine.dispose()

    def _store(self, turns: Sequence[Turn]) -> None:
        self._store_in_database(turns)
        self._stored()
