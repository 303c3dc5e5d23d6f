"""Delivers what a turn sends: retries what may pass, and brings the rest to the person directly."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import UTC, datetime
from itertools import groupby
from operator import attrgetter

import structlog

from bot.turns.errors import DeliveryError, DeliveryFailed, DeliveryRefused
from bot.turns.outgoing import (
    Content,
    Direct,
    Home,
    Outgoing,
    Post,
    Response,
    Suggestions,
    Update,
    content_of,
)
from bot.turns.ports import ConversationStore, Delivery, Entry
from bot.turns.refusals import refusal_told
from bot.views import limits
from bot.views.blocks import context, cut
from bot.views.message import Message, fitted

RETRY_AFTER_S = (1.0, 2.0, 5.0, 15.0)
"""Pauses between tries: waiting here keeps a short outage from being noticed."""
LONGEST_PAUSE_S = 30.0
"""The longest wish of Slack's Retry-After that is waited for here; what takes longer is put off."""

log = structlog.get_logger()


class Postman:
    """Sends entries in order and notes each that is done.

    What Slack refuses for good, such as a post to a channel that is gone, goes to the person as a
    direct message with the reason. What could not be sent at all stays in the outbox.
    """

    def __init__(
        self, store: ConversationStore, delivery: Delivery, *, pause: Callable[[float], object]
    ) -> None:
        self._store = store
        self._delivery = delivery
        self._pause = pause

    def deliver(self, entries: Iterable[Entry]) -> bool:
        """Send every entry that is not settled, each turn's together.

        Stops at the first that cannot be sent now, and returns False.
        """
        waiting = [entry for entry in entries if not entry.settled]
        turns = groupby(waiting, key=attrgetter("turn_id"))
        return all(self._deliver_turn(tuple(entries)) for _, entries in turns)

    def _deliver_turn(self, entries: tuple[Entry, ...]) -> bool:
        """Send a turn's entries in order.

        What follows one that was brought directly would speak of a post that is not there, such
        as the word that it was shared, so it is let go. What cannot be brought now stays as it is,
        to be tried from the start later.
        """
        for position, entry in enumerate(entries):
            try:
                if isinstance(entry.outgoing, Update):
                    ts: str | None = self._updated(entry, entry.outgoing)
                else:
                    ts = self._sent_or_brought(entry)
            except DeliveryFailed as problem:
                log.warning("put_off", turn_id=entry.turn_id, reason=problem.reason)
                return False
            if ts is None:
                self._settle(entries[position:])
                return True
            self._store.settle(entry, ts=ts, at=datetime.now(UTC))
        return True

    def _sent_or_brought(self, entry: Entry) -> str | None:
        """Return the ts of what was sent; None if Slack refused it. Raises `DeliveryFailed`."""
        try:
            return self._send(entry)
        except DeliveryRefused as refusal:
            self._bring(entry, refusal)
            return None

    def _updated(self, entry: Entry, update: Update) -> str:
        """Try once: a message that keeps its old buttons is no reason to hold up the thread."""
        ts = self._ts_of(update)
        if not (ts or update.response_url):
            return ""
        try:
            return self._send_once(replace(entry, outgoing=update.model_copy(update={"ts": ts})))
        except DeliveryError as problem:
            log.info("not_updated", turn_id=entry.turn_id, reason=problem.reason)
            return ""

    def _ts_of(self, update: Update) -> str:
        """Return the ts of the message that is changed; empty if it was never posted."""
        if update.ts or not update.posted_by:
            return update.ts
        posted = self._store.outbox(update.posted_by) or ()
        return next((each.ts for each in posted if each.position == update.position), "")

    def _bring(self, entry: Entry, refusal: DeliveryRefused) -> None:
        log.warning("brought_directly", turn_id=entry.turn_id, reason=refusal.reason)
        instead = _instead(entry.outgoing, refusal.reason, entry.user_id)
        if instead is None:
            return
        try:
            self._send(replace(entry, outgoing=instead))
        except DeliveryRefused as problem:
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
                wait_s = failure.retry_after_s or pause_s
                if wait_s > LONGEST_PAUSE_S:
                    raise
                self._pause(wait_s)
        return self._send_once(entry)

    def _send_once(self, entry: Entry) -> str:
        """Send what another replica did not settle in the meantime, looking first if it began."""
        begun = self._store.attempt(entry)
        return "" if begun.settled else self._delivery.send(replace(begun, outgoing=entry.outgoing))


def _instead(refused: Outgoing, reason: str, user_id: str) -> Outgoing | None:
    """Return how the person gets what Slack refused to show; None for what was only a view.

    Whoever asked for a post is told beside the button; what they have already seen privately,
    such as a draft that they share, is not sent once more.
    """
    match refused:
        case Home() | Suggestions() | Update():
            return None
        case Post(asked_at=url, starts=starts) if url:
            told = Content(text=refusal_told(reason))
            content = told if starts else _with_reason(refused.content, reason)
            return Response(response_url=url, content=content)
        case _:
            return Direct(user_id=user_id, content=_with_reason(refused.content, reason))


def _with_reason(content: Content, reason: str) -> Content:
    told = f"{refusal_told(reason)} Here it is instead:"
    text = cut(f"{told}\n{content.text}", limits.FALLBACK_TEXT)
    blocks = (context(told), *content.blocks) if content.blocks else ()
    said = content_of(fitted(Message(text, blocks)))
    return said.model_copy(update={"attachment": content.attachment})
