"""Sends events until they are acknowledged, and interactions once."""

import asyncio
import time
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass, field

from bot.workspace.delivery.envelope import (
    Envelope,
    EnvelopeKind,
    Failure,
    NotAcknowledgedError,
    Retry,
    Transport,
)
from bot.workspace.faults import DELIVERY, Faults
from bot.workspace.records import Json

KEPT = 5000
"""Deliveries remembered for tests to read."""


@dataclass(slots=True)
class Delivery:
    """What became of one envelope. `failures` holds the reason of each failed attempt."""

    envelope: Envelope
    sent_at: float
    acknowledged_after_s: float | None = None
    given_up: bool = False
    failures: list[Failure] = field(default_factory=list)


class Dispatcher:
    """Owns the deliveries on their way."""

    def __init__(
        self, transport: Transport, faults: Faults, retry_after_s: Sequence[float]
    ) -> None:
        self._transport = transport
        self._faults = faults
        self._retry_after_s = tuple(retry_after_s)
        self._running: set[asyncio.Task[None]] = set()
        self.deliveries: deque[Delivery] = deque(maxlen=KEPT)

    def send_event(self, payload: Json) -> None:
        """Begin to deliver an event; it is sent again until acknowledged or given up."""
        switches = self._faults.switches
        if not switches.deliver:
            return
        for _ in range(switches.deliveries_per_event):
            delivery = self._note(Envelope(EnvelopeKind.EVENT, payload))
            task = asyncio.create_task(self._send(delivery, switches.delivery_delay_s))
            self._running.add(task)
            task.add_done_callback(self._running.discard)

    async def request(self, kind: EnvelopeKind, payload: Json) -> Json:
        """Deliver an interaction or command once and return the acknowledgement's content."""
        delivery = self._note(Envelope(kind, payload))
        try:
            answer = await self._transport.deliver(delivery.envelope, None)
        except NotAcknowledgedError as failed:
            delivery.failures.append(failed.failure)
            delivery.given_up = True
            raise
        delivery.acknowledged_after_s = time.monotonic() - delivery.sent_at
        return answer

    async def close(self) -> None:
        """Give up everything that is on its way."""
        for task in self._running:
            task.cancel()
        await asyncio.gather(*self._running, return_exceptions=True)
        await self._transport.close()

    def _note(self, envelope: Envelope) -> Delivery:
        delivery = Delivery(envelope, time.monotonic())
        self.deliveries.append(delivery)
        return delivery

    async def _send(self, delivery: Delivery, delay_s: float) -> None:
        if delay_s:
            await asyncio.sleep(delay_s)
        if await self._attempt(delivery, None):
            return
        for number, pause_s in enumerate(self._retry_after_s, start=1):
            await asyncio.sleep(pause_s)
            if await self._attempt(delivery, Retry(number, delivery.failures[-1])):
                return
        delivery.given_up = True

    async def _attempt(self, delivery: Delivery, retry: Retry | None) -> bool:
        """Return whether the delivery is settled, for good or ill."""
        try:
            await self._deliver(delivery.envelope, retry)
        except NotAcknowledgedError as failed:
            delivery.failures.append(failed.failure)
            delivery.given_up = failed.no_retry
            return failed.no_retry
        delivery.acknowledged_after_s = time.monotonic() - delivery.sent_at
        return True

    async def _deliver(self, envelope: Envelope, retry: Retry | None) -> None:
        """Deliver an event; a fault may lose its acknowledgement on the way back."""
        await self._transport.deliver(envelope, retry)
        if self._faults.strike(DELIVERY):
            raise NotAcknowledgedError(Failure.TIMEOUT)
