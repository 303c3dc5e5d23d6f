"""Works on the queue with DBOS: each stored turn is answered, in order in its conversation.

What keeps an answer from being given twice is our own record of applied turns and begun
deliveries, so a workflow may run again from its start at any time.
"""

from collections.abc import Callable, Sequence
from datetime import timedelta
from functools import partial

from dbos import DBOS, DBOSConfig, DBOSPortableJSONSerializer

from bot.database_urls import is_sqlite
from bot.engine import dead_letters, history, takeover
from bot.engine.dead_letters import DeadLetters
from bot.engine.duties import Duties
from bot.engine.history import History
from bot.engine.poll_timer import PollTimer
from bot.engine.presence import presence_of
from bot.engine.queue_poller import QueuePoller
from bot.engine.takeover import Takeover
from bot.engine.work import APPLICATION, PUT_OFF_S, QUEUE, Work
from bot.postgresql import CONNECTION_TIMEOUTS
from bot.turns.ports import Answerer

APPLICATION_VERSION = "1"
"""Pinned for good: DBOS leaves what was queued under another version to an older build. By default
it hashes the sources, and each release would strand what the one before it had queued."""
POLL_S = 1.0
"""How often the queue is polled when nothing wakes it: for what was put off or taken over, and for
what a web process of an older release stored. A tenth of it costs 7 % of one core."""
NOTED_AFTER_S = 0.02
"""In which the engine notes that a turn has ended, so that the next of its thread can begin."""
SPARE = 4
"""Database connections and threads of DBOS's own, beside one for each running turn."""
KEEP = timedelta(days=90)
"""How long the engine remembers a turn that has ended, unless told otherwise."""
NOBODY = "tables"
"""The name under which the tables are made; nothing ever runs under it."""


class Worker:
    """Answers the turns of the queue at `url`, `workers` at once, in threads.

    One per process, since DBOS is one per process. `url` is a database that exists, in WAL mode if
    it is SQLite; on SQLite this must be the only worker on it.
    """

    def __init__(  # noqa: PLR0913 - each is a setting of its own
        self,
        url: str,
        *,
        replica: str,
        workers: int,
        answerer: Answerer,
        keep: timedelta = KEEP,
        put_off_s: Sequence[int] = PUT_OFF_S,
        give_way: Callable[[], object] = lambda: None,
    ) -> None:
        self._workers = workers
        self._presence = presence_of(url, replica)
        self._life, self._duties = Duties(), Duties()
        self._timer = PollTimer()
        ended = partial(self._timer.wake, after_s=NOTED_AFTER_S)
        work = Work(answerer, put_off_s=put_off_s, give_way=give_way, ended=ended)
        self._poller = QueuePoller(url, self._timer, is_full=lambda: work.count() >= workers)
        self._takeover = Takeover(self._presence, replica, runs=work.runs)
        self._life.add(self._takeover, every_s=takeover.EVERY_S)
        self._duties.add(DeadLetters(), every_s=dead_letters.EVERY_S)
        old = History(keep, is_ended=lambda: self._duties.is_ended)
        self._duties.add(old, every_s=history.EVERY_S)
        DBOS(config=_config(url, replica, workers))
        work.register()

    def add_duty(self, do: Callable[[], None], *, every_s: float) -> None:
        """Have `do` called every so often beside the turns. Before `start`."""
        self._duties.add(do, every_s=every_s)

    def wake(self) -> None:
        """Poll the queue at once: a turn was stored by this process."""
        self._poller.wake()

    def start(self) -> None:
        """Begin to work, first on what an earlier process of this replica left undone.

        Raises `ReplicaInUse` if another process works under this name, `EngineUnavailable` if the
        database is away.
        """
        self._presence.begin()
        DBOS.listen_queues([])
        DBOS.launch()
        queue = DBOS.register_queue(
            QUEUE,
            worker_concurrency=self._workers,
            partition_concurrency=1,
            polling_interval_sec=POLL_S,
            on_conflict="always_update",
        )
        self._poller.begin(queue)
        self._life.begin()
        self._duties.begin()

    def stop(self, *, wait_s: int) -> None:
        """Take no more turns, wait up to `wait_s` for running ones; the rest stays stored.

        Until they have ended this replica shows that it lives, else others would take them over.
        """
        self._poller.end()
        self._duties.end()
        self._takeover.retire()
        DBOS.destroy(destroy_registry=True, workflow_completion_timeout_sec=wait_s)
        self._life.end()
        self._presence.end()


def make_tables(url: str) -> None:
    """Make the queue's tables where they are missing, for a process that only fills it."""
    DBOS(config=_config(url, NOBODY, workers=1))
    DBOS.listen_queues([])
    try:
        DBOS.launch()
    finally:
        DBOS.destroy(destroy_registry=True)


def _config(url: str, replica: str, workers: int) -> DBOSConfig:
    return {
        "name": APPLICATION,
        "system_database_url": url,
        "db_engine_kwargs": _engine_options(url),
        "sys_db_pool_size": workers + SPARE,
        "executor_id": replica,
        "application_version": APPLICATION_VERSION,
        "serializer": DBOSPortableJSONSerializer(),
        "max_executor_threads": workers + SPARE,
        "log_level": "WARNING",
    }


def _engine_options(url: str) -> dict[str, object]:
    waiting = {} if is_sqlite(url) else {"connect_args": {**CONNECTION_TIMEOUTS}}
    return {"hide_parameters": True, **waiting}  # an error would quote what people wrote
