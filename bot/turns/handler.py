"""Answers one turn: decide once, store, deliver. Runs behind the queue, in its place's order."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import chain, repeat
from typing import TypeVar
from uuid import uuid4

import structlog

from bot.dialogue.actions import Feedback
from bot.dialogue.acts import Interpreter
from bot.dialogue.conversation import Conversation
from bot.dialogue.reply import Answered, Lookup, Part, Reply
from bot.turns.addressing import address, mark_of
from bot.turns.deciding import decide
from bot.turns.desk import Desk
from bot.turns.errors import RecordUnreadable, StoreUnavailable
from bot.turns.outgoing import Content, Outgoing, content_of
from bot.turns.ports import ConversationStore, Delivery, FeedbackStore, Librarian
from bot.turns.postman import Postman
from bot.turns.turn import ClickTurn, Turn
from bot.views.actions import unpack
from bot.views.render import render

APOLOGY = (
    "Something went wrong on my side with that message. What you told me before is kept. "
    "Please send it once more, perhaps in other words; if it happens again, tell whoever runs me "
    "this reference: {reference}"
)

RECORD_LOST = (
    "I can no longer read what I had noted in this conversation, so I start afresh here: please "
    "tell me about your project again. Whoever runs me finds more under the reference {reference}"
)
GIVEN_UP = (
    "I tried several times to answer that message and did not get through it, so I let it be. "
    "What you told me before is kept and we can go on: please say it in other words. Whoever runs "
    "me finds more under the reference {reference}"
)
WAIT_FOR_STORE_S = (0.5, 1.0, 2.0, 5.0, 10.0)
"""Pauses while the database is locked, full or away; the last is repeated for as long as it is."""

Done = TypeVar("Done")

log = structlog.get_logger()


@dataclass(frozen=True)
class TurnHandler:
    """Answers turns with the given adapters. Safe to run again from the start after a crash."""

    store: ConversationStore
    feedback: FeedbackStore
    postman: Postman
    delivery: Delivery
    librarian: Librarian
    desk: Desk
    interpreter: Interpreter
    pause: Callable[[float], object]

    def answer(self, turn: Turn, *, last: bool = False) -> bool:
        """Answer the turn; one that was answered before is only delivered on.

        False if something could not be sent now; on the `last` try it is let go.
        """
        with structlog.contextvars.bound_contextvars(turn_id=turn.id):
            sent = self._waiting_for_store(lambda: self._answer(turn))
            if not sent and last:
                log.error("not_delivered")
                self._waiting_for_store(lambda: self.store.abandon(turn, at=datetime.now(UTC)))
            return sent

    def give_up(self, turn: Turn) -> None:
        """Tell the person that the turn will not be answered; their conversation stays."""
        with structlog.contextvars.bound_contextvars(turn_id=turn.id):
            self._waiting_for_store(lambda: self._give_up(turn))

    def _waiting_for_store(self, act: Callable[[], Done]) -> Done:
        """Act as soon as the database can be used: an acknowledged turn must be answered."""
        pauses = chain(WAIT_FOR_STORE_S, repeat(WAIT_FOR_STORE_S[-1]))
        while True:
            try:
                return act()
            except StoreUnavailable:
                pause_s = next(pauses)
                log.warning("store_unavailable", retry_in_s=pause_s)
                self.pause(pause_s)

    def _answer(self, turn: Turn) -> bool:
        if self.store.outbox(turn.id) is None:
            self._decide_once(turn)
        return self.postman.deliver(self.store.undelivered(turn))

    def _give_up(self, turn: Turn) -> None:
        if self.store.outbox(turn.id) is None:
            try:
                before = self.store.load(turn.place)
            except RecordUnreadable:
                before = Conversation()
            told = _told(turn, GIVEN_UP)
            self.store.apply(turn, before, told, at=datetime.now(UTC))
        self.postman.deliver(self.store.undelivered(turn))

    def _decide_once(self, turn: Turn) -> None:
        before = Conversation()
        try:
            before = self.store.load(turn.place)
            after, outgoing = self._decide(turn, before)
        except StoreUnavailable:
            raise
        except RecordUnreadable:
            after, outgoing = Conversation(), _told(turn, RECORD_LOST)
        except Exception:  # noqa: BLE001 - the one place that keeps a defect from losing a turn
            after, outgoing = before, _told(turn, APOLOGY)
        self.store.apply(turn, after, outgoing, at=datetime.now(UTC))

    def _decide(
        self, turn: Turn, conversation: Conversation
    ) -> tuple[Conversation, tuple[Outgoing, ...]]:
        if self._is_repeated_feedback(turn):
            return conversation, ()
        told = self.desk.answer(turn)
        if told is not None:
            return conversation, told
        after, reply = decide(turn, conversation, self.interpreter)
        reply = self._looked_up(turn, reply)
        message = render(reply, after, draft=mark_of(turn))
        content = content_of(message, reader=turn.user_id)
        return after, address(turn, reply, content) if reply else ()

    def _is_repeated_feedback(self, turn: Turn) -> bool:
        """Note a verdict on an answer; the same one again says nothing more."""
        if not isinstance(turn, ClickTurn):
            return False
        action = unpack(turn.value)
        return isinstance(action, Feedback) and not self.feedback.note(turn, good=action.good)

    def _looked_up(self, turn: Turn, reply: Reply) -> Reply:
        if any(isinstance(part, Lookup) for part in reply):
            self.delivery.working(turn.place)
        return tuple(self._answered(part) for part in reply)

    def _answered(self, part: Part) -> Part:
        if not isinstance(part, Lookup):
            return part
        return Answered(part.question, self.librarian.ask(part.question, earlier=part.earlier))


def _told(turn: Turn, text: str) -> tuple[Outgoing, ...]:
    """Say what failed, with a reference that the log has too."""
    reference = uuid4().hex[:8]
    log.exception("turn_failed", reference=reference)
    return address(turn, (), Content(text=text.format(reference=reference)))
