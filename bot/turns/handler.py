"""Answers one turn: decide once, store, deliver. Runs behind the queue, in its place's order."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
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
from bot.turns.ports import ConversationStore, Delivery, Entry, FeedbackStore, Librarian
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
WAIT_FOR_STORE_S = (0.5, 1.0, 2.0, 5.0, 10.0, 30.0, 60.0)
"""Pauses while the database is locked, full or away; in sum they outlast a restart of it."""

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

    def answer(self, turn: Turn) -> None:
        """Answer the turn; one that was answered before is only delivered on."""
        with structlog.contextvars.bound_contextvars(turn_id=turn.id):
            for pause_s in WAIT_FOR_STORE_S:
                try:
                    return self._answer(turn)
                except StoreUnavailable:
                    log.warning("store_unavailable", retry_in_s=pause_s)
                    self.pause(pause_s)
            return self._answer(turn)

    def _answer(self, turn: Turn) -> None:
        entries = self.store.outbox(turn.id)
        if entries is None:
            entries = self._decide_once(turn)
        self.postman.deliver(entries, user_id=turn.user_id)

    def _decide_once(self, turn: Turn) -> tuple[Entry, ...]:
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
        return self.store.apply(turn, after, outgoing, at=datetime.now(UTC))

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
