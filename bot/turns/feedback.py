"""What people think of an answer: confirmed once, kept, and asked why where it did not help."""

from dataclasses import dataclass

from bot.dialogue.actions import Feedback, FeedbackWhy
from bot.turns.addressing import privately
from bot.turns.outgoing import Outgoing, content_of
from bot.turns.ports import FeedbackStore
from bot.turns.turn import ClickTurn, Turn
from bot.views.feedback import asked_why, thanks
from bot.views.message import with_text


@dataclass(frozen=True, slots=True)
class FeedbackClerk:
    """Takes feedback in."""

    store: FeedbackStore

    def answer(self, turn: Turn) -> tuple[Outgoing, ...] | None:
        """Return what to send, None where the turn is no feedback.

        The same feedback again says nothing more.
        """
        match turn:
            case ClickTurn(action=Feedback(good=good)):
                return self._noted(turn, good=good)
            case ClickTurn(action=FeedbackWhy(about=about, why=why)):
                self.store.explain(turn, about=about, why=why)
                return privately(turn, content_of(with_text(thanks(why))), replaces=True)
        return None

    def _noted(self, turn: ClickTurn, *, good: bool) -> tuple[Outgoing, ...]:
        if not self.store.note(turn, good=good):
            return ()
        blocks = thanks() if good else asked_why(turn.about, mark=turn.place.mark())
        return privately(turn, content_of(with_text(blocks)))
