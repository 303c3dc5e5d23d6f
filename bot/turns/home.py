"""The Home and Messages tabs: what a person finds when they open the app."""

from dataclasses import dataclass

from bot.dialogue.actions import CompareFiled, OpenFiled
from bot.dialogue.conversation import Conversation
from bot.dialogue.filed import Filed
from bot.dialogue.weighting import chosen_weights
from bot.turns.desk import Desk, place_of
from bot.turns.outgoing import Home, Outgoing, Suggestions, content_of
from bot.turns.ports import Librarian, WeightStore
from bot.turns.turn import FormTurn, HomeTurn, Turn, WeightsTurn
from bot.views.home import Overview, compared, detail, overview, suggestions
from bot.views.json import Block
from bot.views.message import with_text


@dataclass(frozen=True, slots=True)
class HomeKeeper:
    """Draws a person's Home tab anew at each look, click and form."""

    desk: Desk
    weights: WeightStore
    librarian: Librarian

    def answer(self, turn: HomeTurn | WeightsTurn) -> tuple[Outgoing, ...]:
        """Return what the person is shown."""
        match turn:
            case HomeTurn(tab="messages"):
                return (self._suggestions(turn),)
            case HomeTurn():
                return (_home(turn, self._drawn(turn)),)
            case WeightsTurn(choices=choices):
                weights = chosen_weights(choices) or ()
                self.weights.keep(turn.user_id, turn.place, weights, at=turn.at)
                return (_home(turn, self._overview(turn)),)

    def after_form(self, turn: FormTurn, after: Conversation) -> Outgoing:
        """Return the Home tab with the assessment that a form opened there has changed."""
        filed, _ = self.desk.seen_by(turn)
        place = turn.place
        now = Filed(place.channel_id, place.thread_ts, place.is_draft, after, turn.at)
        return _home(turn, _detail(turn, now, filed))

    def _drawn(self, turn: HomeTurn) -> tuple[Block, ...]:
        """Return the page that a click leads to, the overview where it leads nowhere."""
        filed = {each.id: each for each in self.desk.seen_by(turn)[0]} if turn.value else {}
        match turn.action:
            case OpenFiled(id=wanted) if wanted in filed:
                return _detail(turn, filed[wanted], tuple(filed.values()))
            case CompareFiled(id=one, beside=other) if one in filed and other in filed:
                return compared(filed[one], filed[other], today=turn.at.date())
        return self._overview(turn)

    def _overview(self, turn: Turn) -> tuple[Block, ...]:
        filed, reach = self.desk.seen_by(turn)
        return overview(
            Overview(
                filed=filed,
                refusal=reach.refusal,
                weights=self.weights.of(turn.user_id, turn.place),
                library=self.librarian.status(turn.place.workspace),
                today=turn.at.date(),
            )
        )

    def _suggestions(self, turn: HomeTurn) -> Suggestions:
        prompts = suggestions(underway=self.desk.is_underway(turn))
        return Suggestions(channel_id=turn.place.channel_id, prompts=prompts)


def _detail(turn: Turn, filed: Filed, others: tuple[Filed, ...]) -> tuple[Block, ...]:
    rest = tuple(each for each in others if each.id != filed.id)
    mark = place_of(turn, filed).mark()
    return detail(filed, rest, mark=mark, today=turn.at.date())


def _home(turn: Turn, blocks: tuple[Block, ...]) -> Home:
    return Home(user_id=turn.user_id, content=content_of(with_text(blocks)))
