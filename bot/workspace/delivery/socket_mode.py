"""Socket Mode: the app holds websockets open, deliveries go to them in turn."""

import asyncio
import json
from dataclasses import dataclass, field

from starlette.websockets import WebSocket, WebSocketDisconnect

from bot.workspace import seed
from bot.workspace.delivery.envelope import (
    Envelope,
    EnvelopeKind,
    Failure,
    NotAcknowledgedError,
    Retry,
)
from bot.workspace.ids import random_id
from bot.workspace.records import Json

MOST_CONNECTIONS = 10
"""As Slack allows one app."""


@dataclass(slots=True, eq=False)
class Connection:
    """One websocket of the app, and the envelopes sent on it that await their answer."""

    socket: WebSocket
    waiting: dict[str, asyncio.Future[Json]] = field(default_factory=dict)

    def settle(self, text: str) -> None:
        """Take an acknowledgement; anything else the app says is ignored."""
        answer = json.loads(text)
        future = self.waiting.get(answer.get("envelope_id", ""))
        if future is not None and not future.done():
            future.set_result(answer.get("payload") or {})

    def drop(self) -> None:
        """Fail everything still unanswered."""
        for future in self.waiting.values():
            if not future.done():
                future.set_exception(NotAcknowledgedError(Failure.UNREACHABLE))


class SocketMode:
    """The app's connections as one transport."""

    def __init__(self, ack_timeout_s: float) -> None:
        self._ack_timeout_s = ack_timeout_s
        self._connections: list[Connection] = []
        self._arrived = asyncio.Event()
        self._tickets: set[str] = set()

    def ticket(self) -> str:
        """Return a secret that opens one websocket."""
        ticket = random_id("t")
        self._tickets.add(ticket)
        return ticket

    @property
    def connection_count(self) -> int:
        """How many websockets are open."""
        return len(self._connections)

    async def serve(self, socket: WebSocket) -> None:
        """Keep one websocket for as long as the app does."""
        ticket = socket.query_params.get("ticket", "")
        if ticket not in self._tickets or len(self._connections) >= MOST_CONNECTIONS:
            await socket.close(code=1008)
            return
        self._tickets.discard(ticket)
        await socket.accept()
        connection = Connection(socket)
        await socket.send_json(self._hello())
        self._connections.append(connection)
        self._arrived.set()
        try:
            async for text in socket.iter_text():
                connection.settle(text)
        finally:
            self._forget(connection)

    async def disconnect_all(self, reason: str) -> None:
        """Ask the app to connect anew, as Slack does now and then, and close the websockets."""
        for connection in tuple(self._connections):
            self._forget(connection)
            await connection.socket.send_json({"type": "disconnect", "reason": reason})
            await connection.socket.close()

    async def deliver(self, envelope: Envelope, retry: Retry | None) -> Json:
        """Send on the next connection; without one, wait for the app to connect."""
        try:
            async with asyncio.timeout(self._ack_timeout_s):
                connection = await self._next_connection()
        except TimeoutError:
            raise NotAcknowledgedError(Failure.UNREACHABLE) from None
        envelope_id = random_id("E")
        answer: asyncio.Future[Json] = asyncio.get_running_loop().create_future()
        connection.waiting[envelope_id] = answer
        try:
            await connection.socket.send_json(_wire(envelope_id, envelope, retry))
            async with asyncio.timeout(self._ack_timeout_s):
                return await answer
        except TimeoutError:
            raise NotAcknowledgedError(Failure.TIMEOUT) from None
        except (WebSocketDisconnect, RuntimeError):
            # Starlette raises RuntimeError for a send on a socket that has just closed.
            raise NotAcknowledgedError(Failure.UNREACHABLE) from None
        finally:
            connection.waiting.pop(envelope_id, None)

    async def close(self) -> None:
        """Leave the websockets to the server's own shutdown."""

    def _forget(self, connection: Connection) -> None:
        if connection in self._connections:
            self._connections.remove(connection)
        if not self._connections:
            self._arrived.clear()
        connection.drop()

    async def _next_connection(self) -> Connection:
        await self._arrived.wait()
        connection = self._connections.pop(0)
        self._connections.append(connection)
        return connection

    def _hello(self) -> Json:
        return {
            "type": "hello",
            "num_connections": len(self._connections) + 1,
            "debug_info": {"host": "local-workspace", "approximate_connection_time": 18060},
            "connection_info": {"app_id": seed.APP_ID},
        }


def _wire(envelope_id: str, envelope: Envelope, retry: Retry | None) -> Json:
    sent: Json = {
        "type": envelope.kind.value,
        "envelope_id": envelope_id,
        "payload": envelope.payload,
        "accepts_response_payload": envelope.kind is not EnvelopeKind.EVENT,
    }
    if envelope.kind is EnvelopeKind.EVENT:
        sent["retry_attempt"] = retry.number if retry else 0
        sent["retry_reason"] = retry.reason.value if retry else ""
    return sent
