"""Hands Slack's requests to the replicas in turn, as a proxy does, and notes what became of them.

It does not try another replica when one fails: sending again is Slack's part.
"""

from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import aiohttp
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

TIMEOUT_S = 10
ACKNOWLEDGED = 200
BAD_GATEWAY = 502


class Balancer:
    """Round robin over `ports`, which may change at any time."""

    def __init__(self) -> None:
        self.ports: tuple[int, ...] = ()
        self.acknowledged: Counter[str] = Counter()
        """How often the message with this ts was acknowledged."""
        self.statuses: Counter[int] = Counter()
        self._next = 0

    def app(self) -> Starlette:
        """Return it as a web application."""
        return Starlette(routes=[Route("/", self._pass_on, methods=["POST"])], lifespan=self._open)

    @asynccontextmanager
    async def _open(self, _app: Starlette) -> AsyncIterator[None]:
        timeout = aiohttp.ClientTimeout(total=TIMEOUT_S)
        async with aiohttp.ClientSession(timeout=timeout) as self._session:
            yield

    async def _pass_on(self, request: Request) -> Response:
        self._next += 1
        port = self.ports[self._next % len(self.ports)] if self.ports else 0
        status, answer = await self._ask(port, request)
        self.statuses[status] += 1
        if status == ACKNOWLEDGED:
            self._note((await request.json())["event"])
        return Response(answer, status_code=status)

    async def _ask(self, port: int, request: Request) -> tuple[int, bytes]:
        headers = {
            name: value
            for name, value in request.headers.items()
            if name.startswith(("x-slack", "content-type"))
        }
        address = f"http://127.0.0.1:{port}/slack/events"
        try:
            async with self._session.post(
                address, data=await request.body(), headers=headers
            ) as answer:
                return answer.status, await answer.read()
        except (aiohttp.ClientError, TimeoutError):
            return BAD_GATEWAY, b""

    def _note(self, event: dict[str, Any]) -> None:
        self.acknowledged[str(event.get("ts"))] += 1
