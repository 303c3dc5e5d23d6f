"""Delivers what a turn sends: retries what may pass, and brings the rest to the person directly."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import UTC, datetime

import structlog

from bot.turns.errors import DeliveryError, DeliveryFailed, DeliveryRefused
from bot.turns.outgoing import Content, Direct
from bot.turns.ports import ConversationStore, Delivery, Entry

RETRY_AFTER_S = (1.0, 2.0, 5.0, 15.0, 30.0, 60.0, 120.0)
"""Pauses between tries: waiting here keeps the thread's order, and outlasts a short outage."""
LONGEST_PAUSE_S = 300.0
"""The longest wish of Slack's Retry-After that is honoured in place."""

log = structlog.get_logger()


class Postman:
    """Sends a turn's entries in order and notes each that is done.

    What Slack refuses for good, such as a post to a channel that is gone, goes to the person as a
    direct message with the reason. What could not be sent at all stays unsettled in the outbox,
    where `advisor-bot doctor` reports it.
    """

    def __init__(
        self, store: ConversationStore, delivery: Delivery, *, pause: Callable[[float], object]
    ) -> None:
        self._store = store
        self._delivery = delivery
        self._pause = pause

    def deliver(self, entries: Iterable[Entry], *, user_id: str) -> None:
        """Send every entry that is not settled; stops at the first that cannot be sent.

        What follows one that was brought directly would speak of a post that is not there, such
        as the word that it was shared, so it is let go.
        """
        waiting = [entry for entry in entries if not entry.settled]
        for position, entry in enumerate(waiting):
            rest = waiting[position:]
            try:
                ts = self._send(entry)
            except DeliveryRefused as refusal:
                self._bring(entry, refusal, user_id)
                self._settle(rest)
                return
            except DeliveryError as problem:
                log.exception("not_delivered", turn_id=entry.turn_id, reason=problem.reason)
                return
            self._store.settle(entry, ts=ts, at=datetime.now(UTC))

    def _bring(self, entry: Entry, refusal: DeliveryRefused, user_id: str) -> None:
        log.warning("brought_directly", turn_id=entry.turn_id, reason=refusal.reason)
        content = _with_reason(entry.outgoing.content, refusal.reason)
        try:
            self._send(replace(entry, outgoing=Direct(user_id=user_id, content=content)))
        except DeliveryError as problem:
            log.exception("not_delivered", turn_id=entry.turn_id, reason=problem.reason)

    def _settle(self, entries: Iterable[Entry]) -> None:
        for entry in entries:
            self._store.settle(entry, ts="", at=datetime.now(UTC))

    def _send(self, entry: Entry) -> str:
        for pause_s in RETRY_AFTER_S:
            try:
                return self._send_once(entry)
            except DeliveryFailed as failure:
                log.info("delivery_delayed", turn_id=entry.turn_id, reason=failure.reason)
                self._pause(min(failure.retry_after_s or pause_s, LONGEST_PAUSE_S))
                entry = replace(entry, attempted=True)
        return self._send_once(entry)

    def _send_once(self, entry: Entry) -> str:
        if not entry.attempted:
            self._store.attempt(entry)
        return self._delivery.send(entry)


def _with_reason(content: Content, reason: str) -> Content:
    told = (
        f"I could not post this where you asked (Slack says {reason.replace('_', ' ')}), "
        "so here it is. To talk there, invite me to the channel first."
    )
    block = {"type": "context", "elements": [{"type": "mrkdwn", "text": told}]}
    blocks = (block, *content.blocks) if content.blocks else ()
    return content.model_copy(update={"text": f"{told}\n{content.text}", "blocks": blocks})
