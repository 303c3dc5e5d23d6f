"""Acknowledgement: durable, over HTTP, beside a bare Bolt app that stores nothing.

Both answer the same signed events, 50 a second, in turn in one run. The bot's events are
mentions, each a conversation of its own, so that every one is stored and then answered while the
next ones come in.
"""

import asyncio
import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import aiohttp
from slack_sdk.signature import SignatureVerifier

from tests.bench.report import Row, percentile
from tests.bot_process import running_bot
from tests.workspace_client import (
    SIGNING_SECRET,
    WorkspaceClient,
    free_port,
    running_workspace,
)

EVENTS_PER_S = 50
SECONDS = 10
REQUEST_TIMEOUT_S = 30
START_TIMEOUT_S = 30


def measure() -> list[Row]:
    """Return the first acknowledgement after the start, and both apps' times under load."""
    with running_workspace() as workspace, tempfile.TemporaryDirectory() as home:
        first_s, loading_ms, bot_ms = _measure_bot(workspace, Path(home))
    bare_ms = _measure_bare()
    return [
        Row("first acknowledgement after process start", f"{first_s:.2f} s", "limit 3 s"),
        _row("durable acknowledgement while the model loads", loading_ms),
        _row("durable acknowledgement", bot_ms, "limit p99 250 ms"),
        _row("bare Bolt app, nothing stored", bare_ms),
        Row(
            "durable / bare, median",
            f"{percentile(bot_ms, 50) / percentile(bare_ms, 50):.1f}x",
            "the price of losing nothing",
        ),
    ]


def _measure_bot(workspace: WorkspaceClient, home: Path) -> tuple[float, list[float], list[float]]:
    """Return the first acknowledgement, then those of two runs: the model loads in the first."""
    port, channel = free_port(), _channel(workspace)
    started = time.monotonic()
    with running_bot(workspace, home, http_port=port):
        asyncio.run(_send(port, channel, 1))
        first_s = time.monotonic() - started
        loading_ms, bot_ms = (
            asyncio.run(_send(port, channel, EVENTS_PER_S * SECONDS)) for _ in range(2)
        )
        return first_s, loading_ms, bot_ms


def _channel(workspace: WorkspaceClient) -> str:
    ts = workspace.post("ada", "#general", "hello")
    (message,) = workspace.messages("#general", thread_ts=ts)
    return message.channel


def _measure_bare() -> list[float]:
    port = free_port()
    process = subprocess.Popen([sys.executable, "-m", "tests.bench.bare_app", str(port)])  # noqa: S603
    try:
        _wait_for(port)
        return asyncio.run(_send(port, "C0BENCH", EVENTS_PER_S * SECONDS))
    finally:
        process.terminate()
        process.wait()


def _wait_for(port: int) -> None:
    deadline = time.monotonic() + START_TIMEOUT_S
    while time.monotonic() < deadline:
        try:
            asyncio.run(_send(port, "C0BENCH", 1))
        except aiohttp.ClientConnectionError:
            time.sleep(0.1)
        else:
            return
    raise TimeoutError("the bare app did not start")


async def _send(port: int, channel: str, count: int) -> list[float]:
    """Send events at the fixed pace and return each acknowledgement's time in ms."""
    timeout = aiohttp.ClientTimeout(total=REQUEST_TIMEOUT_S)
    async with aiohttp.ClientSession(timeout=timeout) as session:
        tasks = []
        for number in range(count):
            tasks.append(asyncio.create_task(_acknowledged(session, port, _event(channel, number))))
            await asyncio.sleep(1 / EVENTS_PER_S)
        return list(await asyncio.gather(*tasks))


async def _acknowledged(
    session: aiohttp.ClientSession, port: int, event: dict[str, object]
) -> float:
    body, headers = _signed(event)
    begun = time.perf_counter()
    async with session.post(
        f"http://127.0.0.1:{port}/slack/events", data=body, headers=headers
    ) as answer:
        await answer.read()
        if answer.status != 200:  # what Slack counts as acknowledged
            raise RuntimeError(f"not acknowledged: HTTP {answer.status}")
    return (time.perf_counter() - begun) * 1000


def _event(channel: str, number: int) -> dict[str, object]:
    ts = f"{time.time():.6f}"
    return {
        "type": "event_callback",
        "team_id": "T0LOCAL",
        "event_id": f"Ev{ts}{number}",
        "event": {
            "type": "app_mention",
            "channel": channel,
            "user": "U0BENCH",
            "ts": ts,
            "text": "<@U0BOT> about $60k, live in 5 weeks",
        },
    }


def _signed(event: dict[str, object]) -> tuple[str, dict[str, str]]:
    body, timestamp = json.dumps(event), str(int(time.time()))
    signature = SignatureVerifier(SIGNING_SECRET).generate_signature(timestamp=timestamp, body=body)
    return body, {
        "Content-Type": "application/json",
        "X-Slack-Request-Timestamp": timestamp,
        "X-Slack-Signature": signature or "",
    }


def _row(name: str, times_ms: list[float], note: str = "") -> Row:
    p50, p99 = percentile(times_ms, 50), percentile(times_ms, 99)
    return Row(f"{name}, {EVENTS_PER_S} events/s", f"p50 {p50:.1f} ms, p99 {p99:.1f} ms", note)
