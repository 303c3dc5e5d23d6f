"""A real Chroma server on loopback that a test can kill, start again and empty."""

import shutil
import signal
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from chromadb.api.fastapi import FastAPI
from chromadb.api.shared_system_client import SharedSystemClient

from tests.workspace_client import free_port

START_TIMEOUT_S = 60


class ChromaProcess:
    """`chroma run` on a folder and a port of its own."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._port = free_port()
        self.url = f"http://127.0.0.1:{self._port}"
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Start it and wait until it answers."""
        self._process = subprocess.Popen(  # noqa: S603 - the program that chromadb installs
            [
                *(str(Path(sys.executable).with_name("chroma")), "run"),
                *("--path", str(self._folder), "--host", "127.0.0.1", "--port", str(self._port)),
            ],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        deadline = time.monotonic() + START_TIMEOUT_S
        while not self._answers():
            assert time.monotonic() < deadline, "chroma run did not start"
            time.sleep(0.05)

    def kill(self) -> None:
        """End it as a crash would."""
        self._signal(signal.SIGKILL)
        if self._process is not None:
            self._process.wait()

    def freeze(self) -> None:
        """Let it hang: it takes connections and never answers."""
        self._signal(signal.SIGSTOP)

    def thaw(self) -> None:
        """Let it go on."""
        self._signal(signal.SIGCONT)

    def empty(self) -> None:
        """Delete what it holds; only while it is not running."""
        shutil.rmtree(self._folder)

    def _signal(self, number: signal.Signals) -> None:
        if self._process is not None:
            self._process.send_signal(number)

    def _answers(self) -> bool:
        try:
            with urllib.request.urlopen(f"{self.url}/api/v2/heartbeat", timeout=1):  # noqa: S310
                return True
        except OSError:
            return False


@contextmanager
def chroma_server(folder: Path) -> Iterator[ChromaProcess]:
    """Yield a running server; it is killed at the end."""
    server = ChromaProcess(folder)
    server.start()
    try:
        yield server
    finally:
        server.kill()
        _close_clients()


def _close_clients() -> None:
    """Close what Chroma itself would leave open until the process ends."""
    for system in SharedSystemClient._identifier_to_system.values():
        if system.settings.chroma_server_host:
            system.instance(FastAPI)._session.close()
