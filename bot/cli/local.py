"""Starts the local workspace beside the bot, as the program of its own that it is."""

import json
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bot.settings import Settings
from bot.storage.errors import DatabaseUnavailable

MANIFEST = Path(__file__).parents[2] / "deploy" / "slack" / "manifest.json"
"""What the bot is installed with, so that the local workspace shows what Slack would."""
LOCAL_TEAM_ID = "T0LOCAL0001"
"""What the local workspace calls its team; documents are added to it where no other is known."""

START_TIMEOUT_S = 20
POLL_S = 0.05


class WorkspaceNotStarted(Exception):
    """The local workspace did not come up, most often since its port is taken."""


@contextmanager
def local_workspace(settings: Settings) -> Iterator[str]:
    """Run the local workspace while the context lasts; gives its address.

    One that is up already for the same home, left by a bot that was killed, is used as it is.
    Raises `WorkspaceNotStarted`, or `DatabaseUnavailable` where the home cannot be written.
    """
    address = f"http://127.0.0.1:{settings.workspace_port}"
    home = (settings.home / "workspace").resolve()
    running = _home_of(address)
    if running == str(home):
        yield address
        return
    if running is not None:
        raise WorkspaceNotStarted(address)
    try:
        home.mkdir(parents=True, exist_ok=True)
    except OSError as problem:
        raise DatabaseUnavailable(str(settings.home)) from problem
    process = _start(settings.workspace_port, home)
    try:
        _wait_until_up(process, address)
        yield address
    finally:
        process.terminate()
        process.wait()


def _start(port: int, home: Path) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "bot.workspace", "--port", str(port), "--home", str(home)]
    if MANIFEST.exists():  # a checkout has it; without it the workspace offers all it can do
        command += ["--manifest", str(MANIFEST)]
    return subprocess.Popen(command, start_new_session=True)  # noqa: S603 - our own program


def _wait_until_up(process: subprocess.Popen[bytes], address: str) -> None:
    deadline = time.monotonic() + START_TIMEOUT_S
    while time.monotonic() < deadline and process.poll() is None:
        if _home_of(address) is not None:
            return
        time.sleep(POLL_S)
    raise WorkspaceNotStarted(address)


def _home_of(address: str) -> str | None:
    """Return where the workspace at the address keeps its conversation; None if none is there."""
    try:
        with urllib.request.urlopen(f"{address}/control/overview", timeout=1) as answer:  # noqa: S310 - http only
            return str(json.load(answer)["home"])
    except (OSError, ValueError, KeyError):
        return None
