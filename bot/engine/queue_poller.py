"""Polls the queue for turns, in a thread that can be woken.

The engine's own thread would sleep for a fixed time. Its function is run here with our timer in
place of the event it sleeps on: private, but held by tests, and the engine's version is exact.
"""

import threading
from collections.abc import Callable

import psycopg
import structlog
from dbos._dbos import _get_dbos_instance
from dbos._queue import Queue, queue_worker_thread

from bot.database_urls import for_psycopg, is_sqlite
from bot.engine.poll_timer import PollTimer
from bot.engine.storing import STORED
from bot.postgresql import CONNECTION_TIMEOUTS

ROUND_S = 0.5
"""How long one round of hearing lasts, and thus how long its end is waited for."""
AGAIN_S = 2.0
"""The pause before a thread that failed goes on; the queue is polled now and then meanwhile."""

log = structlog.get_logger()


class QueuePoller:
    """Polls the queue when it is woken, as it is for what other processes store too."""

    def __init__(self, url: str, timer: PollTimer, *, is_full: Callable[[], bool]) -> None:
        self._timer = timer
        self._is_full = is_full
        self._ended = threading.Event()
        self._threads: list[threading.Thread] = []
        self._heard_on = (
            "" if is_sqlite(url) else for_psycopg(url)
        )  # on SQLite no other process stores

    def begin(self, queue: Queue) -> None:
        """Start to poll. After the engine was launched, which must not listen to the queue."""
        engine = _get_dbos_instance()
        # The timer has the two methods of an event that are used.
        self._keep_up("polling", lambda: queue_worker_thread(self._timer, engine, queue))  # type: ignore[arg-type]
        if self._heard_on:
            self._keep_up("hearing", self._hear)
        self._timer.wake()  # for what an earlier process left

    def wake(self) -> None:
        """Have the queue polled for what was stored, unless nothing can be taken from it now.

        Then the end of what runs will wake it.
        """
        if not self._is_full():
            self._timer.wake()

    def end(self) -> None:
        """Let the running poll end and do no other."""
        self._ended.set()
        self._timer.set()
        for thread in self._threads:
            thread.join()

    def _keep_up(self, name: str, run: Callable[[], None]) -> None:
        """Run it in a thread, again if it fails or returns before the end."""

        def again_and_again() -> None:
            while not self._ended.is_set():
                try:
                    run()
                except Exception as problem:  # noqa: BLE001 - without it no turn would be answered
                    log.warning(f"{name}_interrupted", reason=type(problem).__name__)
                self._ended.wait(AGAIN_S)

        self._threads.append(threading.Thread(target=again_and_again, name=name, daemon=True))
        self._threads[-1].start()

    def _hear(self) -> None:
        """Wake for each batch that is stored anywhere; needs a session, as the locks do."""
        with psycopg.connect(self._heard_on, autocommit=True, **CONNECTION_TIMEOUTS) as session:
            session.execute(f"LISTEN {STORED}")
            self._timer.wake()  # for what was stored before
            while not self._ended.is_set():
                for _ in session.notifies(timeout=ROUND_S):
                    self.wake()
