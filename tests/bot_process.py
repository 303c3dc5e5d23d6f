"""Runs the bot as its own process, as `advisor-bot run` does, against a local workspace."""

import os
import signal
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from bot.settings import Role
from tests.workspace_client import APP_TOKEN, BOT_TOKEN, SIGNING_SECRET, WorkspaceClient

START_TIMEOUT_S = 30.0
STOP_TIMEOUT_S = 20.0
READY_TIMEOUT_S = 240.0


@dataclass
class BotProcess:
    """A running bot. Its log is a file, so that a failing test can show it."""

    process: subprocess.Popen[bytes]
    log: Path

    def kill(self) -> None:
        """End it at once, as a power cut would."""
        self.process.kill()
        self.process.wait()

    def stop(self) -> int:
        """Ask it to stop, wait, and return its exit code."""
        self.process.send_signal(signal.SIGTERM)
        return self.process.wait(STOP_TIMEOUT_S)


@contextmanager
def running_bot(
    workspace: WorkspaceClient,
    home: Path,
    *,
    http_port: int | None = None,
    role: Role = Role.ALL,
    settings: Mapping[str, str] | None = None,
) -> Iterator[BotProcess]:
    """Run the bot over Socket Mode, or over HTTP on a port, for as long as the block lasts.

    `settings` come on top, by their environment variables; a worker needs `ADVISOR_STATUS_PORT`
    among them, on which it is waited for.
    """
    env = {**_environment(workspace, home, http_port), **(settings or {})}
    home.mkdir(parents=True, exist_ok=True)
    log = home / f"bot-{env.get('ADVISOR_REPLICA', role)}.log"
    with log.open("ab") as output:
        process = subprocess.Popen(  # noqa: S603 - our own program
            [
                *(sys.executable, "-m", "bot.cli", "run", "--role", role),
                *(["--http"] if http_port else []),
            ],
            env=env,
            stdout=output,
            stderr=output,
        )
    bot = BotProcess(process, log)
    try:
        _wait_until_reachable(workspace, http_port or env.get("ADVISOR_STATUS_PORT"))
        yield bot
    except BaseException:
        sys.stderr.write(log.read_text())
        raise
    finally:
        if process.poll() is None:
            bot.stop()


def wait_until_ready(port: int) -> None:
    """Return once the bot with this status port has all it needs, such as the first index."""
    deadline = time.monotonic() + READY_TIMEOUT_S
    while not _answers(port, "readyz"):
        if time.monotonic() > deadline:
            raise TimeoutError("the bot was not ready in time")
        time.sleep(0.5)


def _environment(
    workspace: WorkspaceClient, home: Path, http_port: int | None
) -> Mapping[str, str]:
    transport = (
        {"SLACK_SIGNING_SECRET": SIGNING_SECRET, "ADVISOR_PORT": str(http_port)}
        if http_port
        else {"SLACK_APP_TOKEN": APP_TOKEN}
    )
    return {
        **{name: value for name, value in os.environ.items() if not _is_setting(name)},
        **transport,
        "SLACK_BOT_TOKEN": BOT_TOKEN,
        "SLACK_API_URL": workspace.api_url,
        "ADVISOR_HOME": str(home),
        "ADVISOR_TURNS_PER_PERSON": "0",  # one person plays a whole workspace here
        "ADVISOR_TURNS_PER_WORKSPACE": "0",
    }


def _is_setting(name: str) -> bool:
    return name.startswith(("SLACK_", "ADVISOR_"))


def _wait_until_reachable(workspace: WorkspaceClient, port: int | str | None) -> None:
    if port is None:
        workspace.wait_until_connected(START_TIMEOUT_S)
        return
    deadline = time.monotonic() + START_TIMEOUT_S
    while not _answers(port, "healthz"):
        if time.monotonic() > deadline:
            raise TimeoutError(f"the bot did not listen on port {port}")
        time.sleep(0.05)


def _answers(port: int | str, probe: str) -> bool:
    try:
        with urllib.request.urlopen(f"http://127.0.0.1:{port}/{probe}", timeout=1) as answer:
            return bool(answer.status == 200)
    except OSError:
        return False
