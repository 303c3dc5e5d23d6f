"""Signed mention events as Slack sends them, and how long each took to be acknowledged."""

import asyncio
import json
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import count, cycle

import aiohttp
from slack_sdk.signature import SignatureVerifier

from bot.listeners.payloads import read_message
from bot.turns.turn import Turn
from bot.workspace.seed import ADA, BOT_USER_ID, TEAM_ID
from tests.workspace_client import SIGNING_SECRET

REQUEST_TIMEOUT_S = 30
TEXT = f"<@{BOT_USER_ID}> about $60k, live in 5 weeks"
_OK = 200

_numbers = count()


@dataclass(frozen=True)
class Sender:
    """Sends mentions to a bot on a port: each opens a conversation, in one channel after another.

    Times are in ms. Raises `RuntimeError` for an event that was not acknowledged.
    """

    port: int
    channels: Sequence[str]

    def at_pace(self, events: int, *, per_s: float) -> list[float]:
        """Send so many events at a fixed pace, whatever the answers take."""
        return asyncio.run(self._at_pace(events, 1 / per_s))

    def by_clients(self, events: int, *, clients: int) -> list[float]:
        """Send so many events by clients that each wait for one answer before the next."""
        return asyncio.run(self._by_clients(events, clients))

    def turns(self) -> Iterator[Turn]:
        """Yield the turns that further mentions would become."""
        for event in self._events():
            turn = read_message(event, bot_user_id=BOT_USER_ID)
            assert turn is not None
            yield turn

    async def _at_pace(self, events: int, pause_s: float) -> list[float]:
        async with _session() as session:
            begun, tasks = time.perf_counter(), []
            for number, event in zip(range(events), self._events(), strict=False):
                await asyncio.sleep(begun + number * pause_s - time.perf_counter())
                tasks.append(asyncio.create_task(self._acknowledged(session, event)))
            return list(await asyncio.gather(*tasks))

    async def _by_clients(self, events: int, clients: int) -> list[float]:
        waiting = zip(range(events), self._events(), strict=False)

        async def client(session: aiohttp.ClientSession) -> list[float]:
            return [await self._acknowledged(session, event) for _, event in waiting]

        async with _session() as session:
            times = await asyncio.gather(*(client(session) for _ in range(clients)))
        return [taken for each in times for taken in each]

    async def _acknowledged(
        self, session: aiohttp.ClientSession, event: dict[str, object]
    ) -> float:
        body, headers = _signed(event)
        begun = time.perf_counter()
        async with session.post(
            f"http://127.0.0.1:{self.port}/slack/events", data=body, headers=headers
        ) as answer:
            await answer.read()
            if answer.status != _OK:
                raise RuntimeError(f"not acknowledged: HTTP {answer.status}")
        return (time.perf_counter() - begun) * 1000

    def _events(self) -> Iterator[dict[str, object]]:
        return map(mention, cycle(self.channels))


def mention(channel: str) -> dict[str, object]:
    """Return the event of a new mention in the channel."""
    ts = f"{int(time.time())}.{next(_numbers) % 1_000_000:06}"
    return {
        "type": "event_callback",
        "team_id": TEAM_ID,
        "event_id": f"Ev{ts}",
        "event": {
            "type": "app_mention",
            "channel": channel,
            "user": ADA,
            "ts": ts,
            "text": TEXT,
        },
    }


def _signed(event: dict[str, object]) -> tuple[str, dict[str, str]]:
    body, timestamp = json.dumps(event), str(int(time.time()))
    signature = SignatureVerifier(SIGNING_SECRET).generate_signature(timestamp=timestamp, body=body)
    return body, {
        "X-Slack-Request-Timestamp": timestamp,
        "X-Slack-Signature": str(signature),
        "Content-Type": "application/json",
    }


def _session() -> aiohttp.ClientSession:
    return aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=REQUEST_TIMEOUT_S))
