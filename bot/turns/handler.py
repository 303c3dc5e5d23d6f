"""Answers one turn: decide once, store, deliver. Runs behind the queue, in its place's order."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TypeVar

import structlog

from bot.dialogue.acts import Interpreter
from bot.dialogue.conversation import Conversation
from bot.dialogue.exhibits import Recorded
from bot.dialogue.moves import Outcome
from bot.dialogue.reply import Answered, Lookup, Part, Reply
from bot.dialogue.weighting import Weighting
from bot.metrics import TURN, TURN_PART
from bot.turns.addressing import SHARED_ALREADY, address, mark_of, privately
from bot.turns.apologies import (
    APOLOGY,
    GIVEN_UP,
    RECORD_LOST,
    STOPPED,
    STOPPED_UNREAD,
    failed,
    new_reference,
    told,
)
from bot.turns.buttons import look_back
from bot.turns.deciding import decide
from bot.turns.errors import RecordUnreadable, StoreUnavailable
from bot.turns.home import HomeKeeper
from bot.turns.outgoing import Outgoing, Post, content_of
from bot.turns.ports import (
    Clerk,
    ConversationStore,
    Delivery,
    Doing,
    Librarian,
    Stops,
    WeightStore,
)
from bot.turns.postman import Postman
from bot.turns.repeats import is_repeat
from bot.turns.sign import Sign
from bot.turns.stopping import unless_stopped
from bot.turns.turn import (
    ClickTurn,
    FormTurn,
    HomeTurn,
    OpenedIn,
    Talk,
    Turn,
    WeightsTurn,
    notice_of,
)
from bot.turns.waiting import waiting_for_store
from bot.views.actions import OWN
from bot.views.render import render
from knowledge.budget import Payer

Done = TypeVar("Done")

log = structlog.get_logger()


@dataclass(frozen=True)
class TurnHandler:
    """Answers turns with the given adapters. Safe to run again from the start after a crash."""

    store: ConversationStore
    postman: Postman
    delivery: Delivery
    librarian: Librarian
    clerks: tuple[Clerk, ...]
    home: HomeKeeper
    weights: WeightStore
    stops: Stops
    interpreter_for: Callable[[Payer], Interpreter]
    form_interpreter: Interpreter
    """Reads submitted forms: by the very rules that checked them, or what passed might be lost."""
    pause: Callable[[float], object]

    def answer(self, turn: Turn, *, last: bool = False) -> bool:
        """Answer the turn; one that was answered before is only delivered on.

        False if something could not be sent now; on the `last` try it is let go.
        """
        with structlog.contextvars.bound_contextvars(turn_id=turn.id):
            sent = self._waiting_for_store(lambda: self._answer(turn))
            if sent:
                age_s = _age_s(turn)
                log.info("turn_answered", age_s=round(age_s, 3))
                TURN.observe(age_s)
            elif last:
                self._let_go(turn)
            return sent

    def give_up(self, turn: Turn, *, last: bool = False) -> bool:
        """Tell the person that the turn will not be answered; their conversation stays.

        False if something could not be sent now; on the `last` try it is let go.
        """
        with structlog.contextvars.bound_contextvars(turn_id=turn.id):
            sent = self._waiting_for_store(lambda: self._give_up(turn))
            if last and not sent:
                self._let_go(notice_of(turn))
            return sent

    def abandon(self, turn: Turn) -> None:
        """Let go what is left of the turn and of its notice: no later turn is to send it."""
        for each in (turn, notice_of(turn)):
            with structlog.contextvars.bound_contextvars(turn_id=each.id):
                self._let_go(each)

    def _let_go(self, turn: Turn) -> None:
        log.error("not_delivered")
        self._waiting_for_store(lambda: self.store.abandon(turn, at=datetime.now(UTC)))

    def _waiting_for_store(self, act: Callable[[], Done]) -> Done:
        return waiting_for_store(act, pause=self.pause)

    def _answer(self, turn: Turn) -> bool:
        with Sign(self.delivery, turn) as sign:
            if self.store.outbox(turn.id) is None:
                TURN_PART.labels("waited").observe(_age_s(turn))
                with TURN_PART.labels("decided").time():
                    self._decide_once(turn, sign)
            with TURN_PART.labels("delivered").time():
                return self.postman.deliver(self.store.undelivered(turn))

    def _give_up(self, turn: Turn) -> bool:
        """Let go whatever the turn was to send, which may be what it fell over, and say so."""
        now = datetime.now(UTC)
        before = self._as_it_was(turn)
        if self.store.outbox(turn.id) is None:
            self.store.apply(turn, before, (), at=now)
        notice = notice_of(turn)
        if self.store.outbox(notice.id) is None:
            self.store.abandon(turn, at=now)
            reference = new_reference()
            log.error("given_up", reference=reference)
            self.store.apply(notice, before, told(notice, GIVEN_UP, reference), at=now)
        return self.postman.deliver(self.store.undelivered(notice))

    def _as_it_was(self, turn: Turn) -> Conversation:
        try:
            return self.store.load(turn.place)
        except RecordUnreadable:
            return Conversation()

    def _decide_once(self, turn: Turn, sign: Sign) -> None:
        before = Conversation()
        try:
            before = self.store.load(turn.place)
            after, outgoing = self._decide(turn, before, sign)
        except StoreUnavailable:
            raise
        except RecordUnreadable:
            after, outgoing = Conversation(), failed(turn, RECORD_LOST)
        except Exception:  # noqa: BLE001 - the one place that keeps a defect from losing a turn
            after, outgoing = before, failed(turn, APOLOGY)
        self.store.apply(turn, after, outgoing, at=datetime.now(UTC))

    def _decide(
        self, turn: Turn, conversation: Conversation, sign: Sign
    ) -> tuple[Conversation, tuple[Outgoing, ...]]:
        if isinstance(turn, HomeTurn | WeightsTurn):
            return conversation, self.home.answer(turn)
        if isinstance(turn, ClickTurn) and is_repeat(turn, conversation.buttons, self.store):
            return conversation, ()
        after, outgoing = self._replied(turn, conversation, sign)
        buttons, updates = look_back(turn, conversation, after, outgoing, self.store)
        return after.model_copy(update={"buttons": buttons}), (*outgoing, *updates)

    def _replied(
        self, turn: Talk, conversation: Conversation, sign: Sign
    ) -> tuple[Conversation, tuple[Outgoing, ...]]:
        for clerk in self.clerks:
            answer = clerk.answer(turn)
            if answer is not None:
                return conversation, answer
        start = self._weighed(turn, conversation)
        outcome = self._decided(turn, start)
        if outcome is None:
            return conversation, address(turn, (), STOPPED_UNREAD)
        after, reply = outcome
        reply = self._looked_up(turn, (*reply, *self.home.desk.beside(turn, start, reply)), sign)
        if sign.is_shown and self.stops.stopped(turn):
            return after, address(turn, (), STOPPED)
        return after, self._addressed(turn, after, reply)

    def _decided(self, turn: Talk, start: Conversation) -> Outcome | None:
        """Decide, in a thread of its own where it may be stopped; None if it was."""
        interpreter = self._interpreter(turn)
        if not interpreter.takes_long:
            return decide(turn, start, interpreter)
        return unless_stopped(
            lambda: decide(turn, start, interpreter), stopped=lambda: self.stops.stopped(turn)
        )

    def _interpreter(self, turn: Talk) -> Interpreter:
        if isinstance(turn, FormTurn):
            return self.form_interpreter
        return self.interpreter_for(Payer(turn.place.workspace, turn.user_id))

    def _weighed(self, turn: Turn, conversation: Conversation) -> Conversation:
        """Give a conversation that nothing was said in yet the weights of who begins it."""
        if not conversation.is_untouched():
            return conversation
        weights = self.weights.of(turn.user_id, turn.place)
        weighting = Weighting(weights=weights, set_by=turn.user_id) if weights else Weighting()
        return conversation.model_copy(update={"weighting": weighting})

    def _addressed(self, turn: Talk, after: Conversation, reply: Reply) -> tuple[Outgoing, ...]:
        if not reply:
            return ()
        if isinstance(turn, FormTurn) and turn.opened_in is OpenedIn.NOWHERE:
            message = render(reply, after, draft=OWN)
            return self.home.desk.directly(turn, content_of(message, reader=turn.user_id))
        message = render(reply, after, draft=mark_of(turn))
        outgoing = address(turn, reply, content_of(message, reader=turn.user_id))
        if any(isinstance(each, Post) and self.store.has_posted(each) for each in outgoing):
            return privately(turn, SHARED_ALREADY)
        if isinstance(turn, FormTurn) and turn.opened_in is OpenedIn.HOME:
            posts = tuple(each for each in outgoing if isinstance(each, Post))
            return (self.home.after_form(turn, after), *posts)
        return outgoing

    def _looked_up(self, turn: Turn, reply: Reply, sign: Sign) -> Reply:
        if any(isinstance(part, Lookup) for part in reply):
            sign.show(Doing.LOOKING_UP)
        return tuple(self._completed(turn, part, sign) for part in reply)

    def _completed(self, turn: Turn, part: Part, sign: Sign) -> Part:
        """Put in what the dialogue cannot know: an answer, or people's names."""
        match part:
            case Lookup():
                return self._answered(turn, part, sign)
            case Recorded():
                return self.home.desk.signed(part)
            case _:
                return part

    def _answered(self, turn: Turn, part: Lookup, sign: Sign) -> Part:
        """Look a question up; one that was stopped stays as it is."""
        answer = unless_stopped(
            lambda: self.librarian.ask(
                part.question,
                earlier=part.earlier,
                workspace=turn.place.workspace,
                person=turn.user_id,
                on_claim=sign.tell,
            ),
            stopped=lambda: self.stops.stopped(turn),
        )
        return part if answer is None else Answered(part.question, answer, part.by_newcomer)


def _age_s(turn: Turn) -> float:
    return (datetime.now(UTC) - turn.at).total_seconds()
