"""One process of the bot, begun in a fraction of a second and ended in every way there is.

A replica is forked from a server that has imported the bot already. It then runs the same entry as
`advisor-bot run --http`, so that all it skips is the import.
"""

import multiprocessing
import os
import signal
import sys
import threading
import time
import traceback
import urllib.request
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from bot.bootstrap import back
from bot.cli.run import run
from bot.settings import Role, Settings
from knowledge.answers import Answer, Mode, OnClaim, unheard

if TYPE_CHECKING:
    from multiprocessing.process import BaseProcess

START_TIMEOUT_S = 60.0
STOP_TIMEOUT_S = 20.0
LOOK_AGAIN_S = 0.01

Arrangement = Callable[[], None]
"""Changes the code in the new process before the bot begins; it must be picklable."""


@dataclass(frozen=True)
class Orders:
    """What a new process is told."""

    environment: Mapping[str, str]
    log: Path
    arrangements: Sequence[Arrangement]


class NoLibrarian:
    """Answers no question, so that no model is loaded."""

    def ask(
        self,
        question: str,
        *,
        earlier: Sequence[str] = (),
        workspace: str = "",
        person: str = "",
        on_claim: OnClaim = unheard,
    ) -> Answer:
        return Answer("", abstained=True, citations=(), mode=Mode.EXTRACTIVE, latency_ms=0.0)


class Replica:
    """A replica that can be started again under the same name and port after it ended."""

    def __init__(self, name: str, orders: Orders, port: int) -> None:
        self.name = name
        self.port = port
        self._orders = orders
        self._process: BaseProcess | None = None

    def start(self) -> None:
        """Begin a process, without waiting until it listens."""
        self._process = _context().Process(target=live, args=(self._orders,), daemon=True)
        self._process.start()

    def arrange(self, *arrangements: Arrangement) -> None:
        """Change what the next process begins with."""
        self._orders = replace(self._orders, arrangements=arrangements)

    def wait_until_up(self) -> None:
        """Return once it listens."""
        deadline = time.monotonic() + START_TIMEOUT_S
        while not self._is_healthy():
            assert self.is_alive(), f"the replica ended: {self.log()}"
            assert time.monotonic() < deadline, f"the replica did not start: {self.log()}"
            time.sleep(LOOK_AGAIN_S)

    def is_alive(self) -> bool:
        """Say whether the process exists, be it stopped."""
        return self._process is not None and self._process.is_alive()

    def wait_until_dead(self, timeout_s: float) -> bool:
        """Wait for the process to end; False if it did not."""
        if self._process is not None:
            self._process.join(timeout_s)
        return not self.is_alive()

    def kill(self) -> None:
        """End it at once, as a power cut would."""
        self.signal(signal.SIGKILL)
        self.wait_until_dead(STOP_TIMEOUT_S)

    def stop(self) -> None:
        """Ask it to end and wait."""
        self.signal(signal.SIGTERM)
        assert self.wait_until_dead(STOP_TIMEOUT_S), f"the replica did not stop: {self.log()}"

    def signal(self, number: signal.Signals) -> None:
        """Send a signal, if it lives."""
        if self._process is not None and self._process.pid and self.is_alive():
            os.kill(self._process.pid, number)

    def is_stopped(self) -> bool:
        """Say whether the process was stopped by a signal and does not run."""
        assert self._process is not None
        state = Path(f"/proc/{self._process.pid}/stat").read_text().rpartition(")")[2]
        return state.split()[0] == "T"

    @property
    def pid(self) -> int:
        """The id of the process."""
        assert self._process is not None
        assert self._process.pid is not None
        return self._process.pid

    def log(self) -> str:
        """Return what it wrote."""
        return self._orders.log.read_text()

    def _is_healthy(self) -> bool:
        try:
            with urllib.request.urlopen(
                f"http://127.0.0.1:{self.port}/healthz", timeout=5
            ) as answer:
                return bool(answer.status == 200)
        except OSError:
            return False


@contextmanager
def always_running(replica: Replica) -> Iterator[None]:
    """Start the replica again whenever it ends, as an orchestrator does."""
    ended = threading.Event()

    def supervise() -> None:
        while not ended.is_set():
            replica.start()
            while not ended.is_set() and not replica.wait_until_dead(0.1):
                pass

    supervisor = threading.Thread(target=supervise)
    supervisor.start()
    try:
        yield
    finally:
        ended.set()
        supervisor.join()
        replica.kill()


def live(orders: Orders) -> None:
    """Be a replica; the process ends with it."""
    with orders.log.open("ab") as log:
        os.dup2(log.fileno(), 1)
        os.dup2(log.fileno(), 2)
    os.environ.update(orders.environment)
    vars(back)["open_librarian"] = _no_librarian
    try:
        for arrange in orders.arrangements:
            arrange()
        run(http=True, role=Role.ALL)
    finally:  # reached only if the bot did not end the process itself
        traceback.print_exc()
        sys.stderr.flush()
        os._exit(1)


def _no_librarian(_settings: Settings, _engine: object) -> NoLibrarian:
    return NoLibrarian()


def _context() -> multiprocessing.context.ForkServerContext:
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["tests.faults.preload"])
    return context
